// What operators and their machines ask for over HTTP: whether the bot is well, and its figures. Nothing secret, and
// nothing of anybody's chats but numbers.

import { createMetrics } from './metrics.ts'
import type { OperationsDeps, Page } from './page.ts'

/** Addresses and what is found there. */
export type Pages = ReadonlyMap<string, () => Promise<Page>>

export interface OperatorPages {
  readonly pages: Pages
  /** From here on they tell how it is; before, that the bot is starting. */
  open(deps: OperationsDeps): void
}

/** Nothing that the sender does takes longer, and it reports each minute even if there was nothing to send. */
const MAX_SILENCE_MS = 5 * 60_000

export function createOperatorPages(): OperatorPages {
  let health: (() => Promise<Page>) | undefined
  let metrics: (() => Promise<Page>) | undefined
  const starting = async (): Promise<Page> => ({ status: 503, type: 'text/plain', body: 'starting' })
  return {
    pages: new Map([
      ['/healthz', () => (health ?? starting)()],
      ['/metrics', () => (metrics ?? starting)()],
    ]),
    open(deps) {
      health = () => readHealth(deps)
      metrics = createMetrics(deps)
    },
  }
}

/** Well: the database answers, and the job that sends has run within five minutes, the last time without a failure. */
async function readHealth({ store, now }: OperationsDeps): Promise<Page> {
  try {
    const [runs, deliveries, oldestPendingAt] = await Promise.all([
      store.runs.last(),
      store.outbox.count(),
      store.outbox.oldestPendingAt(),
    ])
    const sender = runs.find(({ job }) => job === 'deliver')
    const isRunning = sender !== undefined && now().getTime() - Date.parse(sender.startedAt) <= MAX_SILENCE_MS
    // Where Telegram brings the updates nothing else would notice that it refuses the token.
    const trouble = !isRunning ? 'the sender does not run' : sender.error === null ? undefined : 'the sender fails'
    const jobs = Object.fromEntries(
      runs.map(({ job, startedAt, error }) => [job, { startedAt, isWell: error === null }]),
    )
    const body = { status: trouble ?? 'well', deliveries, oldestPendingAt, jobs }
    return { status: trouble === undefined ? 200 : 503, type: 'application/json', body: JSON.stringify(body) }
  } catch {
    return { status: 503, type: 'application/json', body: JSON.stringify({ status: 'the database does not answer' }) }
  }
}
