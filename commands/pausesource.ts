// /pausesource NAME: the source is not fetched any more until it is resumed; its articles stay.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import type { Source } from '../src/model/source.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'

export const pausesource: Command = {
  name: 'pausesource',
  aliases: ['quelle_pause'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  run: (request, deps) => withSource('pausesource', request, deps, pause),
  act: (data, request, deps) => withChosenSource('pausesource', data, request, deps, pause),
}

async function pause(source: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  await deps.store.sources.change(source.id, { state: 'paused' })
  return toMessage(readerOf(request, deps).t('pausesource-done', { name: clean(source.name) }))
}
