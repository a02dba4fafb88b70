// What speaks for a person taking part in a contact, as hashed features: how the sentences that name the person tie in.

import type { IsoDay } from '../model/time.ts'
import { rulerOfCue } from './cue-ruler.ts'
import { cross, hash32, hashOf } from './feature-hash.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'
import { placesIn } from './meeting-candidates.ts'
import { traitsOf } from './mention-traits.ts'
import { marksBetween } from './nearby.ts'
import { type Mention, nearestMentions } from './participants.ts'
import { pathBetween, signsOf } from './path.ts'
import { cuesIn, type Reading } from './reading.ts'

/** How many mentions of a person are looked at, the nearest to the contact first. */
const MAX_MENTIONS = 8

/** Whether a person takes part in a contact, by all mentions of the person; `tellings` of that one contact, the likeliest first. */
export function participantFeatures(
  reading: Reading,
  tellings: readonly MeetingCandidate[],
  mentions: readonly Mention[],
): number[] {
  const nearest = nearestPairs(tellings, mentions)
  const features = new Set(['bias'])
  const [first] = nearest
  if (first === undefined) return [...features].map(hash32)
  const actor = reading.matchers.knowledge.actors.get(first.mention.actor)
  const cue = first.telling.cue?.kind ?? 'none'
  const named = nearest.filter(one => one.mention.via === null)
  const kinds = [...new Set(named.filter(one => one.back === 0).map(one => one.mention.person.kind))].join('+')
  features.add(`nearest=${named[0] === undefined ? 'never' : distanceOf(named[0].back)}`)
  features.add(`here=${kinds}`).add(`here=${kinds},${cue}`)
  features.add(`mentions=${Math.min(named.length, 4)}`)
  features.add(`in-title=${reading.titleHits.some(hit => hit.actor.id === first.mention.actor)}`)
  const isSideHere = tellings.some(one =>
    cuesIn(reading, 'parties', one.sentence).some(side => side.value.meaning === actor?.party),
  )
  features.add(`side-here=${isSideHere}`).add(`side-here=${isSideHere},here=${kinds}`)
  const hashes = [...features].map(hash32)
  for (const { telling, mention } of nearest) addMention(hashes, reading, telling, mention)
  return hashes
}

interface Pair {
  readonly mention: Mention
  readonly telling: MeetingCandidate
  /** Sentences from the telling to the mention. */
  readonly back: number
}

/** The mentions that stand nearest to any of the tellings, each with the nearest telling. */
function nearestPairs(tellings: readonly MeetingCandidate[], mentions: readonly Mention[]): Pair[] {
  const near = new Set(tellings.flatMap(one => nearestMentions(mentions, one.sentence, MAX_MENTIONS)))
  const pairs: Pair[] = []
  for (const mention of near) {
    let best: Pair | undefined
    for (const telling of tellings) {
      const back = mention.sentence.index - telling.sentence.index
      if (best === undefined || Math.abs(back) < Math.abs(best.back)) best = { mention, telling, back }
    }
    if (best !== undefined) pairs.push(best)
  }
  return pairs.sort((a, b) => Math.abs(a.back) - Math.abs(b.back)).slice(0, MAX_MENTIONS)
}

/** Traits are many and the same for every contact: their hashes are gone on with, no name is made again. */
function addMention(hashes: number[], reading: Reading, candidate: MeetingCandidate, mention: Mention): void {
  const back = mention.sentence.index - candidate.sentence.index
  const near = distanceOf(back)
  const traits = traitsOf(reading, mention)
  const distance = hashOf(near)
  for (const trait of traits.hashes) {
    hashes.push(cross(trait, distance))
    if (Math.abs(back) <= 3) hashes.push(trait)
  }
  for (const name of mentionFeatures(reading, candidate, mention, traits.role)) hashes.push(hash32(name))
}

function mentionFeatures(reading: Reading, candidate: MeetingCandidate, mention: Mention, role: string): string[] {
  const back = mention.sentence.index - candidate.sentence.index
  const near = distanceOf(back)
  const how = mention.via === null ? near : `${near},${mention.via}`
  const features = [`at=${how}`]
  if (back === 0)
    features.push(
      ...clauseFeatures(reading, candidate, mention).map(name => (mention.via === null ? name : `${name},pronoun`)),
    )
  else {
    const tie = tieOf(reading, candidate, mention)
    const whole = Object.values(tie).join(',')
    const hasContact = (reading.contacts[mention.sentence.index] ?? []).length > 0
    features.push(`tie=${whole}`, `tie=${whole},${how}`, `tie=${whole},${role}`, `tie=${whole},${role},${how}`)
    features.push(
      `day=${tie.day},${hasContact}`,
      `day=${tie.day},${hasContact},${near}`,
      `day=${tie.day},${role},${near}`,
    )
    features.push(`crossed=${tie.isCrossed},${role}`, `place=${tie.place},${role}`)
    features.push(`paragraph=${tie.isSameParagraph},${tie.day},${role}`)
  }
  return features
}

