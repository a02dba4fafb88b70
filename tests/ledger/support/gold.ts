// Annotated articles of ../shared/eval as what the analysis would give for them, if that folder is there.
// Offsets are found by looking for the quotes; nothing of the texts is kept in this repository.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Party } from '../../../src/model/actor.ts'
import type { Analysis, Finding, MeetingState, SignalKind } from '../../../src/model/analysis.ts'
import type { Article } from '../../../src/model/article.ts'
import type { IssueId } from '../../../src/model/issue.ts'
import type { AnalysedArticle } from '../../../src/model/ledger.ts'
import { type IsoDay, toIsoTime } from '../../../src/model/time.ts'

const GOLD_FOLDER = resolve('../shared/eval')
export const hasGold = existsSync(`${GOLD_FOLDER}/dev.jsonl`)

export interface GoldArticle extends AnalysedArticle {
  /** Null: no other article tells of the event. */
  readonly storyId: string | null
}

interface GoldRow {
  readonly id: string
  readonly url: string
  readonly source: string
  readonly title: string
  readonly publishedAt: string
  readonly lang: string
  readonly text: string
  readonly gold: {
    readonly relevant: boolean
    readonly storyId: string | null
    readonly actors: readonly string[]
    readonly issues: readonly IssueId[]
    readonly signals: readonly { issue: IssueId; signal: SignalKind; party?: Party | null; quote: string }[]
    readonly meetings: readonly {
      start: IsoDay | null
      end: IsoDay | null
      place: string | null
      participants: readonly string[]
      status: MeetingState
      kind: 'meeting' | 'call'
    }[]
    readonly statements: readonly { speaker: string; quote: string }[]
    readonly boilerplate: readonly string[]
  }
}

/** The relevant articles of one file (`dev`, `seeds`, `train-1` …) in the order of publication. */
export function readGold(...names: readonly string[]): GoldArticle[] {
  return names
    .flatMap(name => readFileSync(`${GOLD_FOLDER}/${name}.jsonl`, 'utf8').trim().split('\n'))
    .map(line => JSON.parse(line) as GoldRow)
    .filter(row => row.gold.relevant)
    .map(toAnalysed)
    .toSorted((a, b) => a.article.publishedAt.localeCompare(b.article.publishedAt))
}

function toAnalysed(row: GoldRow): GoldArticle {
  const publishedAt = toIsoTime(new Date(row.publishedAt))
  const article: Article = {
    id: row.id,
    sourceId: row.source,
    sourceName: row.source,
    guid: row.id,
    url: row.url,
    title: row.title,
    text: row.text,
    publishedAt,
    fetchedAt: publishedAt,
    lang: row.lang,
    isBaseline: false,
  }
  return { article, analysis: toAnalysis(row), storyId: row.gold.storyId }
}

function toAnalysis({ id, text, gold }: GoldRow): Analysis {
  const find = (quote: string, rule: string): Finding => {
    const start = Math.max(0, text.indexOf(quote))
    return { start, end: start + quote.length, quote, rule }
  }
  const boilerplate = gold.boilerplate.map(quote => find(quote, 'gold')).toSorted((a, b) => a.start - b.start)
  return {
    articleId: id,
    version: 1,
    isRelevant: true,
    mentions: gold.actors.map(actor => ({ actor, ...find('', 'gold') })),
    newPersons: [],
    issues: gold.issues.map(issue => ({ issue, ...find('', 'gold') })),
    signals: gold.signals.map(({ issue, signal, party, quote }) => ({
      issue,
      kind: signal,
      party: party ?? null,
      ...find(quote, 'gold'),
    })),
    meetings: gold.meetings.map(({ start, end, place, participants, status, kind }) => ({
      startDay: start,
      endDay: end,
      place,
      participants,
      state: status,
      kind,
      ...sentenceWith(text, place ?? (kind === 'call' ? 'telefon' : 'Treffen')),
    })),
    statements: gold.statements.map(({ speaker, quote }) => ({ speaker, ...find(quote, 'gold') })),
    origins: [],
    boilerplate,
    body: gold.boilerplate.reduce((body, part) => body.split(part).join(''), text),
  }
}

/** The annotation of a meeting names no sentence: the first one with its place stands in. */
function sentenceWith(text: string, word: string): Finding {
  const at = Math.max(0, text.indexOf(word))
  const start = Math.max(0, text.lastIndexOf('. ', at) + 2, text.lastIndexOf('\n', at) + 1)
  const stop = text.indexOf('.', at)
  const end = stop < 0 ? text.length : stop + 1
  return { start: Math.min(start, end), end, quote: text.slice(Math.min(start, end), end), rule: 'gold' }
}
