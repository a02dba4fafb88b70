// Where a contact may take place: the places that the sentences around name, each with what speaks for it. It does not choose.

import type { Place } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import type { Sentence } from './document.ts'
import { type MeetingCandidate, placesIn } from './meeting-candidates.ts'
import { marksBetween, wordOf } from './nearby.ts'
import { cuesIn, type Reading } from './reading.ts'

interface PlaceMention {
  readonly match: Match<Place>
  readonly sentence: Sentence
}

/** How many sentences before and after may name the place. */
const REACH = 4

/** All places named around a contact, by name. */
export function placesAround(
  reading: Reading,
  { sentence }: MeetingCandidate,
): ReadonlyMap<string, readonly PlaceMention[]> {
  const found = new Map<string, PlaceMention[]>()
  for (let back = -REACH; back <= REACH; back++) {
    const other = reading.document.sentences[sentence.index + back]
    if (other === undefined) continue
    for (const match of placesIn(reading, other)) {
      const list = found.get(match.value.name) ?? []
      list.push({ match, sentence: other })
      found.set(match.value.name, list)
    }
  }
  return found
}

/** Whether a contact took place there, by all mentions of the place. */
export function placeFeatures(
  reading: Reading,
  candidate: MeetingCandidate,
  mentions: readonly PlaceMention[],
  others: number,
): string[] {
  const features = new Set(['bias', `others=${Math.min(others, 3)}`])
  const [first] = mentions
  if (first === undefined) return [...features]
  const place = first.match.value
  features.add(`kind=${place.kind}`).add(`mentions=${Math.min(mentions.length, 3)}`)
  const nearest = Math.min(...mentions.map(one => Math.abs(one.sentence.index - candidate.sentence.index)))
  features
    .add(`nearest=${nearest}`)
    .add(`nearest=${nearest},${place.kind}`)
    .add(`nearest=${nearest},others=${Math.min(others, 2)}`)
  const { title } = reading.document
  features.add(`in-title=${title.some(token => token.text === place.name)}`)
  const nearestInto = nearestIntoOf(reading, candidate)
  const isNearestInto = nearestInto === undefined ? 'none' : `${nearestInto.name === place.name},${nearestInto.back}`
  features
    .add(`into=${isNearestInto}`)
    .add(`into=${isNearestInto},${nearest}`)
    .add(`into=${isNearestInto},${place.kind}`)
  const isLast = lastBefore(reading, candidate) === place.name
  features.add(`last-before=${isLast},${nearest === 0}`).add(`last-before=${isLast},${hasDort(reading, candidate)}`)
  for (const mention of mentions) for (const name of mentionFeatures(reading, candidate, mention)) features.add(name)
  return [...features]
}

/** The place with `in` or `nach` nearest to the day or the contact word, cities before countries; else that of the sentences beside. */
function nearestIntoOf(
  reading: Reading,
  { sentence, first, cue }: MeetingCandidate,
): { name: string; back: number } | undefined {
  for (const back of [0, -1, 1]) {
    const other = reading.document.sentences[sentence.index + back]
    if (other === undefined) continue
    const ranked = placesIn(reading, other)
      .filter(match => INTO.has(rulerOf(reading, other, match.first, match.last).ruler))
      .map(({ value, first: at }) => {
        const distance = back === 0 ? Math.min(Math.abs(at - first), Math.abs(at - (cue?.at ?? first)) + 2) : 0
        return { name: value.name, back, rank: distance + RANKS[value.kind] }
      })
      .sort((a, b) => a.rank - b.rank)
    if (ranked[0] !== undefined) return ranked[0]
  }
  return undefined
}

const INTO = new Set(['in', 'nach', 'im', 'ins', 'bei', 'beim', 'er'])
const RANKS = { city: 0, region: 8, country: 20 } as const

/** What `dort` means: the place named last before the sentence. */
function lastBefore(reading: Reading, { sentence }: MeetingCandidate): string | undefined {
  for (let back = 1; back <= 2; back++) {
    const other = reading.document.sentences[sentence.index - back]
    const last = other === undefined ? undefined : placesIn(reading, other).at(-1)
    if (last !== undefined) return last.value.name
  }
  return undefined
}

