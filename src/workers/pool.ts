// Runs tasks in threads with a deadline and a cap on memory each. A thread that breaks either is ended and replaced, and
// only its task fails. What a task means is known by the thread's module (see serve.ts) and by whoever made the pool.

import { Worker } from 'node:worker_threads'
import { PoolError } from './pool-error.ts'
import type { Reply, StartData } from './serve.ts'

export interface PoolOptions {
  /** The module that the threads run; it calls `serve`. */
  readonly entry: URL
  /** Given to each thread at its start, as a copy. */
  readonly data?: unknown
  /** So many threads at most; each starts when it is first needed. */
  readonly size: number
  /** For one task, from the moment a thread takes it. */
  readonly deadlineMs: number
  /** Caps what a thread keeps, in megabytes; what it has just made has a cap of its own. */
  readonly heapMb: number
}

export interface Pool<Task, Result> {
  /**
   * What the thread makes of the task. Rejects with PoolError. What is in `transfer` is handed over, not copied, and
   * not to be used afterwards.
   */
  run(task: Task, transfer?: readonly ArrayBuffer[]): Promise<Result>
  /** Ends all threads; what runs or waits is rejected as `closed`. */
  close(): Promise<void>
}

interface Job<Task, Result> {
  readonly task: Task
  readonly transfer: readonly ArrayBuffer[]
  resolve(result: Result): void
  reject(error: PoolError): void
}

interface Slot<Task, Result> {
  readonly worker: Worker
  isReady: boolean
  job: Job<Task, Result> | undefined
  timer: NodeJS.Timeout | undefined
}

/** Starting a thread loads TypeScript and all that it reads with; on a busy machine that takes seconds. */
const START_DEADLINE_MS = 30_000
/** After so many threads in a row that did not start, what waits is rejected; later tasks try anew. */
const MAX_FAILED_STARTS = 3
const YOUNG_HEAP_MB = 32

export function createPool<Task, Result>(options: PoolOptions): Pool<Task, Result> {
  const queue: Job<Task, Result>[] = []
  const slots = new Set<Slot<Task, Result>>()
  let failedStarts = 0
  let isClosed = false

  function dispatch(): void {
    if (isClosed) return
    for (const slot of slots) if (slot.isReady && slot.job === undefined) give(slot)
    const starting = [...slots].filter(slot => !slot.isReady).length
    for (let more = starting; more < queue.length && slots.size < options.size; more++) start()
  }

  function give(slot: Slot<Task, Result>): void {
    slot.job = queue.shift()
    if (slot.job === undefined) {
      // A thread that has nothing to do does not keep the process alive.
      slot.worker.unref()
      return
    }
    slot.worker.ref()
    const { deadlineMs } = options
    slot.timer = setTimeout(() => drop(slot, new PoolError('too-slow', `no answer in ${deadlineMs} ms`)), deadlineMs)
    slot.worker.postMessage(slot.job.task, slot.job.transfer)
  }

  function start(): void {
    const slot: Slot<Task, Result> = { worker: openWorker(options), isReady: false, job: undefined, timer: undefined }
    slots.add(slot)
    slot.timer = setTimeout(() => drop(slot, new PoolError('ended', 'did not start in time')), START_DEADLINE_MS)
    slot.worker.on('message', (reply: Reply<Result>) => receive(slot, reply))
    slot.worker.on('error', cause => drop(slot, new PoolError('ended', `thread ended: ${describe(cause)}`, { cause })))
    slot.worker.on('exit', () => drop(slot, new PoolError('ended', 'thread ended')))
  }

  function receive(slot: Slot<Task, Result>, reply: Reply<Result>): void {
    // An answer that comes just after the deadline: its task has failed, and the thread must not get another.
    if (!slots.has(slot)) return
    clearTimeout(slot.timer)
    const { job } = slot
    slot.job = undefined
    if (reply.kind === 'result') job?.resolve(reply.value)
    else {
      slot.isReady = true
      failedStarts = 0
    }
    give(slot)
  }

  function drop(slot: Slot<Task, Result>, reason: PoolError): void {
    if (!slots.delete(slot)) return
    clearTimeout(slot.timer)
    slot.job?.reject(reason)
    if (!slot.isReady) failStart(reason)
    void slot.worker.terminate()
    dispatch()
  }

  function failStart(cause: PoolError): void {
    failedStarts += 1
    if (failedStarts < MAX_FAILED_STARTS) return
    failedStarts = 0
    rejectAll(queue.splice(0), new PoolError('not-started', `no thread starts: ${cause.message}`, { cause }))
  }

  return {
    run(task, transfer = []) {
      if (isClosed) return Promise.reject(new PoolError('closed', 'the pool is closed'))
      return new Promise((resolve, reject) => {
        queue.push({ task, transfer, resolve, reject })
        dispatch()
      })
    },
    async close() {
      isClosed = true
      const running = [...slots].flatMap(({ job }) => job ?? [])
      rejectAll([...running, ...queue.splice(0)], new PoolError('closed', 'the pool is closed'))
      await Promise.all([...slots].map(({ worker }) => worker.terminate()))
    },
  }
}

function openWorker({ entry, data, heapMb }: PoolOptions): Worker {
  return new Worker(new URL('./start.mjs', import.meta.url), {
    workerData: { entry: entry.href, data } satisfies StartData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
  })
}

function rejectAll(jobs: readonly { reject(error: PoolError): void }[], error: PoolError): void {
  for (const job of jobs) job.reject(error)
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
