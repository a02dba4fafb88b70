// Finds what Telegram marks in a text by itself: commands, mentions, hashtags, addresses. Both in texts of people,
// where bots rely on `bot_command`, and in texts of bots.

import type { WireEntity } from './model.ts'
import type { FormattedText } from './normalise.ts'
import { byPlace } from './normalise.ts'

const FINDERS: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: 'bot_command', pattern: /(?<![\w/])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g },
  { type: 'url', pattern: /(?<![\w@])https?:\/\/[^\s<>"'„“”)]{3,2048}(?<![.,;:!?])/g },
  { type: 'mention', pattern: /(?<![\w/@])@[A-Za-z0-9_]{3,32}(?!\w)/g },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_#/])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,255}/gu },
]
/** Nothing is found inside these. */
const OPAQUE = new Set(['code', 'pre', 'text_link', 'custom_emoji'])

/** Adds found entities to the given ones, in order; none inside code or a link, none over another found one. */
export function withFound({ text, entities }: FormattedText): FormattedText {
  const taken = entities.filter(entity => OPAQUE.has(entity.type))
  const found: WireEntity[] = []
  for (const { type, pattern } of FINDERS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if ([...taken, ...found].some(other => overlaps(other, entity))) continue
      if (entities.some(other => crosses(other, entity))) continue
      found.push(entity)
    }
  }
  return { text, entities: [...entities, ...found].toSorted(byPlace) }
}

function overlaps(a: WireEntity, b: WireEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}

function crosses(a: WireEntity, b: WireEntity): boolean {
  const isInside = (inner: WireEntity, outer: WireEntity) =>
    inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length
  return overlaps(a, b) && !isInside(a, b) && !isInside(b, a)
}
