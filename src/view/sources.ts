// Sources: the list for everyone.

import type { Button, Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { clean } from './clean.ts'
import { publicAddress } from './public-address.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, link, toMessage } from './rich.ts'

export interface SourcesView {
  readonly sources: readonly Source[]
  /** Number of the first one shown, counted from 1. */
  readonly first: number
  readonly total: number
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /sources: number, name, tier, state. */
export function renderSources(view: SourcesView, reader: Reader): Message {
  const { t } = reader
  const title = concat('📡 ', bold(t('sources-list-title', { count: view.total })))
  if (view.sources.length === 0) return toMessage(join([title, t('sources-none')], '\n'))
  const lines = view.sources.map((source, index) => {
    const state = source.state === 'active' ? '' : ` – ${t(`source-state-${source.state}`)}`
    const name = link(clean(source.name), publicAddress(source.url))
    return concat(`${stateSign(source)} ${view.first + index}. `, name, ` · ${t(`tier-${source.tier}`)}${state}`)
  })
  return toMessage(join([title, join(lines), t('sources-legend')], '\n\n'), { buttons: view.buttons })
}

/** `🟢` answers, `🟡` not tried yet or failing, `⏸` paused, `⚫️` gone. */
export function stateSign({ state, health }: Source): string {
  if (state === 'paused') return '⏸'
  if (state === 'gone') return '⚫️'
  if (health.lastTriedAt === null) return '⚪️'
  return health.failuresInRow === 0 ? '🟢' : health.failuresInRow < 3 ? '🟡' : '🔴'
}
