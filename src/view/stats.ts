// How sending does, for bot admins: how much waits and since when, what did not arrive and why, which digests were
// left out.

import type { ChatAddress } from '../model/chat.ts'
import type { DeliveryState } from '../model/delivery.ts'
import type { Button, Message } from '../model/message.ts'
import type { RunTotal } from '../model/run.ts'
import type { IsoTime } from '../model/time.ts'
import { clean, shorten } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'

export interface StatsView {
  readonly subscribed: number
  readonly outbox: Readonly<Record<DeliveryState, number>>
  readonly oldestPendingAt: IsoTime | null
  /** What did not surely arrive, the latest first. */
  readonly troubles: readonly {
    readonly address: ChatAddress
    readonly state: DeliveryState
    readonly reason: string
    readonly at: IsoTime
  }[]
  /** Of the last seven days. */
  readonly totals: readonly RunTotal[]
  readonly buttons: readonly (readonly Button[])[]
}

const MAX_REASON = 120

/** The answer to /stats. */
export function renderStats(view: StatsView, reader: Reader): Message {
  const { t } = reader
  const { outbox, oldestPendingAt } = view
  const counts = [
    t('health-chats', { count: view.subscribed }),
    t('health-outbox', {
      pending: outbox.pending + outbox.sending,
      sent: outbox.sent,
      unknown: outbox.unknown,
      dead: outbox.dead,
    }),
    oldestPendingAt === null
      ? t('stats-none-waits')
      : t('stats-oldest', { moment: formatMoment(oldestPendingAt, reader) }),
  ]
  const blocks = [
    join([concat('📊 ', bold(t('stats-title'))), ...counts]),
    join([bold(t('stats-troubles')), ...troubleLines(view, reader)]),
    join([bold(t('stats-week')), ...totalLines(view, reader)]),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons: view.buttons })
}

function troubleLines({ troubles }: StatsView, reader: Reader): Rich[] {
  const { t } = reader
  if (troubles.length === 0) return [concat(t('stats-no-troubles'))]
  return troubles.map(({ address, state, reason, at }) => {
    const chat = `${address.chatId}${address.threadId === null ? '' : `/${address.threadId}`}`
    const what = t(`stats-state-${state === 'unknown' ? 'unknown' : 'dead'}`)
    return concat(`✗ ${formatMoment(at, reader)}, ${chat}, ${what}: ${shorten(clean(reason), MAX_REASON)}`)
  })
}

/** One line a job; digests that were left out stand there as `late`, `quiet` and `failed`. */
function totalLines({ totals }: StatsView, { t }: Reader): Rich[] {
  const jobs = [...new Set(totals.map(({ job }) => job))]
  if (jobs.length === 0) return [concat(t('health-no-runs'))]
  return jobs.map(job => {
    const words = totals.filter(total => total.job === job).map(({ word, count }) => `${word} ${count}`)
    return concat(`${job}: ${words.join(', ')}`)
  })
}
