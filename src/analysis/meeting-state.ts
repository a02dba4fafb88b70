// Whether a contact is past, planned, going on or called off, and on which days; by the words, corrected by the calendar.

import type { MeetingState } from '../model/analysis.ts'
import type { DayRange } from '../text/time-expression.ts'
import type { LinearModel } from './linear-model.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'
import { tenseAt } from './meeting-features.ts'
import { marksBetween } from './nearby.ts'
import { cuesIn, type Reading } from './reading.ts'

/** `range` null: called off, without a day that was meant for it. */
export function stateOf(
  reading: Reading,
  candidate: MeetingCandidate,
  features: readonly number[],
  isPlanned: LinearModel,
): { state: MeetingState; range: DayRange | null } {
  const { past, coming } = candidate.time
  if (isCalledOff(reading, candidate)) {
    const range = coming.from === past.from ? past : coming
    return { state: 'cancelled', range: isDayOfCancelled(reading, candidate) ? range : null }
  }
  const isComing = isToCome(reading, candidate, features, isPlanned)
  const range = isComing ? coming : past
  return { state: stateOn(range, isComing, reading.document.publishedOn), range }
}

/** "Das für Mittwoch geplante Treffen": else the day is that of calling off, and the day of the contact stays open. */
function isDayOfCancelled(reading: Reading, { first, last, time, timeSentence }: MeetingCandidate): boolean {
  if (time.precision !== 'day') return true
  const { tokens } = reading.document
  const around = tokens.slice(Math.max(timeSentence.first, first - 3), Math.min(timeSentence.last, last + 4))
  return around.some(
    token => token.folded === 'fuer' || /^(?:geplant|vorgesehen|angesetzt|anberaumt)/.test(token.folded),
  )
}

/** The text's tense, corrected by the calendar: nothing planned lies behind, nothing held lies ahead. */
function stateOn({ from, to }: DayRange, isComing: boolean, publishedOn: string): MeetingState {
  if (to < publishedOn) return 'held'
  if (from > publishedOn) return 'planned'
  return isComing ? 'planned' : 'held'
}

/** The tense of the clause decides; where it tells nothing, the model. */
function isToCome(
  reading: Reading,
  candidate: MeetingCandidate,
  features: readonly number[],
  model: LinearModel,
): boolean {
  const tense = tenseAt(reading, candidate)
  if (tense === 'present' || tense === 'planned') return true
  return tense === 'past' ? false : model.score(features) > 0
}

/** A word of calling off in the same clause as the contact or its day. */
function isCalledOff(reading: Reading, { sentence, first, cue }: MeetingCandidate): boolean {
  return cuesIn(reading, 'meeting-words', sentence).some(
    ({ first: at, value }) =>
      value.meaning === 'cancelled' &&
      (reading.quoteDepth[at] ?? 0) === 0 &&
      [first, cue?.at ?? first].some(
        anchor => Math.abs(at - anchor) < 14 && marksBetween(reading, Math.min(at, anchor), Math.max(at, anchor)) < 2,
      ),
  )
}
