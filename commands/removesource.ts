// /removesource NAME: forgets a source for good. Its articles stay as evidence. Asks before it does what a press chose.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import type { Source } from '../src/model/source.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'

/** Before the id in the data of the button that says yes. */
const YES = 'y|'

export const removesource: Command = {
  name: 'removesource',
  aliases: ['quelle_entfernen', 'quelle_weg'],
  scope: 'bot-admins',
  run: (request, deps) => withSource('removesource', request, deps, removeOrAsk),
  act(data, request, deps) {
    if (data === 'no') return Promise.resolve(toMessage(readerOf(request, deps).t('removesource-kept')))
    const isSure = data.startsWith(YES)
    return withChosenSource(
      'removesource',
      isSure ? data.slice(YES.length) : data,
      request,
      deps,
      isSure ? remove : ask,
    )
  },
}

/** Named by its number, address or whole name, it is removed at once; a part of a name may hit another one. */
function removeOrAsk(source: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  const { args } = request
  const isExact = args === source.url || args.toLowerCase() === source.name.toLowerCase() || /^#?\d+\.?$/.test(args)
  return isExact ? remove(source, request, deps) : ask(source, request, deps)
}

async function ask(source: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  const { t } = readerOf(request, deps)
  const buttons = inRows(
    [
      actButton(t('button-remove'), 'removesource', `${YES}${source.id}`),
      actButton(t('button-keep'), 'removesource', 'no'),
    ],
    2,
  )
  return toMessage(t('removesource-ask', { name: clean(source.name) }), { buttons })
}

async function remove(source: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  await deps.store.sources.remove(source.id)
  return toMessage(readerOf(request, deps).t('removesource-done', { name: clean(source.name) }))
}
