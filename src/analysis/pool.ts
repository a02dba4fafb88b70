// Reads articles in threads, each article with a deadline: one that is too much for a rule holds up no other.

import { availableParallelism } from 'node:os'
import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { createPool } from '../workers/pool.ts'
import { PoolError } from '../workers/pool-error.ts'
import { ANALYSER_VERSION } from './version.ts'
import type { Answer, WorkerData } from './worker.ts'

export interface PoolOptions {
  readonly knowledge: Knowledge
  /** One less than there are processors if left out: the main thread answers people. */
  readonly threads?: number
  /** For one article, once a thread is ready; 10 s if left out. */
  readonly deadlineMs?: number
  /** Told of each article that gave nothing, for the log. */
  readonly onFailure?: (articleId: string, reason: string) => void
  /** The thread's entry, for tests; the reader itself otherwise. */
  readonly entry?: URL
}

/** What the composition hands on as `deps.analyser`, and must close. */
export interface AnalyserPool {
  readonly version: number
  /** One analysis for each article, in order; undefined for one that failed or took too long. Rejects after close. */
  analyse(articles: readonly Article[]): Promise<readonly (Analysis | undefined)[]>
  /** Ends all threads; what they are at and what still waits is rejected. */
  close(): Promise<void>
}

const DEADLINE_MS = 10_000
const HEAP_MB = 512

/** Threads start with the first articles, not before. */
export function createAnalyserPool(options: PoolOptions): AnalyserPool {
  const { knowledge, entry = new URL('./worker.ts', import.meta.url), deadlineMs = DEADLINE_MS } = options
  const size = options.threads ?? Math.max(1, availableParallelism() - 1)
  const data: WorkerData = { knowledge }
  const pool = createPool<Article, Answer>({ entry, data, size, deadlineMs, heapMb: HEAP_MB })

  async function read(article: Article): Promise<Analysis | undefined> {
    const answer = await pool.run(article).catch(toFailure)
    if (answer.kind === 'done') return answer.analysis
    options.onFailure?.(article.id, answer.reason)
    return undefined
  }

  return {
    version: ANALYSER_VERSION,
    analyse: articles => Promise.all(articles.map(read)),
    close: () => pool.close(),
  }
}

/** What is the fault of one article, as a value; throws what would befall each of them. */
function toFailure(error: unknown): Answer {
  if (error instanceof PoolError && (error.code === 'too-slow' || error.code === 'ended'))
    return { kind: 'failed', reason: error.message }
  throw error
}
