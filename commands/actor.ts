// /actor NAME: who a person is and was, said last and met. Forgives misspelt names; asks if several may be meant.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Actor, ActorId } from '../src/model/actor.ts'
import { UserError } from '../src/model/errors.ts'
import type { Meeting } from '../src/model/meeting.ts'
import type { Message, Picture } from '../src/model/message.ts'
import { toIsoTime } from '../src/model/time.ts'
import { drawWeeks, type Weeks } from '../src/pictures/weeks.ts'
import { type ActorView, renderActor, renderActorChoice } from '../src/view/actor.ts'
import { clean } from '../src/view/clean.ts'
import type { Reader } from '../src/view/reader.ts'
import { countByWeek } from '../src/view/weeks.ts'
import { listActors } from './actors.ts'
import { mentionsOfLastDays, searchActor } from './parts/actors.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { sideData } from './parts/compared.ts'
import { readerOf } from './parts/reader.ts'
import { positionsOf } from './parts/standings.ts'

const MAX_STATEMENTS = 4
const MAX_MEETINGS = 6
const MAX_MET = 6
/** Weeks in the picture. */
const WEEKS = 12
const WEEK_MS = 7 * 86_400_000

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
  const since = toIsoTime(new Date(deps.now().getTime() - WEEKS * WEEK_MS))
  const [mentions, mentioned, statements, positions, meetings] = await Promise.all([
    mentionsOfLastDays(deps),
    analyses.mentionsOf(person.id, since),
    analyses.statementsOf(person.id, MAX_STATEMENTS),
    positionsOf(person, deps),
    ledger.meetings({ actor: person.id }),
  ])
  const latest = meetings.toReversed().slice(0, MAX_MEETINGS)
  const met = whoWasMet(person, meetings, deps)
  const cited = [...latest, ...met.flatMap(one => one.meetings)]
  const quotes = [...statements, ...positions.map(({ position }) => position)].map(({ evidence }) => evidence)
  const citations = await citeAll([...cited, { evidence: quotes }], deps)
  const buttons = inRows(
    [
      actButton(reader.t('button-compare'), 'compare', sideData({ kind: 'actor', id: person.id })),
      actButton(reader.t('button-positions'), 'positions', 'new'),
      actButton(reader.t('button-actors'), 'actors', '0'),
    ],
    2,
  )
  const bars = countByWeek(mentioned, WEEKS, reader)
  const picture = mentioned.length > 0 ? await pictureOf(person, bars, reader) : undefined
  return renderActor(
    {
      actor: person,
      guessedFrom,
      mentions: mentions.get(person.id) ?? 0,
      statements,
      positions,
      meetings: latest,
      met,
      picture,
      citations,
      buttons,
    },
    reader,
  )
}

async function pictureOf(person: Actor, bars: Weeks['bars'], { t }: Reader): Promise<Picture> {
  const title = clean(person.name)
  const subtitle = t('actor-weeks', { weeks: WEEKS })
  return { png: await drawWeeks({ title, subtitle, bars }), alt: `${title}: ${subtitle}` }
}

/** Those who took part in the same meetings, if these were held. */
function whoWasMet(
  person: Actor,
  meetings: readonly Meeting[],
  { knowledge }: Pick<Deps, 'knowledge'>,
): ActorView['met'] {
  const met = new Map<ActorId, Meeting[]>()
  for (const meeting of meetings.filter(({ state }) => state === 'held'))
    for (const id of meeting.participants) if (id !== person.id) met.set(id, [...(met.get(id) ?? []), meeting])
  return [...met]
    .flatMap(([id, shared]) => {
      const actor = knowledge.actors.get(id)
      // Of one's own side one is with, not meets.
      return actor === undefined || actor.party === person.party ? [] : [{ actor, meetings: shared }]
    })
    .toSorted((a, b) => b.meetings.length - a.meetings.length)
    .slice(0, MAX_MET)
}
