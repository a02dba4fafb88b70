// The thread's side of the pool: takes a task, answers it, takes the next one.

import { parentPort, workerData } from 'node:worker_threads'

/** What a thread is started with, see start.mjs. */
export interface StartData {
  /** Address of the module that it runs. */
  readonly entry: string
  readonly data: unknown
}

/** What a thread says: that it can begin, or what it made of its task. */
export type Reply<Result> = { readonly kind: 'ready' } | { readonly kind: 'result'; readonly value: Result }

/**
 * Answers tasks with what `open` gives for the pool's data; outside a thread it does nothing. A task that throws ends
 * the thread: what may fail in an expected way is a result.
 */
export function serve<Data, Task, Result>(open: (data: Data) => (task: Task) => Result | Promise<Result>): void {
  const port = parentPort
  if (port === null) return
  const work = open((workerData as StartData).data as Data)
  const say = (reply: Reply<Result>) => port.postMessage(reply)
  port.on('message', async (task: Task) => say({ kind: 'result', value: await work(task) }))
  say({ kind: 'ready' })
}
