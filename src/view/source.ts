// One source, for bot admins: how it does, and what can be done with it.

import type { Button, Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { clean } from './clean.ts'
import { formatMoment } from './dates.ts'
import { publicAddress } from './public-address.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, link, toMessage } from './rich.ts'
import { stateSign } from './sources.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export interface SourceView {
  readonly source: Source
  readonly buttons: readonly (readonly Button[])[]
}

/** The card of a source: state, trust, where its text is read, health in words. */
export function renderSource({ source, buttons }: SourceView, reader: Reader): Message {
  const { t } = reader
  const title = concat(`${stateSign(source)} `, bold(link(clean(source.name), publicAddress(source.url))))
  const nature = [t(`source-state-${source.state}`), t(`tier-${source.tier}`), t(`reading-${source.reading}`)].join(
    ' · ',
  )
  const moved = source.moved === null ? '' : t('source-moved', { moment: formatMoment(source.moved.since, reader) })
  const { failingSince } = source.health
  const since = failingSince === null ? '' : t('health-failing-since', { moment: formatMoment(failingSince, reader) })
  const facts = [...healthFacts(source, reader), since, moved].filter(fact => fact !== '')
  return toMessage(join([join([title, nature]), join(facts)], '\n\n'), { buttons })
}

/** How fetching goes, fact by fact, in words. */
export function healthFacts(source: Source, reader: Reader): readonly string[] {
  const { t } = reader
  const { health, state } = source
  const { lastTriedAt, lastSuccessAt, lastError, failuresInRow, nextTryAt, averageDelayMs } = health
  return [
    lastTriedAt === null
      ? t('health-not-tried')
      : lastSuccessAt === null
        ? t('health-never')
        : t('health-last-success', { moment: formatMoment(lastSuccessAt, reader) }),
    lastError === null ? '' : t('health-failure', { reason: t(`feed-failure-${lastError}`), count: failuresInRow }),
    state !== 'active' || nextTryAt === null || lastError === null
      ? ''
      : t('health-next-try', { moment: formatMoment(nextTryAt, reader) }),
    health.articles > 0 ? t('health-yield', { relevant: health.relevant, articles: health.articles }) : '',
    averageDelayMs === null ? '' : t('health-delay', { delay: inWords(averageDelayMs, reader) }),
  ].filter(fact => fact !== '')
}

function inWords(ms: number, { t }: Reader): string {
  if (ms < 2 * HOUR_MS) return t('minutes', { count: Math.max(1, Math.round(ms / MINUTE_MS)) })
  return t('hours', { count: Math.round(ms / HOUR_MS) })
}
