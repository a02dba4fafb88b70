// Which sentence proves an item best, and who says it.

import type { Actor, ActorId } from '../model/actor.ts'
import type { Finding } from '../model/analysis.ts'
import type { ArticleId } from '../model/article.ts'
import type { Reading } from '../model/digest.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting } from '../model/meeting.ts'
import type { IsoTime } from '../model/time.ts'
import { clarityOf } from '../text/clarity.ts'
import { foldWord } from '../text/fold.ts'

export interface Proof {
  /** What was published with the change. */
  fresh(evidence: readonly Evidence[], at: IsoTime): readonly Evidence[]
  /** Whether someone is known to have said it. */
  isSpeech(evidence: Evidence): boolean
  /** Who says the sentence, if it is speech and does not name the speaker. */
  speakerOf(evidence: Evidence): Actor | undefined
  /** The sentence that says most of where and who first; another one of the article if none of these says anything. */
  ofMeeting(evidence: readonly Evidence[], meeting: Meeting): readonly Evidence[]
  /** How much of a meeting a sentence names: its place, persons, that there was one; 0 for nothing, up to 4.5. */
  tells(evidence: Evidence, meeting: Meeting): number
  /** The sentence that says most of a meeting; undefined if none can be read by itself or names its place or a person. */
  tellingOf(evidence: readonly Evidence[], meeting: Meeting): Evidence | undefined
  /** The same sentences, the one that says most of where and who first. */
  byMeeting(evidence: readonly Evidence[], meeting: Meeting): readonly Evidence[]
}

/** The proof of a status reaches back for weeks; what is told as new must have been said now. */
const FRESH_MS = 36 * 60 * 60 * 1_000
/** Letters by which a name is found again in an inflected one. */
const STEM = 5
const ENCOUNTER = /treff|gespräch|telefon|berat|verhandl|reis|empf|zusammen|gipfel|runde|besuch|sprach|sprech/iu
/** A place, or a person whom one meets. */
const TELLING = 1.5
/** What leans on the sentence before is less. */
const CLEAR = 0.3
/** Longer sentences are read less gladly. */
const LONG = 260

export function createProof(readings: ReadonlyMap<ArticleId, Reading>, knowledge: Knowledge): Proof {
  const surnames = (ids: readonly ActorId[]) =>
    ids.map(id => stemOf(knowledge.actors.get(id)?.name.split(' ').at(-1) ?? '')).filter(stem => stem !== '')

  const scoreIn = ({ participants, place }: Meeting) => {
    const persons = surnames(participants)
    const where = stemOf(place ?? '')
    return (quote: string) => {
      const text = foldWord(quote)
      const named = Math.min(2, persons.filter(stem => text.includes(stem)).length)
      return (
        named +
        (where !== '' && text.includes(where) ? 1.5 : 0) +
        (ENCOUNTER.test(quote) ? 1 : 0) -
        (quote.length > LONG ? 0.5 : 0)
      )
    }
  }
  const byMeeting = (evidence: readonly Evidence[], meeting: Meeting): readonly Evidence[] => {
    const score = scoreIn(meeting)
    return evidence
      .map((one, index) => ({ one, index, points: score(one.quote) }))
      .toSorted((a, b) => b.points - a.points || a.index - b.index)
      .map(({ one }) => one)
  }

  return {
    fresh(evidence, at) {
      const limit = Date.parse(at) - FRESH_MS
      return evidence.filter(({ articleId }) => {
        const reading = readings.get(articleId)
        return reading !== undefined && Date.parse(reading.publishedAt) >= limit
      })
    },
    isSpeech(evidence) {
      const statements = readings.get(evidence.articleId)?.statements ?? []
      return statements.some(said => said.inTitle !== true && overlaps(said, evidence))
    },
    speakerOf(evidence) {
      const reading = readings.get(evidence.articleId)
      const said = reading?.statements.find(statement => overlaps(statement, evidence))
      if (said === undefined || said.inTitle === true) return undefined
      const isMentioned = reading?.mentions.some(
        mention => mention.actor === said.speaker && mention.inTitle !== true && overlaps(mention, evidence),
      )
      const text = foldWord(evidence.quote)
      const isNamed = isMentioned === true || surnames([said.speaker]).some(stem => text.includes(stem))
      return isNamed ? undefined : knowledge.actors.get(said.speaker)
    },
    ofMeeting: (evidence, meeting) =>
      distinctArticles(
        byMeeting(
          evidence.flatMap(one => [one, ...elsewhere(one, meeting, readings.get(one.articleId))]),
          meeting,
        ),
      ),
    byMeeting,
    tells: ({ quote }, meeting) => Math.max(0, scoreIn(meeting)(quote)),
    tellingOf(evidence, meeting) {
      const [best] = byMeeting(evidence, meeting)
      if (best === undefined || scoreIn(meeting)(best.quote) < TELLING) return undefined
      return clarityOf(best.quote) < CLEAR ? undefined : best
    },
  }
}

/** Other sentences of the article that tell the same meeting, by its day or its place. */
function elsewhere(evidence: Evidence, meeting: Meeting, reading: Reading | undefined): readonly Evidence[] {
  return (reading?.meetings ?? [])
    .filter(({ inTitle, startDay, endDay, place, kind }) => {
      const isThen = startDay !== null && endDay !== null && startDay <= meeting.endDay && meeting.startDay <= endDay
      const isThere = place === null || meeting.place === null || place === meeting.place
      return inTitle !== true && kind === meeting.kind && isThen && isThere
    })
    .map(({ start, end, quote, rule }) => ({ ...evidence, start, end, quote, rule }))
}

function distinctArticles(evidence: readonly Evidence[]): readonly Evidence[] {
  const byArticle = new Map<ArticleId, Evidence>()
  for (const one of evidence) if (!byArticle.has(one.articleId)) byArticle.set(one.articleId, one)
  return [...byArticle.values()]
}

function overlaps(a: Pick<Finding, 'start' | 'end'>, b: Pick<Finding, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end
}

function stemOf(name: string): string {
  return foldWord(name).slice(0, STEM)
}
