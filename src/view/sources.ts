// Sources: the list for everyone, and what an admin sees when one is added, tried or changed.

import type { NewArticle } from '../model/article.ts'
import type { Button, Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, link, type Rich, toMessage } from './rich.ts'

const MAX_NEWEST = 3

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
    const name = link(clean(source.name), source.url)
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

export interface TrialView {
  readonly headline: string
  readonly source: { readonly name: string; readonly url: string }
  /** What the feed calls itself. */
  readonly feedTitle: string
  readonly articles: readonly NewArticle[]
  readonly skipped: number
  /** What comes next, one of our texts. */
  readonly outlook?: string
}

/** What a trial read of a feed brought: number of articles and the newest titles. */
export function renderTrial(view: TrialView, reader: Reader): Message {
  const { t } = reader
  const newest = view.articles
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, MAX_NEWEST)
    .map(article => {
      const title = link(cleanShort(article.title, 110) || t('untitled'), article.url)
      return concat('• ', title, ` (${formatMoment(article.publishedAt, reader)})`)
    })
  const title = clean(view.feedTitle)
  const facts = [
    title === '' ? '' : t('trial-title', { title }),
    t('trial-articles', { count: view.articles.length }),
    view.skipped > 0 ? t('trial-skipped', { count: view.skipped }) : '',
  ]
  const head: Rich = concat(view.headline, ' ', bold(link(clean(view.source.name), view.source.url)))
  return toMessage(join([join([head, ...facts]), join(newest), view.outlook], '\n\n'))
}
