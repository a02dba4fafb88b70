// What an admin sees of a list of feeds: before it is added what stands in it, afterwards what was added and what was not.

import type { FeedFailure } from '../model/feed.ts'
import type { Button, Message } from '../model/message.ts'
import type { Source, Tier } from '../model/source.ts'
import { clean, cleanShort } from './clean.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'

/** Why a line was not added, besides what its server answered. Each has the text `line-<reason>`. */
export type LineReason = 'no-address' | 'known' | 'twice' | 'too-many' | 'not-tried'

export interface RefusedLine {
  readonly title: string
  /** Null: what stands there is no address. */
  readonly url: string | null
  readonly reason: LineReason | FeedFailure
}

export interface FeedListView {
  /** Of the file, cleaned; may be empty. */
  readonly name: string
  readonly fresh: readonly { readonly title: string; readonly url: string }[]
  readonly refused: readonly RefusedLine[]
  /** Lines that were not read any more. */
  readonly leftOut: number
  readonly buttons: readonly (readonly Button[])[]
}

export interface ImportView {
  readonly added: readonly Source[]
  readonly tier: Tier
  /** Until the first articles are there. */
  readonly minutes: number
  readonly refused: readonly RefusedLine[]
}

const OF_LINE: ReadonlySet<string> = new Set<LineReason>(['no-address', 'known', 'twice', 'too-many', 'not-tried'])
const MAX_SHOWN = 12
const MAX_TITLE = 60

/** The offer to add what is new in a list. */
export function renderList({ name, fresh, refused, leftOut, buttons }: FeedListView, reader: Reader): Message {
  const { t } = reader
  const count = fresh.length + refused.length + leftOut
  const shown = fresh
    .slice(0, MAX_SHOWN)
    .map(line => concat(`• ${cleanShort(line.title, MAX_TITLE)} (${hostOf(line.url)})`))
  const more = fresh.length > shown.length ? t('list-more', { count: fresh.length - shown.length }) : undefined
  const blocks = [
    join([concat('📥 ', bold(name || t('list-name'))), t('list-counts', { count, fresh: fresh.length })]),
    join([...shown, more]),
    refusedBlock(refused, reader),
    leftOut > 0 ? t('list-left-out', { count: leftOut }) : undefined,
    fresh.length > 0 ? t('list-question') : undefined,
  ]
  return toMessage(join(blocks, '\n\n'), { buttons })
}

/** What became of it. */
export function renderImport({ added, tier, minutes, refused }: ImportView, reader: Reader): Message {
  const { t } = reader
  const blocks = [
    bold(`📥 ${t('import-added', { count: added.length, tier: t(`tier-${tier}`) })}`),
    added.length > 0 ? join(added.map(({ name }) => `• ${clean(name)}`)) : undefined,
    refusedBlock(refused, reader),
    added.length > 0 ? t('import-outlook', { minutes }) : undefined,
  ]
  return toMessage(join(blocks, '\n\n'))
}

/** Every line with its reason. */
function refusedBlock(refused: readonly RefusedLine[], { t }: Reader): Rich | undefined {
  if (refused.length === 0) return undefined
  const lines = refused.map(({ title, url, reason }) => {
    const why = t(OF_LINE.has(reason) ? `line-${reason}` : `feed-failure-${reason}`)
    const host = url === null ? '' : ` (${hostOf(url)})`
    return `• ${cleanShort(title, MAX_TITLE)}${host}: ${why}`
  })
  return join([bold(t('list-refused', { count: refused.length })), ...lines])
}

function hostOf(url: string): string {
  return clean(new URL(url).host)
}
