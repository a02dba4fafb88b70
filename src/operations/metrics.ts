// The figures in the format of Prometheus, read from the store when they are asked for.

import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { toIsoTime } from '../model/time.ts'
import type { OperationsDeps, Page } from './page.ts'

const WEEK_MS = 7 * 86_400_000

export function createMetrics({ store, now }: OperationsDeps): () => Promise<Page> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, labelNames: readonly string[], collect: (gauge: Gauge) => Promise<void>) =>
    new Gauge({
      ...{ name: `verhandlungsbote_${name}`, help, labelNames, registers: [registry] },
      async collect() {
        this.reset()
        await collect(this)
      },
    })

  gauge('deliveries', 'Messages in the outbox by state', ['state'], async each => {
    for (const [state, count] of Object.entries(await store.outbox.count())) each.set({ state }, count)
  })
  gauge('oldest_pending_seconds', 'Age of the longest waiting message; 0: none waits', [], async each => {
    const at = await store.outbox.oldestPendingAt()
    each.set(at === null ? 0 : Math.max(0, (now().getTime() - Date.parse(at)) / 1_000))
  })
  gauge('subscribed_chats', 'Chats that get a digest', [], async each => each.set(await store.chats.countSubscribed()))
  gauge('sources', 'Sources by state', ['state'], async each => {
    for (const { state } of await store.sources.list()) each.inc({ state })
  })
  gauge('failing_sources', 'Active sources whose last try failed', [], async each => {
    const sources = await store.sources.list()
    each.set(sources.filter(({ state, health }) => state === 'active' && health.failuresInRow > 0).length)
  })
  gauge('job_last_run_timestamp_seconds', 'Start of the last reported run', ['job'], async each => {
    for (const { job, startedAt } of await store.runs.last()) each.set({ job }, Date.parse(startedAt) / 1_000)
  })
  gauge('job_failed', '1: the last reported run ended in an error', ['job'], async each => {
    for (const { job, error } of await store.runs.last()) each.set({ job }, error === null ? 0 : 1)
  })
  gauge('job_done_last_week', 'What the runs of a job did in the last seven days', ['job', 'word'], async each => {
    const since = toIsoTime(new Date(now().getTime() - WEEK_MS)).slice(0, 10) as Parameters<typeof store.runs.totals>[0]
    for (const { job, word, count } of await store.runs.totals(since)) each.set({ job, word }, count)
  })
  return async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() })
}
