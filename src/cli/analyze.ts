// `analyze`: reads one article a line, writes what the reader found, one line each, in order. Nothing is stored.

import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { createAnalyser } from '../analysis/analyse.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { createStoryAssigner } from '../ledger/story-assigner.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { AnalysedArticle } from '../model/ledger.ts'
import { type ArchiveArticle, readArchiveLine } from './archive-line.ts'
import { linesOf } from './lines.ts'

interface AnalyzeOptions {
  readonly knowledge: Knowledge
  /** The story of an article, in the order of the input; null if it has none. */
  readonly assignStory: (analysed: AnalysedArticle) => string | null
}

/** Exit code: 0 all lines done, 1 some lines were bad; those are told on `errors` as `{line, error}`. */
async function analyzeStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  errors: Writable,
  { knowledge, assignStory }: AnalyzeOptions,
): Promise<number> {
  const analyse = createAnalyser(knowledge)
  let exitCode = 0
  for await (const { number, text, isTooLong } of linesOf(input)) {
    if (!isTooLong && text.trim() === '') continue
    const read = isTooLong ? ({ kind: 'bad', reason: 'longer than 4 MB' } as const) : readArchiveLine(text)
    if (read.kind === 'bad') {
      exitCode = 1
      await write(errors, { line: number, error: read.reason })
      continue
    }
    const article = toArticle(read.article)
    const analysis = analyse(article)
    await write(output, toRow(article, analysis, assignStory({ article, analysis })))
  }
  return exitCode
}

/** The subcommand: knowledge from the data folder, stories by streaming clustering. */
export async function runAnalyze(streams: {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly dataFolder: string
}): Promise<number> {
  const knowledge = await loadKnowledge(streams.dataFolder)
  const options = { knowledge, assignStory: createStoryAssigner() }
  return await analyzeStream(streams.stdin, streams.stdout, streams.stderr, options)
}

function toArticle(article: ArchiveArticle): Article {
  const { guid, sourceName, publishedAt } = article
  return { ...article, id: guid, sourceId: sourceName, fetchedAt: publishedAt, isBaseline: false }
}

function toRow(article: Article, analysis: Analysis, storyId: string | null): object {
  return {
    id: article.id,
    relevant: analysis.isRelevant,
    storyId,
    actors: [...new Set(analysis.mentions.map(mention => mention.actor))],
    newActors: analysis.newPersons.map(person => person.name),
    issues: analysis.issues.map(finding => finding.issue),
    signals: analysis.signals.map(({ issue, kind, party, quote }) => ({ issue, signal: kind, party, quote })),
    meetings: analysis.meetings.map(({ startDay, endDay, place, participants, state, kind }) => ({
      start: startDay,
      end: endDay,
      place,
      participants,
      status: state === 'postponed' ? 'cancelled' : state,
      kind,
    })),
    statements: analysis.statements.map(({ speaker, quote }) => ({ speaker, quote })),
    origins: analysis.origins.map(finding => finding.origin),
    body: analysis.body,
  }
}

async function write(stream: Writable, row: object): Promise<void> {
  if (!stream.write(`${JSON.stringify(row)}\n`)) await once(stream, 'drain')
}
