// Contacts of the negotiation: who meets whom, where, on which days, and whether it is past, planned or called off.
// Candidates come from meeting-candidates.ts; a contact told several times in one article is one.

import type { MeetingReport } from '../model/analysis.ts'
import { toFinding } from './document.ts'
import { type Encounter, groupTellings, type Telling } from './encounters.ts'
import { hashFeatures, type LinearModel } from './linear-model.ts'
import { type MeetingCandidate, readMeetings } from './meeting-candidates.ts'
import { meetingFeatures } from './meeting-features.ts'
import { stateOf } from './meeting-state.ts'
import { participantFeatures } from './participant-features.ts'
import { type Mentions, mentionsByActor } from './participants.ts'
import { placeFeatures, placesAround } from './place-features.ts'
import type { Reading } from './reading.ts'

export interface MeetingModels {
  readonly isMeeting: LinearModel
  readonly isPlanned: LinearModel
  readonly isPlace: LinearModel
  readonly takesPart: LinearModel
}

/** All contacts of an article, in the order of their first mention. */
export function findMeetings(reading: Reading, models: MeetingModels): MeetingReport[] {
  const scored = readMeetings(reading).map(candidate => {
    const features = hashFeatures(meetingFeatures(reading, candidate), models.isMeeting.bits)
    return { candidate, features, score: models.isMeeting.score(features) }
  })
  const mentions = mentionsByActor(reading)
  const tellings = choosePairs(scored).map(({ candidate, score }): Telling => {
    const kind = candidate.cue?.kind ?? 'meeting'
    return {
      candidate,
      score,
      kind,
      ...stateOf(reading, candidate, models.isPlanned),
      place: kind === 'call' ? null : placeOf(reading, candidate, models.isPlace),
      participants: once(() => participantsOf(reading, [candidate], mentions, models.takesPart)),
    }
  })
  return groupTellings(tellings).map(encounter => toReport(reading, encounter, mentions, models))
}

interface Scored {
  readonly candidate: MeetingCandidate
  readonly features: readonly number[]
  readonly score: number
}

/** What it costs a pair that another kind of contact in the sentence has its day already. */
const SHARED_DAY = 1.5

/** More contacts no article tells of; the likeliest count. */
const MAX_TELLINGS = 30

/** In each sentence a contact word has one day, and a day one word of a kind: the likeliest pairs first. */
function choosePairs(scored: readonly Scored[]): Scored[] {
  const bySentence = new Map<number, Scored[]>()
  for (const one of scored) {
    if (one.score <= 0) continue
    const { index } = one.candidate.sentence
    bySentence.set(index, [...(bySentence.get(index) ?? []), one])
  }
  return [...bySentence.values()]
    .flatMap(pairs => chooseIn(pairs.sort((a, b) => b.score - a.score).slice(0, MAX_TELLINGS)))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_TELLINGS)
}

function chooseIn(pairs: readonly Scored[]): Scored[] {
  const chosen: Scored[] = []
  let rest = pairs
  while (rest.length > 0) {
    const worth = ({ candidate, score }: Scored): number =>
      chosen.some(one => one.candidate.first === candidate.first) ? score - SHARED_DAY : score
    const best = rest.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    if (worth(best) > 0) chosen.push(best)
    rest = rest.filter(one => one !== best && !excludes(best.candidate, one.candidate))
  }
  return chosen
}

function excludes(a: MeetingCandidate, b: MeetingCandidate): boolean {
  return a.cue?.at === b.cue?.at || (a.first === b.first && a.cue?.kind === b.cue?.kind)
}

/** The finding names the sentence that tells of the contact most clearly. */
function toReport(reading: Reading, encounter: Encounter, mentions: Mentions, models: MeetingModels): MeetingReport {
  const [first] = encounter
  const { candidate, state, range, kind } = first
  const candidates = encounter.map(telling => telling.candidate)
  return {
    ...toFinding(
      reading.document,
      candidate.sentence,
      `meetings.${candidate.cue === null ? 'time' : candidate.cue.kind}`,
    ),
    startDay: range?.from ?? null,
    endDay: range?.to ?? null,
    place: encounter.find(telling => telling.place !== null)?.place ?? null,
    participants:
      encounter.length === 1 ? first.participants() : participantsOf(reading, candidates, mentions, models.takesPart),
    state,
    kind,
  }
}

function participantsOf(
  reading: Reading,
  candidates: readonly MeetingCandidate[],
  mentions: Mentions,
  model: LinearModel,
): string[] {
  return [...mentions]
    .filter(([, list]) => model.score(hashFeatures(participantFeatures(reading, candidates, list), model.bits)) > 0)
    .map(([actor]) => actor)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The likeliest of the places around, if any is likely. */
function placeOf(reading: Reading, candidate: MeetingCandidate, model: LinearModel): string | null {
  const places = placesAround(reading, candidate)
  let best: string | null = null
  let most = 0
  for (const [name, list] of places) {
    const score = model.score(hashFeatures(placeFeatures(reading, candidate, list, places.size - 1), model.bits))
    if (score <= most) continue
    most = score
    best = name
  }
  return best
}