function clauseFeatures(reading: Reading, candidate: MeetingCandidate, { person }: Mention): string[] {
  const signs = signsOf(reading, candidate.sentence)
  const anchor = candidate.cue?.at ?? candidate.first
  const isTogether = candidate.sentence === candidate.timeSentence
  const run = reading.runs[candidate.sentence.index]?.find(one => one.people.includes(person))
  const ends = [run?.people[0] ?? person, run?.people.at(-1) ?? person]
  const nearEnd = (at: number): number => (at < person.first ? ends[0] : ends[1])?.first ?? person.first
  const between = (at: number, end: number): number =>
    Math.min(3, marksBetween(reading, Math.min(at, end), Math.max(at, end)))
  const path = (at: number, end: number): string => pathBetween(reading, signs, at, end)
  const cuePath = candidate.cue === null ? 'none' : path(anchor, person.first)
  const rowPath = candidate.cue === null ? 'none' : path(anchor, nearEnd(anchor))
  const rowMarks = between(anchor, nearEnd(anchor))
  const ruler = run?.ruler ?? 'pronoun'
  const cue = candidate.cue === null ? 'none' : rulerOfCue(reading, candidate.sentence, candidate.cue.at)
  return [
    `marks=${between(anchor, person.first)}`,
    `marks=${between(anchor, person.first)},side=${person.first < anchor}`,
    `time-marks=${isTogether ? between(candidate.first, person.first) : 4}`,
    `path=${cuePath}`,
    `coarse=${cuePath.replace(/[a-z]+ ?/g, '')}`,
    `time-path=${isTogether ? path(candidate.first, person.first) : 'other'}`,
    `row-path=${rowPath}`,
    `row-time-path=${isTogether ? path(candidate.first, nearEnd(candidate.first)) : 'other'}`,
    `row-marks=${rowMarks},${ruler}`,
    `row-marks=${rowMarks},${person.first < anchor},${cue === 'verb'},${person.isGenitive}`,
    `argument=${ruler},${cue},${rowMarks},${person.first < anchor}`,
    `argument=${ruler},${cue === 'verb'},${rowMarks},${person.first < anchor}`,
  ]
}

interface Tie {
  /** Day of the other sentence: `same`, `other`, `none`. */
  readonly day: string
  readonly place: string
  /** Whether a sentence between the two has another day. */
  readonly isCrossed: boolean
  readonly isSameParagraph: boolean
}

/** Whether another sentence tells of the same contact. */
function tieOf(reading: Reading, candidate: MeetingCandidate, { sentence }: Mention): Tie {
  const day = candidate.time.past.from
  const from = Math.min(sentence.index, candidate.sentence.index)
  const to = Math.max(sentence.index, candidate.sentence.index)
  let isCrossed = false
  for (let index = from + 1; index < to; index++) if (dayAt(reading, index, day) === 'other') isCrossed = true
  const here = new Set(placesIn(reading, candidate.sentence).map(match => match.value.name))
  const places = placesIn(reading, sentence)
  const place = places.length === 0 ? 'none' : places.some(match => here.has(match.value.name)) ? 'same' : 'other'
  return {
    day: dayAt(reading, sentence.index, day),
    place,
    isCrossed,
    isSameParagraph: sentence.paragraph === candidate.sentence.paragraph,
  }
}

/** Whether a sentence has that day among its days: `same`, `other`, `none`. */
function dayAt(reading: Reading, index: number, day: IsoDay): Tie['day'] {
  const times = reading.times[index] ?? []
  return times.length === 0 ? 'none' : times.some(time => time.past.from === day) ? 'same' : 'other'
}

function distanceOf(back: number): string {
  const distance = Math.abs(back)
  if (back === 0) return 'here'
  return `${back < 0 ? 'before' : 'after'}${distance === 1 ? 1 : distance < 4 ? 2 : 'far'}`
}