function hasDort({ document: { tokens } }: Reading, { sentence }: MeetingCandidate): boolean {
  for (let at = sentence.first; at < sentence.last; at++)
    if (/^(?:dort|dorthin|wo)$/.test(tokens[at]?.folded ?? '')) return true
  return false
}

function mentionFeatures(reading: Reading, candidate: MeetingCandidate, { match, sentence }: PlaceMention): string[] {
  const { tokens } = reading.document
  const back = sentence.index - candidate.sentence.index
  const near = back === 0 ? 'here' : `${back < 0 ? 'before' : 'after'}${Math.min(Math.abs(back), 3)}`
  const { ruler, at } = rulerOf(reading, sentence, match.first, match.last)
  const features = [
    `ruler=${ruler}`,
    `ruler=${ruler},${near}`,
    `ruler=${ruler},${near},${match.value.kind}`,
    `ruled=${wordOf(tokens[at - 1]?.folded)},${ruler}`,
    `next=${wordOf(tokens[match.last + 1]?.folded)},${tokens[match.last + 1]?.gap === 'hyphen'}`,
    `word=${wordOf(tokens[match.first]?.folded)}`,
  ]
  const speech = cuesIn(reading, 'speech-cues', sentence)
  const isSaidThere = speech.some(
    cue => Math.abs(cue.first - match.first) < 8 && marks(reading, cue.first, match.first) === 0,
  )
  features.push(`said-there=${isSaidThere},${near}`)
  if (back === 0) {
    const anchor = candidate.cue?.at ?? candidate.first
    const near = Math.min(...[anchor, candidate.first].map(one => Math.abs(one - match.first)))
    const isApart = Math.min(2, marks(reading, anchor, match.first))
    features.push(`steps=${near < 4 ? 0 : near < 9 ? 1 : 2}`, `apart=${isApart}`, `apart=${isApart},${ruler}`)
    features.push(`cue-apart=${candidate.cue === null},${isApart},${match.first < anchor}`)
  } else {
    const cues = reading.contacts[sentence.index] ?? []
    const times = reading.times[sentence.index] ?? []
    const day = times.length === 0 ? 'none' : times.some(time => time.past.from === candidate.time.past.from)
    features.push(`there=${cues.length > 0},${day}`, `there=${cues.length > 0},${day},${near},${ruler}`)
    features.push(`time-there=${sentence === candidate.timeSentence},${ruler}`)
    features.push(`paragraph=${sentence.paragraph === candidate.sentence.paragraph},${near}`)
  }
  return features
}

function marks(reading: Reading, a: number, b: number): number {
  return marksBetween(reading, Math.min(a, b), Math.max(a, b))
}

const RULERS = new Set(
  'in nach im ins bei beim aus von vom mit zwischen fuer gegen durch an am ueber und zu zur zum vor auf um ohne der des die'.split(
    ' ',
  ),
)
const REACH_BACK = 6
const MEETING_NOUN = /(?:gipfels?|treffens?|gespraeche?n?|runde|konferenz|verhandlungen)$/

/** The preposition before the place (`in der saudischen Hauptstadt Riad`); `er` for `Istanbuler`, `^` if there is none. */
function rulerOf(
  { document: { tokens } }: Reading,
  sentence: Sentence,
  first: number,
  last: number,
): { ruler: string; at: number } {
  const next = tokens[last + 1]
  const isOfMeeting =
    MEETING_NOUN.test(next?.folded ?? '') && (next?.gap === 'hyphen' || tokens[last]?.folded.endsWith('er'))
  if (isOfMeeting) return { ruler: 'er', at: first }
  let article = { ruler: '^', at: first }
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH_BACK); at--) {
    const token = tokens[at]
    if (token === undefined || tokens[at + 1]?.gap === 'mark') break
    if (/^(?:der|des|die)$/.test(token.folded)) article = { ruler: token.folded, at }
    else if (RULERS.has(token.folded)) return { ruler: token.folded, at }
    else if (!/^\p{Lu}/u.test(token.text) && !/(?:en|er|em|e|es)$/.test(token.folded)) break
  }
  return article
}
