// /resumesource NAME: the source is fetched again.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import type { Source } from '../src/model/source.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'

export const resumesource: Command = {
  name: 'resumesource',
  aliases: ['quelle_weiter'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  run: (request, deps) => withSource('resumesource', request, deps, resume),
  act: (data, request, deps) => withChosenSource('resumesource', data, request, deps, resume),
}

async function resume(source: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  await deps.store.sources.change(source.id, { state: 'active' })
  return toMessage(readerOf(request, deps).t('resumesource-done', { name: clean(source.name) }))
}
