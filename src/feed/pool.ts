// Runs tasks in worker threads with a deadline and a cap on memory each; a worker that breaks either is ended and
// replaced, and only its task fails. Nothing hostile is read on the main thread.

import { Worker } from 'node:worker_threads'
import { FeedError } from './failure.ts'
import type { Answer, Task, TaskResults } from './tasks.ts'

export interface ParsePool {
  /** What the worker makes of the task. Rejects with FeedError: what the worker found, or `broken-feed` at the deadline. */
  run<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<TaskResults[Kind]>
  close(): Promise<void>
}

interface Job {
  readonly task: Task
  resolve(result: TaskResults[keyof TaskResults]): void
  reject(error: FeedError): void
}

interface Slot {
  readonly worker: Worker
  isReady: boolean
  job: Job | null
  deadline: NodeJS.Timeout | null
}

/** Starting a thread loads TypeScript and the parsers; on a busy machine that takes seconds. */
const START_DEADLINE_MS = 30_000

/**
 * Makes a pool of at most `size` threads, started when first needed. `deadlineMs` counts from the moment a worker takes the task;
 * `heapMb` caps the old generation of each.
 */
export function createParsePool(
  options: { readonly size?: number; readonly deadlineMs?: number; readonly heapMb?: number } = {},
): ParsePool {
  const { size = 1, deadlineMs = 3000, heapMb = 128 } = options
  const queue: Job[] = []
  const slots = new Set<Slot>()
  let isClosed = false

  function dispatch(): void {
    for (const slot of slots) if (slot.isReady && slot.job === null) give(slot)
    const starting = [...slots].filter(slot => !slot.isReady).length
    if (queue.length > starting && slots.size < size && !isClosed) {
      start()
      dispatch()
    }
  }

  function give(slot: Slot): void {
    const job = queue.shift()
    if (job === undefined) {
      slot.worker.unref()
      return
    }
    slot.job = job
    slot.worker.ref()
    slot.deadline = setTimeout(() => drop(slot, 'takes too long to read'), deadlineMs)
    slot.worker.postMessage(job.task, transferable(job.task))
  }

  function start(): void {
    const worker = new Worker(new URL('./worker-start.mjs', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
      stdout: false,
      stderr: false,
    })
    const slot: Slot = { worker, isReady: false, job: null, deadline: null }
    slot.deadline = setTimeout(() => drop(slot, 'worker did not start'), START_DEADLINE_MS)
    slots.add(slot)
    worker.on('message', (message: Answer | 'ready') => receive(slot, message))
    worker.on('error', error => drop(slot, `worker ended: ${error.name}`))
    worker.on('exit', () => drop(slot, 'worker ended'))
  }

  function receive(slot: Slot, message: Answer | 'ready'): void {
    // An answer that comes just after the deadline: its task has failed, and the thread must not get another.
    if (!slots.has(slot)) return
    if (slot.deadline) clearTimeout(slot.deadline)
    slot.isReady = true
    const { job } = slot
    slot.job = null
    if (message !== 'ready' && message.isOk) job?.resolve(message.result)
    else if (message !== 'ready') job?.reject(new FeedError(message.failure, message.detail))
    give(slot)
  }

  /** Ends a worker and fails what it was at; a worker that never started fails one waiting task, so that none waits for ever. */
  function drop(slot: Slot, reason: string): void {
    if (!slots.delete(slot)) return
    if (slot.deadline) clearTimeout(slot.deadline)
    const job = slot.isReady ? slot.job : queue.shift()
    job?.reject(new FeedError('broken-feed', reason))
    void slot.worker.terminate()
    dispatch()
  }

  return {
    run(task) {
      if (isClosed) return Promise.reject(new FeedError('aborted', 'pool is closed'))
      return new Promise((resolve, reject) => {
        queue.push({ task, resolve: result => resolve(result as never), reject })
        dispatch()
      })
    },
    async close() {
      isClosed = true
      const running = [...slots].flatMap(({ job }) => job ?? [])
      for (const job of [...running, ...queue.splice(0)]) job.reject(new FeedError('aborted', 'pool is closed'))
      await Promise.all([...slots].map(({ worker }) => worker.terminate()))
    },
  }
}

/** Bytes are handed over, not copied, where nothing else shares their memory. */
function transferable({ bytes }: Task): ArrayBuffer[] {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : []
}
