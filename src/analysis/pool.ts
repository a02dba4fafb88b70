// Reads articles in worker threads, each with a deadline. A thread that misses it is ended and replaced; the others go on.

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { ANALYSER_VERSION } from './version.ts'
import type { WorkerMessage } from './worker.ts'

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
  /** Ends all threads; what still waits is rejected. */
  close(): Promise<void>
}

interface Task {
  readonly article: Article
  readonly resolve: (analysis: Analysis | undefined) => void
  readonly reject: (reason: Error) => void
}

interface Thread {
  readonly worker: Worker
  isReady: boolean
  task: Task | undefined
  timer: NodeJS.Timeout | undefined
}

/** A thread that cannot even start is tried again so often, then what waits is rejected. */
const MAX_FAILED_STARTS = 3

/** Threads start with the first articles, not before. */
export function createAnalyserPool(options: PoolOptions): AnalyserPool {
  const { threads: limit = Math.max(1, availableParallelism() - 1), deadlineMs = 10_000 } = options
  const threads = new Set<Thread>()
  const queue: Task[] = []
  let failedStarts = 0
  let isClosed = false

  function start(): void {
    const thread: Thread = { worker: openWorker(options), isReady: false, task: undefined, timer: undefined }
    threads.add(thread)
    thread.worker.on('message', (message: WorkerMessage) => receive(thread, message))
    thread.worker.on('error', error => drop(thread, error instanceof Error ? error.message : String(error)))
    thread.worker.on('exit', () => drop(thread, 'thread ended'))
  }

  function receive(thread: Thread, message: WorkerMessage): void {
    if (message.kind === 'ready') {
      failedStarts = 0
      thread.isReady = true
    } else
      settle(thread, message.kind === 'done' ? message.analysis : undefined, 'reason' in message ? message.reason : '')
    next()
  }

  function settle(thread: Thread, analysis: Analysis | undefined, reason: string): void {
    const { task } = thread
    clearTimeout(thread.timer)
    thread.task = undefined
    if (task === undefined) return
    if (analysis === undefined) options.onFailure?.(task.article.id, reason)
    task.resolve(analysis)
  }

  function drop(thread: Thread, reason: string): void {
    if (!threads.delete(thread)) return
    settle(thread, undefined, reason)
    if (!thread.isReady && ++failedStarts >= MAX_FAILED_STARTS)
      for (const task of queue.splice(0)) task.reject(new Error(`no thread starts: ${reason}`))
    void thread.worker.terminate()
    if (!isClosed) next()
  }

  function next(): void {
    for (const thread of threads) {
      if (!thread.isReady || thread.task !== undefined) continue
      const task = queue.shift()
      if (task === undefined) return
      thread.task = task
      thread.timer = setTimeout(() => drop(thread, `no answer in ${deadlineMs} ms`), deadlineMs)
      thread.worker.postMessage(task.article)
    }
    const starting = [...threads].filter(thread => !thread.isReady).length
    for (let more = starting; more < queue.length && threads.size < limit; more++) start()
  }

  return {
    version: ANALYSER_VERSION,
    async analyse(articles) {
      if (isClosed) throw new Error('the analyser is closed')
      failedStarts = 0
      const results = articles.map(
        article => new Promise<Analysis | undefined>((resolve, reject) => queue.push({ article, resolve, reject })),
      )
      next()
      return Promise.all(results)
    },
    async close() {
      isClosed = true
      for (const task of queue.splice(0)) task.reject(new Error('the analyser is closed'))
      await Promise.all([...threads].map(thread => thread.worker.terminate()))
    },
  }
}

function openWorker({ knowledge, entry = new URL('./worker.ts', import.meta.url) }: PoolOptions): Worker {
  // On Node 20 `--import tsx` does not reach the modules of a thread; registered inside the thread it does.
  const tsx = import.meta.resolve('tsx/esm/api')
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${entry.href}') })`
  return new Worker(start, {
    eval: true,
    workerData: { knowledge },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
}
