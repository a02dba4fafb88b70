// What changed about something that a chat follows: one thing, or several that gathered, with their sources.

import type { ArticleId, Citation } from '../model/article.ts'
import type { DigestItem } from '../model/digest.ts'
import type { Message } from '../model/message.ts'
import type { Told } from '../model/told.ts'
import { itemBlock, type Telling, toldOf } from './digest-item.ts'
import { createFootnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'
import type { Actors } from './words.ts'

export interface AlertView {
  /** Never empty. */
  readonly items: readonly DigestItem[]
  /** Why several come in one: `gathered` in the quiet hours, or `many` at once; `one` is one thing by itself. */
  readonly kind: 'one' | 'gathered' | 'many'
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly actors: Actors
}

/** The message, with what it tells; it may be long: view/split.ts cuts it. */
export function renderAlert({ items, kind, citations, actors }: AlertView, reader: Reader): Message {
  const notes = createFootnotes(citations, reader)
  const telling: Telling = { notes, actors, reader, told: new Set() }
  const head = concat('🔔 ', bold(reader.t(`alert-${kind}`, { count: items.length })))
  const blocks: Rich[] = []
  const tells: Told[] = []
  let at = 0
  for (const item of items) {
    const block = itemBlock(item, telling)
    if (block === undefined) continue
    const text = blocks.length === 0 ? join([head, block]) : block
    tells.push(...toldOf(item).map(told => ({ ...told, at })))
    blocks.push(text)
    at += text.text.length + 2
  }
  const following = { label: reader.t('button-following'), command: 'following', data: 'new' }
  return toMessage(join([...blocks, notes.list()], '\n\n'), { tells, buttons: [[following]] })
}
