// Contacts of the negotiation: who meets whom, where, on which days, and whether it is past, planned or called off.
// Candidates come from meeting-candidates.ts; a contact told twice in one article is one.

import type { MeetingReport, MeetingState } from '../model/analysis.ts'
import type { DayRange } from '../text/time-expression.ts'
import { toFinding } from './document.ts'
import { hashFeatures, type LinearModel } from './linear-model.ts'
import { type MeetingCandidate, placesIn, readMeetings } from './meeting-candidates.ts'
import { meetingFeatures } from './meeting-features.ts'
import { mergeMeetings } from './meeting-merge.ts'
import { participantFeatures } from './participant-features.ts'
import type { Reading } from './reading.ts'

export interface MeetingModels {
  readonly isMeeting: LinearModel
  readonly isPlanned: LinearModel
  readonly isCancelled: LinearModel
  readonly isCall: LinearModel
  readonly takesPart: LinearModel
}

/** All contacts of an article, in the order of their first mention. */
export function findMeetings(reading: Reading, models: MeetingModels): MeetingReport[] {
  const reports: MeetingReport[] = []
  for (const candidate of readMeetings(reading)) {
    const features = hashFeatures(meetingFeatures(reading, candidate), models.isMeeting.bits)
    if (models.isMeeting.score(features) > 0) reports.push(toReport(reading, candidate, features, models))
  }
  return mergeMeetings(reports)
}

function toReport(
  reading: Reading,
  candidate: MeetingCandidate,
  features: readonly number[],
  models: MeetingModels,
): MeetingReport {
  const { publishedOn } = reading.document
  const isCancelled = models.isCancelled.score(features) > 0
  const isComing = isCancelled
    ? candidate.time.coming.from !== candidate.time.past.from
    : models.isPlanned.score(features) > 0
  const range = isComing ? candidate.time.coming : candidate.time.past
  const kind = models.isCall.score(features) > 0 ? 'call' : 'meeting'
  return {
    ...toFinding(
      reading.document,
      candidate.sentence,
      `meetings.${candidate.cue === null ? 'time' : candidate.cue.kind}`,
    ),
    startDay: range.from,
    endDay: range.to,
    place: kind === 'call' ? null : placeOf(reading, candidate),
    participants: participantsOf(reading, candidate, models.takesPart),
    state: isCancelled ? 'cancelled' : stateOn(range, isComing, publishedOn),
    kind,
  }
}

/** The text's tense, corrected by the calendar: nothing planned lies behind, nothing held lies ahead. */
function stateOn({ from, to }: DayRange, isComing: boolean, publishedOn: string): MeetingState {
  if (to < publishedOn) return 'held'
  if (from > publishedOn) return 'planned'
  return isComing ? 'planned' : 'held'
}

function participantsOf(reading: Reading, candidate: MeetingCandidate, model: LinearModel): string[] {
  const actors = new Set<string>()
  for (const one of candidate.participants) {
    if (actors.has(one.actor)) continue
    if (model.score(hashFeatures(participantFeatures(reading, candidate, one), model.bits)) > 0) actors.add(one.actor)
  }
  return [...actors]
}

const INTO = new Set(['in', 'nach', 'im', 'ins'])
const NOT_INTO = new Set(['aus', 'von', 'mit', 'zwischen', 'fuer', 'gegen', 'durch', 'an', 'ueber', 'und'])

/** The city next to the time, else the one that the sentences around name with "in" or "nach". */
function placeOf(reading: Reading, { sentence, first }: MeetingCandidate): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const back of [0, -1, 1]) {
    const other = reading.document.sentences[sentence.index + back]
    if (other === undefined || (back !== 0 && best !== null)) continue
    for (const match of placesIn(reading, other)) {
      if (!isInto(reading, match.first, match.last)) continue
      const rank = match.value.kind === 'city' ? 0 : match.value.kind === 'region' ? 8 : 20
      const distance = (back === 0 ? Math.abs(match.first - first) : 40) + rank
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
  if (next?.gap === 'hyphen' && /(?:gipfel|treffen|gespraech|runde|konferenz)/.test(next.folded)) return true
  for (let at = first - 1; at >= first - 5; at--) {
    const token = tokens[at]
    if (token === undefined || tokens[at + 1]?.gap === 'mark') return false
    if (INTO.has(token.folded)) return true
    if (NOT_INTO.has(token.folded)) return false
  }
  return false
}
