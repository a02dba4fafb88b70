// Reads hostile text in threads of its own, never on the main thread; what goes wrong there is told as of a feed.

import { createPool } from '../workers/pool.ts'
import { PoolError, type PoolErrorCode } from '../workers/pool-error.ts'
import { FeedError } from './failure.ts'
import type { Answer, Task, TaskResults } from './tasks.ts'

export interface ParsePool {
  /** What the worker makes of the task. Rejects with FeedError: what the worker found, or `broken-feed` at the deadline. */
  run<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<TaskResults[Kind]>
  close(): Promise<void>
}

/** A text that takes too long or eats all memory is the feed's fault. */
const FAILURES: Readonly<Record<PoolErrorCode, FeedError['failure']>> = {
  'too-slow': 'broken-feed',
  ended: 'broken-feed',
  'not-started': 'broken-feed',
  closed: 'aborted',
}

/** Makes a pool of at most `size` threads; deadline and heap are those of one text. */
export function createParsePool(
  options: { readonly size?: number; readonly deadlineMs?: number; readonly heapMb?: number } = {},
): ParsePool {
  const { size = 1, deadlineMs = 3000, heapMb = 128 } = options
  const entry = new URL('./worker.ts', import.meta.url)
  const pool = createPool<Task, Answer>({ entry, size, deadlineMs, heapMb })
  return {
    async run(task) {
      const answer = await pool.run(task, transferable(task)).catch(toFailure)
      if (!answer.isOk) throw new FeedError(answer.failure, answer.detail)
      // Which result a kind of task has is said by TaskResults; the thread keeps to it.
      return answer.result as never
    },
    close: () => pool.close(),
  }
}

function toFailure(error: unknown): Answer {
  if (!(error instanceof PoolError)) throw error
  const detail = error.code === 'too-slow' ? 'takes too long to read' : error.message
  return { isOk: false, failure: FAILURES[error.code], detail }
}

/** Bytes are handed over, not copied, where nothing else shares their memory. */
function transferable({ bytes }: Task): ArrayBuffer[] {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : []
}
