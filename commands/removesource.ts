// /removesource NAME: forgets a source. Asks first what becomes of its articles: those that prove something stay in any
// case, because the ledger takes nothing back.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import type { Source } from '../src/model/source.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'

/** Before the id in the data of the buttons that say yes: keep all articles, or drop those that prove nothing. */
const KEEP = 'y|'
const DROP = 'd|'

export const removesource: Command = {
  name: 'removesource',
  aliases: ['quelle_entfernen', 'quelle_weg'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  run: (request, deps) => withSource('removesource', request, deps, ask),
  act(data, request, deps) {
    if (data === 'no') return Promise.resolve(toMessage(readerOf(request, deps).t('removesource-kept')))
    const choose = (id: string, deed: typeof ask) => withChosenSource('removesource', id, request, deps, deed)
    if (data.startsWith(KEEP)) return choose(data.slice(KEEP.length), remove('keep'))
    if (data.startsWith(DROP)) return choose(data.slice(DROP.length), remove('drop-idle'))
    return choose(data, ask)
  },
}

async function ask(source: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  const { t } = readerOf(request, deps)
  const { articles, relevant } = source.health
  const buttons = inRows(
    [
      actButton(t('button-remove-keep'), 'removesource', `${KEEP}${source.id}`),
      articles > relevant ? actButton(t('button-remove-drop'), 'removesource', `${DROP}${source.id}`) : undefined,
      actButton(t('button-keep'), 'removesource', 'no'),
    ],
    1,
  )
  return toMessage(t('removesource-ask', { name: clean(source.name), articles, relevant }), { buttons })
}

function remove(articles: 'keep' | 'drop-idle') {
  return async (source: Source, request: CommandRequest, deps: Deps): Promise<Message> => {
    const { dropped } = await deps.store.sources.remove(source.id, articles)
    return toMessage(readerOf(request, deps).t('removesource-done', { name: clean(source.name), dropped }))
  }
}
