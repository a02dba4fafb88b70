// How the machine is doing, for bot admins: each source, each job, and how much there is.

import type { DeliveryState } from '../model/delivery.ts'
import type { Button, Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import type { IsoTime } from '../model/time.ts'
import { clean } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'
import { healthFacts } from './source.ts'
import { stateSign } from './sources.ts'

export interface HealthView {
  readonly sources: readonly Source[]
  /** Those of the page; the ones in trouble first. */
  readonly shown: readonly Source[]
  readonly runs: readonly {
    readonly job: string
    readonly startedAt: IsoTime
    readonly durationMs: number
    readonly counts: Readonly<Record<string, number>>
    readonly error: string | null
  }[]
  readonly articles: number
  readonly relevant: number
  readonly ledgerEntries: number
  readonly subscribed: number
  readonly outbox: Readonly<Record<DeliveryState, number>>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /health. */
export function renderHealth(view: HealthView, reader: Reader): Message {
  const { t } = reader
  const answering = view.sources.filter(({ state, health }) => state === 'active' && isAnswering(health)).length
  const active = view.sources.filter(({ state }) => state === 'active').length
  const { outbox } = view
  const counts = [
    t('health-articles', { articles: view.articles, relevant: view.relevant }),
    t('health-ledger', { entries: view.ledgerEntries }),
    t('health-chats', { count: view.subscribed }),
    t('health-outbox', {
      pending: outbox.pending + outbox.sending,
      sent: outbox.sent,
      unknown: outbox.unknown,
      dead: outbox.dead,
    }),
  ]
  const blocks = [
    join([concat('🩺 ', bold(t('health-title'))), ...counts]),
    join([bold(t('health-sources', { answering, active })), ...view.shown.map(source => sourceBlock(source, reader))]),
    join([bold(t('health-jobs')), ...jobLines(view, reader)]),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons: view.buttons })
}

/** Gone first, then those that fail, longest first, then those not tried yet, then the others; paused ones last. */
export function byTrouble(sources: readonly Source[]): readonly Source[] {
  return sources.toSorted((a, b) => rankOf(a) - rankOf(b) || failuresOf(b) - failuresOf(a) || sinceOf(a) - sinceOf(b))
}

function rankOf({ state, health }: Source): number {
  if (state !== 'active') return state === 'gone' ? 0 : 4
  return health.failuresInRow > 0 ? 1 : health.lastTriedAt === null ? 2 : 3
}

/** One that has failed three times is no hiccup; among those, since when says more than how often. */
function failuresOf({ health }: Source): number {
  return Math.min(health.failuresInRow, 3)
}

function sinceOf({ health }: Source): number {
  return health.failingSince === null ? 0 : Date.parse(health.failingSince)
}

function isAnswering({ lastTriedAt, failuresInRow }: Source['health']): boolean {
  return lastTriedAt !== null && failuresInRow === 0
}

function sourceBlock(source: Source, reader: Reader): Rich {
  const state = source.state === 'active' ? [] : [reader.t(`source-state-${source.state}`)]
  const line = [...state, ...healthFacts(source, reader)].join(' · ')
  return concat(`${stateSign(source)} ${clean(source.name)}: ${line}`)
}

function jobLines({ runs }: HealthView, reader: Reader): Rich[] {
  if (runs.length === 0) return [concat(reader.t('health-no-runs'))]
  return runs.map(({ job, startedAt, durationMs, counts, error }) => {
    const done = Object.entries(counts).filter(([, count]) => count !== 0)
    const what = done.map(([name, count]) => `${name} ${count}`).join(', ') || reader.t('health-idle')
    const result = error === null ? what : reader.t('health-job-failed')
    const sign = error === null ? '✓' : '✗'
    return concat(`${sign} ${job}: ${formatMoment(startedAt, reader)}, ${Math.round(durationMs)} ms – ${result}`)
  })
}
