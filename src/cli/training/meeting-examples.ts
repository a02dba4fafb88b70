// Annotated contacts → examples for the models of contacts.

import { hashFeatures } from '../../analysis/linear-model.ts'
import { type MeetingCandidate, placesIn, readMeetings } from '../../analysis/meeting-candidates.ts'
import { actorsIn, meetingFeatures } from '../../analysis/meeting-features.ts'
import { stateFeatures } from '../../analysis/meeting-state.ts'
import { participantFeatures } from '../../analysis/participant-features.ts'
import { type Mentions, mentionsByActor } from '../../analysis/participants.ts'
import { placeFeatures, placesAround } from '../../analysis/place-features.ts'
import type { Reading } from '../../analysis/reading.ts'
import { BITS } from './examples.ts'
import type { Example } from './fit.ts'
import type { Gold, GoldArticle } from './gold.ts'

type Contact = Gold['meetings'][number]

/** A candidate with the annotated contact that it tells of. */
export interface MeetingExample {
  readonly features: readonly number[]
  readonly contact: Contact | undefined
  /** Signs of its state; null if the calendar alone decides. */
  readonly state: readonly number[] | null
  readonly places: readonly Example[]
  readonly weight: number
}

/** All that is learned from the contacts of one article. */
export interface MeetingLesson {
  readonly candidates: readonly MeetingExample[]
  readonly participants: readonly Example[]
}

export function meetingLesson(reading: Reading, { gold, weight }: GoldArticle): MeetingLesson {
  const candidates = readMeetings(reading)
  const contacts = candidates.map(candidate => contactOf(reading, candidate, gold))
  const mentions = mentionsByActor(reading)
  const told = gold.meetings.map(contact => candidates.filter((_, at) => contacts[at] === contact))
  return {
    candidates: candidates.map((candidate, at) => ({
      features: hashFeatures(meetingFeatures(reading, candidate), BITS.isMeeting),
      contact: contacts[at],
      state:
        candidate.time.coming.to >= reading.document.publishedOn
          ? hashFeatures(stateFeatures(reading, candidate), BITS.isPlanned)
          : null,
      places: placeExamples(reading, candidate, contacts[at], weight),
      weight,
    })),
    participants: gold.meetings.flatMap((contact, at) => {
      const tellings = told[at] ?? []
      return tellings.length === 0 ? [] : participantExamples(reading, tellings, mentions, contact, weight)
    }),
  }
}

function participantExamples(
  reading: Reading,
  tellings: readonly MeetingCandidate[],
  mentions: Mentions,
  contact: Contact,
  weight: number,
): Example[] {
  return [...mentions].map(([actor, list]) => ({
    features: hashFeatures(participantFeatures(reading, tellings, list), BITS.takesPart),
    isPositive: contact.participants.includes(actor),
    weight,
  }))
}

function placeExamples(
  reading: Reading,
  candidate: MeetingCandidate,
  contact: Contact | undefined,
  weight: number,
): Example[] {
  if (contact?.kind !== 'meeting') return []
  const places = placesAround(reading, candidate)
  return [...places].map(([name, list]) => ({
    features: hashFeatures(placeFeatures(reading, candidate, list, places.size - 1), BITS.isPlace),
    isPositive: contact.place === name,
    weight,
  }))
}

/** The annotated contact that a time expression tells of: same days, and persons or the place near it. */
function contactOf(reading: Reading, candidate: MeetingCandidate, gold: Gold): Contact | undefined {
  const { past, coming } = candidate.time
  const here = actorsIn(reading, candidate.sentence)
  const places = [-1, 0, 1].flatMap(back => {
    const sentence = reading.document.sentences[candidate.sentence.index + back]
    return sentence === undefined ? [] : placesIn(reading, sentence).map(match => match.value.name)
  })
  const closeness = (one: Contact): number =>
    one.participants.filter(actor => here.has(actor)).length +
    (places.some(place => one.place?.includes(place)) ? 1 : 0) +
    (one.participants.length === 0 ? 0.3 : 0)
  return gold.meetings
    .filter(({ start, end }) => [past, coming].some(range => range.from === start && range.to === end))
    .filter(one => one.kind === (candidate.cue?.kind ?? 'meeting') && closeness(one) > 0)
    .sort((a, b) => closeness(b) - closeness(a))[0]
}
