// /actor NAME: who a person is and was, said last and met. Forgives misspelt names; asks if several may be meant.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Actor } from '../src/model/actor.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import { renderActor, renderActorChoice } from '../src/view/actor.ts'
import { clean } from '../src/view/clean.ts'
import { listActors } from './actors.ts'
import { mentionsOfLastDays, searchActor } from './parts/actors.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { readerOf } from './parts/reader.ts'

const MAX_STATEMENTS = 4
const MAX_MEETINGS = 6

export const actor: Command = {
  name: 'actor',
  aliases: ['akteur', 'person', 'wer', 'who'],
  scope: 'everyone',
  async run(request, deps) {
    if (request.args === '') return listActors('0', request, deps)
    const match = searchActor(request.args, deps)
    if (match.kind === 'none') throw new UserError('actor-unknown', { name: clean(request.args) })
    const ids = match.kind === 'sure' ? [match.id] : match.ids
    const found = ids.map(id => deps.knowledge.actors.get(id)).filter(person => person !== undefined)
    const [only, other] = found
    if (only !== undefined && other === undefined) {
      return card(only, request, deps, match.kind === 'guess' ? request.args : undefined)
    }
    const reader = readerOf(request, deps)
    const buttons = found.map(person => actButton(person.name, 'actor', person.id))
    return renderActorChoice(request.args, inRows(buttons, 1), reader)
  },
  async act(data, request, deps) {
    const person = deps.knowledge.actors.get(data)
    if (person === undefined) throw new UserError('press-expired')
    return card(person, request, deps, undefined)
  },
}

async function card(
  person: Actor,
  request: CommandRequest,
  deps: Deps,
  guessedFrom: string | undefined,
): Promise<Message> {
  const { analyses, ledger } = deps.store
  const reader = readerOf(request, deps)
  const [mentions, statements, meetings] = await Promise.all([
    mentionsOfLastDays(deps),
    analyses.statementsOf(person.id, MAX_STATEMENTS),
    ledger.meetings({ actor: person.id }),
  ])
  const latest = meetings.toReversed().slice(0, MAX_MEETINGS)
  const citations = await citeAll([...latest, { evidence: statements.map(({ evidence }) => evidence) }], deps)
  const buttons = [[actButton(reader.t('button-actors'), 'actors', '0')].filter(button => button !== undefined)]
  return renderActor(
    {
      actor: person,
      guessedFrom,
      mentions: mentions.get(person.id) ?? 0,
      statements,
      meetings: latest,
      citations,
      buttons,
    },
    reader,
  )
}
