// /undo: an admin takes back what was decided: a status, a merge, a split, a withdrawn sentence.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import { toIsoTime } from '../src/model/time.ts'
import { renderUndo } from '../src/view/decisions.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { citeRulings } from './parts/citations.ts'
import { readerOf } from './parts/reader.ts'

const SHOWN = 8

export const undo: Command = {
  name: 'undo',
  aliases: ['zuruecknehmen', 'entscheidungen', 'decisions'],
  scope: 'bot-admins',
  run: (request, deps) => list(undefined, request, deps),
  async act(data, request, deps) {
    const isUndone = await deps.store.decisions.undo(data, toIsoTime(deps.now()))
    if (!isUndone) throw new UserError('press-expired')
    return await list(readerOf(request, deps).t('undo-done'), request, deps)
  },
}

async function list(done: string | undefined, request: CommandRequest, deps: Deps): Promise<Message> {
  const decisions = await deps.store.decisions.list(SHOWN)
  const buttons = inRows(
    decisions.map(({ id }, index) => actButton(`↩️ ${index + 1}`, 'undo', id)),
    4,
  )
  const view = {
    decisions,
    issues: deps.knowledge.issues,
    citations: await citeRulings(decisions, deps),
    done,
    buttons,
  }
  return renderUndo(view, readerOf(request, deps))
}
