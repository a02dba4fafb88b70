// Brings a text and its entities into the form in which Telegram keeps them: refuses entities outside the text,
// drops what is not text and what Telegram does not nest, trims.

import { badRequest } from './bot-api-error.ts'
import type { WireEntity } from './model.ts'

export interface FormattedText {
  readonly text: string
  readonly entities: readonly WireEntity[]
}

/** Entities beyond this many are dropped without a word. https://limits.tginfo.me */
const MAX_ENTITIES = 100

const CODE = new Set(['code', 'pre'])
const QUOTES = new Set(['blockquote', 'expandable_blockquote'])
const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'])

/** Directional overrides and line separators that Telegram takes out. */
const REMOVED = /[\r\u2028-\u202e]/

/** Throws a 400 for entities that do not lie in the text or that cross each other. */
export function normalise({ text, entities }: FormattedText): FormattedText {
  const sorted = entities.filter(entity => entity.length > 0).toSorted(byPlace)
  checkBounds(text, sorted)
  return limitEntities(trim(clean({ text, entities: nestable(sorted) })))
}

/** Outer before inner. */
export function byPlace(a: WireEntity, b: WireEntity): number {
  return a.offset - b.offset || b.length - a.length
}

function checkBounds(text: string, entities: readonly WireEntity[]): void {
  const open: WireEntity[] = []
  for (const entity of entities) {
    if (entity.offset >= text.length)
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${entity.offset}`)
    if (isInsidePair(text, entity.offset))
      throw badRequest(
        `Entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, entity.offset - 1)}`,
      )
    while (open.length > 0 && endOf(open.at(-1)) <= entity.offset) open.pop()
    const end = endOf(entity)
    const outer = open.at(-1)
    if (end > text.length || (outer !== undefined && end > endOf(outer)))
      throw badRequest(
        `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
      )
    if (isInsidePair(text, end))
      throw badRequest(
        `Entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol ` +
          `at byte offset ${byteOffset(text, end - 1)}`,
      )
    open.push(entity)
  }
}

/**
 * Nothing stands inside code, code stands in quotes only, a link or a quote stands in none of its kind: styles around
 * code are cut to both sides of it, the rest is dropped. Needs entities that do not cross.
 */
function nestable(entities: readonly WireEntity[]): readonly WireEntity[] {
  const kept = entities.filter(entity => {
    const outer = entities.filter(other => isInside(entity, other))
    if (outer.some(({ type }) => CODE.has(type) || type === entity.type)) return false
    if (QUOTES.has(entity.type)) return !outer.some(({ type }) => QUOTES.has(type) || type === 'text_link')
    return !CODE.has(entity.type) || !outer.some(({ type }) => type === 'text_link')
  })
  return kept
    .flatMap(entity =>
      STYLES.has(entity.type)
        ? cutAround(
            entity,
            kept.filter(({ type }) => CODE.has(type)),
          )
        : [entity],
    )
    .toSorted(byPlace)
}

function isInside(entity: WireEntity, other: WireEntity): boolean {
  if (entity === other || entity.offset < other.offset || endOf(entity) > endOf(other)) return false
  // Of two with the same place the code is the inner one.
  return entity.length < other.length || (CODE.has(entity.type) ? false : CODE.has(other.type))
}

function cutAround(entity: WireEntity, codes: readonly WireEntity[]): readonly WireEntity[] {
  const parts: WireEntity[] = []
  let from = entity.offset
  for (const code of codes) {
    if (endOf(code) <= from || code.offset >= endOf(entity)) continue
    if (code.offset > from) parts.push({ ...entity, offset: from, length: code.offset - from })
    from = endOf(code)
  }
  if (from < endOf(entity)) parts.push({ ...entity, offset: from, length: endOf(entity) - from })
  return parts
}

function endOf(entity: WireEntity | undefined): number {
  return entity === undefined ? 0 : entity.offset + entity.length
}

function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function byteOffset(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at))
}

/** Takes out carriage returns and directional marks, makes control characters spaces, moves entities along. */
function clean({ text, entities }: FormattedText): FormattedText {
  let cleaned = ''
  const places = new Int32Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    places[at] = cleaned.length
    if (REMOVED.test(character)) continue
    cleaned += character < ' ' && character !== '\n' ? ' ' : character
  }
  places[text.length] = cleaned.length
  return { text: cleaned, entities: move(entities, at => places[at] ?? cleaned.length) }
}

/** Cuts white space at the end, and at the beginning as far as no entity covers it. */
function trim({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.replace(/[ \n]+$/, '')
  const kept = move(entities, at => Math.min(at, trimmed.length))
  const firstEntity = kept[0]?.offset ?? trimmed.length
  let start = 0
  while (start < firstEntity && (trimmed[start] === ' ' || trimmed[start] === '\n')) start += 1
  return { text: trimmed.slice(start), entities: move(kept, at => at - start) }
}

function move(entities: readonly WireEntity[], place: (at: number) => number): readonly WireEntity[] {
  return entities
    .map(entity => {
      const offset = place(entity.offset)
      return { ...entity, offset, length: place(entity.offset + entity.length) - offset }
    })
    .filter(entity => entity.length > 0)
}

function limitEntities({ text, entities }: FormattedText): FormattedText {
  return { text, entities: entities.slice(0, MAX_ENTITIES) }
}
