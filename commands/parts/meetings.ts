// Which meetings lie ahead, which one a user means, and the buttons that lead to them.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Button } from '../../src/model/message.ts'
import type { IsoDay } from '../../src/model/time.ts'
import { foldWord } from '../../src/text/fold.ts'
import { clean } from '../../src/view/clean.ts'
import { formatDays } from '../../src/view/dates.ts'
import { actButton, inRows } from './buttons.ts'
import { readerOf } from './reader.ts'

/** Farther ones are told on no page: dates years ahead are misreadings more often than plans. */
const MAX_AHEAD = 10

/** The next ones by day, and those that have been, the latest first. */
export async function meetingsAround(
  today: IsoDay,
  { store }: Pick<Deps, 'store'>,
): Promise<{ readonly ahead: readonly Meeting[]; readonly past: readonly Meeting[] }> {
  const all = await store.ledger.meetings({})
  return {
    ahead: all.filter(meeting => isAhead(meeting, today)).slice(0, MAX_AHEAD),
    past: all.filter(meeting => !isAhead(meeting, today)).toSorted((a, b) => (a.startDay < b.startDay ? 1 : -1)),
  }
}

/** What is over today is past already. */
function isAhead({ endDay, state }: Meeting, today: IsoDay): boolean {
  return endDay >= today && state !== 'held'
}

/** Meetings that have each word in their id, place, participants or days, the latest first. */
export async function findMeetings(words: string, request: CommandRequest, deps: Deps): Promise<readonly Meeting[]> {
  const wanted = words.split(/[\s,]+/).filter(word => word !== '')
  const all = await deps.store.ledger.meetings({})
  const exact = all.filter(({ id }) => id === words)
  if (exact.length > 0) return exact
  const reader = readerOf(request, deps)
  const called = (meeting: Meeting) => {
    const people = meeting.participants.map(id => deps.knowledge.actors.get(id))
    const names = people.flatMap(actor => (actor === undefined ? [] : [actor.name, ...actor.spellings]))
    const days = [meeting.startDay, meeting.endDay, formatDays(meeting.startDay, meeting.endDay, reader)]
    const parts = [...days, ...days.flatMap(day => day.split(' ')), meeting.place ?? '', ...names]
    return parts.map(foldWord)
  }
  const matches = (meeting: Meeting) => {
    const parts = called(meeting)
    return wanted
      .map(foldWord)
      .every(word => parts.some(part => part === word || (word.length > 3 && part.includes(word))))
  }
  return all.filter(matches).toSorted((a, b) => (a.startDay < b.startDay ? 1 : -1))
}

/** A button for each, to its page. */
export function meetingButtons(meetings: readonly Meeting[], request: CommandRequest, deps: Deps): Button[][] {
  const reader = readerOf(request, deps)
  return inRows(
    meetings.map(({ id, place, kind, startDay, endDay }) => {
      const where = place === null ? reader.t(`meeting-kind-${kind}`) : clean(place)
      return actButton(`${formatDays(startDay, endDay, reader)} ${where}`, 'meeting', id)
    }),
    2,
  )
}
