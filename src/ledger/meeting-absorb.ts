// Two meetings may turn out to be one when more is known of them: the days or the persons that joined them came later.

import type { Meeting, MeetingId, MeetingVoice } from '../model/meeting.ts'
import { type Acquaintance, scoreFit } from './meeting-match.ts'
import { mergeVoices } from './meeting-merge.ts'
import { byText } from './order.ts'

type Added = Map<MeetingId, readonly MeetingVoice[]>

/**
 * Makes one of each meeting that got a voice and another that it now fits. Changes `meetings` and `added` in place;
 * gives the ids that are no more. What was known before keeps its id, so that nobody hears of it anew.
 */
export function absorbDoubles(
  meetings: Map<MeetingId, Meeting>,
  added: Added,
  old: ReadonlyMap<MeetingId, Meeting>,
  known: Acquaintance,
): readonly MeetingId[] {
  const lost: MeetingId[] = []
  const waiting = [...added.keys()].toSorted()
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const one = meetings.get(id)
    if (one === undefined) continue
    const other = [...meetings.values()].find(meeting => meeting.id !== one.id && isSame(one, meeting, known))
    if (other === undefined) continue
    const [kept, gone] = isBefore(one, other, old) ? [one, other] : [other, one]
    meetings.delete(gone.id)
    meetings.set(kept.id, mergeVoices(kept.id, kept.kind, [...kept.voices, ...gone.voices], known))
    added.set(kept.id, [...(added.get(kept.id) ?? []), ...(added.get(gone.id) ?? [])])
    added.delete(gone.id)
    lost.push(gone.id)
    waiting.push(kept.id)
  }
  return lost
}

/** Known before, then told by more, then by id. */
function isBefore(a: Meeting, b: Meeting, old: ReadonlyMap<MeetingId, Meeting>): boolean {
  if (old.has(a.id) !== old.has(b.id)) return old.has(a.id)
  return (b.voices.length - a.voices.length || byText(a.id, b.id)) < 0
}

/** Stricter than for a voice: they share a day, and most persons of the one are in the other. */
function isSame(a: Meeting, b: Meeting, known: Acquaintance): boolean {
  if (a.startDay > b.endDay || b.startDay > a.endDay) return false
  const shared = a.participants.filter(person => b.participants.includes(person)).length
  if (shared === 0 || shared * 2 < Math.min(a.participants.length, b.participants.length)) return false
  return scoreFit(a, b.kind, b, known) > 0
}
