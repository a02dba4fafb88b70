// /testsource NAME or URL: reads a feed once and shows what it gives, without saving anything.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { renderTrial } from '../src/view/trial.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'
import { examine, toFeedAddress, tryFeed } from './parts/trial.ts'

export const testsource: Command = {
  name: 'testsource',
  aliases: ['quelle_testen'],
  scope: 'bot-admins',
  async run(request, deps) {
    const known = (await deps.store.sources.list()).some(({ url }) => url === request.args)
    if (!known && /^https?:\/\/\S+$/i.test(request.args)) {
      const url = toFeedAddress(request.args)
      return tryOut({ url, name: new URL(url).hostname }, request, deps)
    }
    return withSource('testsource', request, deps, tryOut)
  },
  act: (data, request, deps) => withChosenSource('testsource', data, request, deps, tryOut),
}

async function tryOut(
  source: { readonly url: string; readonly name: string },
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const reader = readerOf(request, deps)
  const { title, articles, skipped } = await tryFeed(source.url, deps, reader.t)
  const findings = await examine(articles, deps)
  const { knowledge } = deps
  return renderTrial(
    { headline: reader.t('testsource-done'), source, feedTitle: title, articles, skipped, findings, knowledge },
    reader,
  )
}
