// Compares what the reader found with the annotation, in the measures that the project is judged by. It only counts.

import type { Analysis, MeetingReport } from '../../model/analysis.ts'
import { comparePairs, compareSets, fold, isSamePlace, type Judgement, jaccard, overlap } from './compare.ts'
import type { Gold, GoldArticle } from './gold.ts'

export const MEASURES = [
  'relevance',
  'actors',
  'newPersons',
  'issues',
  'directions',
  'signals',
  'parties',
  'meetings',
  'statements',
] as const
export type Measure = (typeof MEASURES)[number]

interface Row {
  readonly measure: Measure
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** How many the annotation asks for. */
  readonly asked: number
}

export interface Scores {
  /** Counts one article. Facts are asked only of articles that are about the negotiations. */
  add(article: GoldArticle, analysis: Analysis): void
  rows(): Row[]
  /** `-` missing, `+` superfluous, in the order of the articles. */
  errors(): { readonly measure: Measure; readonly text: string }[]
}

export function createScores(): Scores {
  const counts = new Map(MEASURES.map(measure => [measure, { right: 0, superfluous: 0, missing: 0 }]))
  const errors: { measure: Measure; text: string }[] = []
  const count = (measure: Measure, id: string, judged: Judgement): void => {
    const sum = counts.get(measure)
    if (sum === undefined) return
    sum.right += judged.right
    sum.missing += judged.missing.length
    sum.superfluous += judged.superfluous.length
    for (const one of judged.missing) errors.push({ measure, text: `${id} - ${one}` })
    for (const one of judged.superfluous) errors.push({ measure, text: `${id} + ${one}` })
  }
  return {
    add: ({ article, gold }, analysis) => {
      const relevance = (isRelevant: boolean): string[] => (isRelevant ? ['relevant'] : [])
      count('relevance', article.id, compareSets(relevance(gold.relevant), relevance(analysis.isRelevant)))
      if (gold.relevant) for (const [measure, judged] of compare(gold, analysis)) count(measure, article.id, judged)
    },
    rows: () => [...counts].map(([measure, sum]) => ({ measure, ...ratios(sum) })),
    errors: () => errors,
  }
}

function ratios({ right, missing, superfluous }: { right: number; missing: number; superfluous: number }) {
  const share = (of: number): number => (of === 0 ? 1 : right / of)
  const precision = share(right + superfluous)
  const recall = share(right + missing)
  const f1 = right === 0 ? (missing + superfluous === 0 ? 1 : 0) : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, asked: right + missing }
}

function compare(gold: Gold, found: Analysis): [Measure, Judgement][] {
  const direction = (issue: string, kind: string): string => `${issue}:${kind}`
  const signals = found.signals.map(({ issue, kind, quote }) => ({ key: direction(issue, kind), quote }))
  const wanted = gold.signals.map(({ issue, signal, quote }) => ({ key: direction(issue, signal), quote }))
  const said = found.statements.map(({ speaker, quote }) => ({ key: speaker, quote }))
  const asked = gold.statements.map(({ speaker, quote }) => ({ key: speaker, quote }))
  const keys = (list: readonly Quoted[]): string[] => list.map(one => one.key)
  return [
    [
      'actors',
      compareSets(
        gold.actors,
        found.mentions.map(one => one.actor),
      ),
    ],
    [
      'newPersons',
      compareSets(
        gold.otherPersons.map(fold),
        found.newPersons.map(one => fold(one.name)),
      ),
    ],
    [
      'issues',
      compareSets(
        gold.issues,
        found.issues.map(one => one.issue),
      ),
    ],
    ['directions', compareSets(keys(wanted), keys(signals))],
    ['signals', comparePairs(wanted, signals, likeness, showQuoted)],
    ['parties', compareParties(gold, found)],
    ['meetings', compareMeetings(gold.meetings, found.meetings)],
    ['statements', comparePairs(asked, said, likeness, showQuoted)],
  ]
}

/** Who demands or rejects, asked of the signals alone that were found. */
function compareParties(gold: Gold, found: Analysis): Judgement {
  const key = (issue: string, kind: string, quote: string): string => `${issue}:${kind} «${quote}»`
  const owners = new Map(gold.signals.map(one => [key(one.issue, one.signal, one.quote), one.party]))
  const asked = found.signals.filter(one => owners.get(key(one.issue, one.kind, one.quote)) != null)
  return compareSets(
    asked.map(one => `${key(one.issue, one.kind, one.quote)} ${owners.get(key(one.issue, one.kind, one.quote))}`),
    asked.map(one => `${key(one.issue, one.kind, one.quote)} ${one.party}`),
  )
}

interface Quoted {
  readonly key: string
  readonly quote: string
}

/** How far two findings are the same: the same key, and the share of common words if that is at least a half. */
function likeness(a: Quoted, b: Quoted): number {
  const share = a.key === b.key ? overlap(a.quote, b.quote) : 0
  return share >= 0.5 ? share : 0
}

function showQuoted({ key, quote }: Quoted): string {
  return `${key} «${quote}»`
}

type Contact = Pick<Gold['meetings'][number], 'start' | 'place' | 'participants' | 'status' | 'kind'> & {
  readonly quote?: string
}

/** A contact whose day the text leaves open is neither asked for nor held against the reader. */
function compareMeetings(wanted: Gold['meetings'], found: readonly MeetingReport[]): Judgement {
  const reports = found.map(
    (one): Contact => ({
      ...one,
      start: one.startDay,
      participants: [...one.participants],
      status: one.state === 'postponed' ? 'cancelled' : one.state,
    }),
  )
  const dated = (list: readonly Contact[]): Contact[] => list.filter(one => one.start !== null)
  return comparePairs(dated(wanted), dated(reports), contactLikeness, showContact)
}

/** The day, the place and the state must be right, and half of the participants. Whether it was a call is not asked. */
function contactLikeness(a: Contact, b: Contact): number {
  if (a.start !== b.start || a.status !== b.status || !isSamePlace(a.place, b.place)) return 0
  const share = jaccard(new Set(a.participants), new Set(b.participants))
  return share >= 0.5 ? share : 0
}

function showContact({ start, place, status, kind, participants, quote }: Contact): string {
  const told = quote === undefined ? '' : ` «${quote}»`
  return `${start} ${place} ${status} ${kind} [${participants.join(' ')}]${told}`
}
