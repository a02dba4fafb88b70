// What speaks for a person taking part in a contact, as feature names: how the sentences that name the person tie in.

import { rulerOfCue } from './cue-ruler.ts'
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
): string[] {
  const near = new Set(tellings.flatMap(one => nearestMentions(mentions, one.sentence, MAX_MENTIONS)))
  const nearest = [...near]
    .flatMap(mention => {
      const telling = nearestTelling(tellings, mention)
      return telling === undefined ? [] : [{ mention, telling, back: mention.sentence.index - telling.sentence.index }]
    })
    .sort((a, b) => Math.abs(a.back) - Math.abs(b.back))
    .slice(0, MAX_MENTIONS)
  const features = new Set(['bias'])
  const [first] = nearest
  if (first === undefined) return [...features]
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
  for (const { telling, mention } of nearest)
    for (const name of mentionFeatures(reading, telling, mention)) features.add(name)
  return [...features]
}

function nearestTelling(tellings: readonly MeetingCandidate[], { sentence }: Mention): MeetingCandidate | undefined {
  const away = (one: MeetingCandidate): number => Math.abs(one.sentence.index - sentence.index)
  return tellings.reduce<MeetingCandidate | undefined>(
    (best, one) => (best === undefined || away(one) < away(best) ? one : best),
    undefined,
  )
}

function mentionFeatures(reading: Reading, candidate: MeetingCandidate, mention: Mention): string[] {
  const back = mention.sentence.index - candidate.sentence.index
  const near = distanceOf(back)
  const how = mention.via === null ? near : `${near},${mention.via}`
  const traits = traitsOf(reading, mention)
  const features = [`at=${how}`]
  for (const trait of traits.names) {
    features.push(`${trait},${near}`)
    if (Math.abs(back) <= 3) features.push(trait)
  }
  if (back === 0)
    features.push(
      ...clauseFeatures(reading, candidate, mention).map(name => (mention.via === null ? name : `${name},pronoun`)),
    )
  else {
    const tie = tieOf(reading, candidate, mention)
    const whole = Object.values(tie).join(',')
    const hasContact = (reading.contacts[mention.sentence.index] ?? []).length > 0
    features.push(
      `tie=${whole}`,
      `tie=${whole},${how}`,
      `tie=${whole},${traits.role}`,
      `tie=${whole},${traits.role},${how}`,
    )
    features.push(
      `day=${tie.day},${hasContact}`,
      `day=${tie.day},${hasContact},${near}`,
      `day=${tie.day},${traits.role},${near}`,
    )
    features.push(`crossed=${tie.isCrossed},${traits.role}`, `place=${tie.place},${traits.role}`)
    features.push(`paragraph=${tie.isSameParagraph},${tie.day},${traits.role}`)
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
  const dayOf = (index: number): string => {
    const times = reading.times[index] ?? []
    return times.length === 0 ? 'none' : times.some(time => time.past.from === day) ? 'same' : 'other'
  }
  const [from = 0, to = 0] = [sentence.index, candidate.sentence.index].sort((a, b) => a - b)
  let isCrossed = false
  for (let index = from + 1; index < to; index++) if (dayOf(index) === 'other') isCrossed = true
  const here = new Set(placesIn(reading, candidate.sentence).map(match => match.value.name))
  const places = placesIn(reading, sentence)
  const place = places.length === 0 ? 'none' : places.some(match => here.has(match.value.name)) ? 'same' : 'other'
  return {
    day: dayOf(sentence.index),
    place,
    isCrossed,
    isSameParagraph: sentence.paragraph === candidate.sentence.paragraph,
  }
}

function distanceOf(back: number): string {
  const distance = Math.abs(back)
  if (back === 0) return 'here'
  return `${back < 0 ? 'before' : 'after'}${distance === 1 ? 1 : distance < 4 ? 2 : 'far'}`
}
