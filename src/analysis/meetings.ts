// Contacts of the negotiation: who meets whom, where, on which days, and whether it is past, planned or called off.
// Candidates come from meeting-candidates.ts; a contact told twice in one article is one.

import type { MeetingReport, MeetingState } from '../model/analysis.ts'
import type { DayRange } from '../text/time-expression.ts'
import { toFinding } from './document.ts'
import { hashFeatures, type LinearModel } from './linear-model.ts'
import { type MeetingCandidate, placesIn, readMeetings } from './meeting-candidates.ts'
import { marksBetween, meetingFeatures, tenseAt } from './meeting-features.ts'
import { mergeMeetings } from './meeting-merge.ts'
import { participantFeatures } from './participant-features.ts'
import { cuesIn, type Reading } from './reading.ts'

export interface MeetingModels {
  readonly isMeeting: LinearModel
  readonly isPlanned: LinearModel
  readonly takesPart: LinearModel
}

/** All contacts of an article, in the order of their first mention. */
export function findMeetings(reading: Reading, models: MeetingModels): MeetingReport[] {
  const scored = readMeetings(reading).map(candidate => {
    const features = hashFeatures(meetingFeatures(reading, candidate), models.isMeeting.bits)
    return { candidate, features, score: models.isMeeting.score(features) }
  })
  const chosen = scored.filter(one => one.score > 0 && isBest(one, scored))
  return mergeMeetings(chosen.map(({ candidate, features }) => toReport(reading, candidate, features, models)))
}

interface Scored {
  readonly candidate: MeetingCandidate
  readonly features: readonly number[]
  readonly score: number
}

/** A contact word has one day, and a day one word of a kind in a sentence: the likeliest. */
function isBest({ candidate, score }: Scored, all: readonly Scored[]): boolean {
  return !all.some(
    other =>
      other.score > score &&
      other.candidate.sentence === candidate.sentence &&
      (other.candidate.cue?.at === candidate.cue?.at ||
        (other.candidate.first === candidate.first && other.candidate.cue?.kind === candidate.cue?.kind)),
  )
}

function toReport(
  reading: Reading,
  candidate: MeetingCandidate,
  features: readonly number[],
  models: MeetingModels,
): MeetingReport {
  const { publishedOn } = reading.document
  const isCancelled = isCalledOff(reading, candidate)
  const isComing = isCancelled
    ? candidate.time.coming.from !== candidate.time.past.from
    : isToCome(reading, candidate, features, models.isPlanned)
  const range = isComing ? candidate.time.coming : candidate.time.past
  const kind = candidate.cue?.kind ?? 'meeting'
  return {
    ...toFinding(
      reading.document,
      candidate.sentence,
      `meetings.${candidate.cue === null ? 'time' : candidate.cue.kind}`,
    ),
    ...(isCancelled && !isDayOfCancelled(reading, candidate)
      ? { startDay: null, endDay: null }
      : { startDay: range.from, endDay: range.to }),
    place: kind === 'call' ? null : placeOf(reading, candidate),
    participants: participantsOf(reading, candidate, models.takesPart),
    state: isCancelled ? 'cancelled' : stateOn(range, isComing, publishedOn),
    kind,
  }
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

function participantsOf(reading: Reading, candidate: MeetingCandidate, model: LinearModel): string[] {
  const actors = new Set<string>()
  for (const one of candidate.participants) {
    if (actors.has(one.actor)) continue
    if (model.score(hashFeatures(participantFeatures(reading, candidate, one), model.bits)) > 0) actors.add(one.actor)
  }
  return [...actors]
}

const INTO = new Set(['in', 'nach', 'im', 'ins', 'bei', 'beim'])
const NOT_INTO = new Set(['aus', 'von', 'mit', 'zwischen', 'fuer', 'gegen', 'durch', 'an', 'ueber', 'und'])

/** The city next to the time, else the one that the sentences around name with "in" or "nach". */
function placeOf(reading: Reading, { sentence, first, cue }: MeetingCandidate): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const back of [0, -1, 1]) {
    const other = reading.document.sentences[sentence.index + back]
    if (other === undefined || (back !== 0 && best !== null)) continue
    for (const match of placesIn(reading, other)) {
      if (!isInto(reading, match.first, match.last)) continue
      const rank = match.value.kind === 'city' ? 0 : match.value.kind === 'region' ? 8 : 20
      const distance =
        (back === 0 ? Math.min(Math.abs(match.first - first), Math.abs(match.first - (cue?.at ?? first)) + 2) : 40) +
        rank
      if (distance < least) {
        least = distance
        best = match.value.name
      }
    }
  }
  return best
}

/** `in der Hafenstadt Dschidda`, `im Istanbuler Palast`, `Alaska-Gipfel`; not `aus Kiew`, not `Moskau lehnt ab`. */
function isInto(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading.document
  const next = tokens[last + 1]
  const isOfMeeting = /(?:gipfel|treffen|gespraech|runde|konferenz)/.test(next?.folded ?? '')
  if (isOfMeeting && (next?.gap === 'hyphen' || tokens[last]?.folded.endsWith('er'))) return true
  for (let at = first - 1; at >= first - 5; at--) {
    const token = tokens[at]
    if (token === undefined || tokens[at + 1]?.gap === 'mark') return false
    if (INTO.has(token.folded)) return true
    if (NOT_INTO.has(token.folded)) return false
  }
  return false
}
