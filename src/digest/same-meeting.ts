// Two rows of the ledger that a reader would take for one meeting: announced once more with one more name, or without a
// place. The ledger keeps them apart where it cannot be sure; a digest shows them once.

import type { DigestItem } from '../model/digest.ts'
import type { Meeting } from '../model/meeting.ts'

/** Whether both would read as the same line: same days, no other place, and the persons of one among the other's. */
export function isSameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.kind !== b.kind || a.startDay > b.endDay || b.startDay > a.endDay) return false
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  const [few, many] = a.participants.length <= b.participants.length ? [a, b] : [b, a]
  const shared = few.participants.filter(person => many.participants.includes(person)).length
  if (a.place !== null && a.place === b.place) return shared > 0 || few.participants.length === 0
  return shared > 0 && shared === few.participants.length
}

/** Both as one: what more voices tell, with the persons and the proof of both. */
function unite(a: Meeting, b: Meeting): Meeting {
  const [main, other] = a.voices.length >= b.voices.length ? [a, b] : [b, a]
  return {
    ...main,
    place: main.place ?? other.place,
    participants: [...new Set([...main.participants, ...other.participants])],
    evidence: [...main.evidence, ...other.evidence],
    voices: [...main.voices, ...other.voices],
  }
}

/** Items of meetings, those that would read the same as one. */
export function joinMeetings(items: readonly DigestItem[]): readonly DigestItem[] {
  const joined: DigestItem[] = []
  for (const item of items) {
    const { meeting } = item
    const at = meeting === undefined ? -1 : joined.findIndex(one => one.meeting && isSameMeeting(one.meeting, meeting))
    const one = joined[at]
    if (one?.meeting === undefined || meeting === undefined) joined.push(item)
    else joined[at] = uniteItems(one, item, unite(one.meeting, meeting))
  }
  return joined
}

/** Meetings, those that would read the same as one, in the order of the first of each. */
export function uniteAll(meetings: readonly Meeting[]): readonly Meeting[] {
  const united: Meeting[] = []
  for (const meeting of meetings) {
    const at = united.findIndex(one => isSameMeeting(one, meeting))
    const one = united[at]
    if (one === undefined) united.push(meeting)
    else united[at] = unite(one, meeting)
  }
  return united
}

function uniteItems(a: DigestItem, b: DigestItem, meeting: Meeting): DigestItem {
  const [main, other] = a.origins >= b.origins ? [a, b] : [b, a]
  return {
    ...main,
    meeting,
    entries: [...main.entries, ...other.entries],
    evidence: [...main.evidence, ...other.evidence],
    actors: [...new Map([...main.actors, ...other.actors].map(actor => [actor.id, actor])).values()],
    origins: new Set(meeting.voices.map(({ origin }) => origin)).size,
  }
}
