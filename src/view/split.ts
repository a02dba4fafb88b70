// Cuts a message at Telegram's limits: between items if possible, then lines, then words, never inside a character.
// It does not shorten: the parts together say what the message says.

import type { Entity, Message } from '../model/message.ts'

/** UTF-16 units that Telegram takes in one text. */
export const MAX_TEXT = 4_096
/** Entities that Telegram keeps in one message; it drops the rest without a word. */
const MAX_ENTITIES = 100

/**
 * The message in parts that Telegram takes, at least one. The picture goes with the first part, and so does what it
 * answers; the file, buttons and `tellsUpTo` go with the last, so that a chat counts as told only when all has been sent. Each
 * part tells what begins in it.
 */
export function splitMessage(message: Message): readonly Message[] {
  const ranges = cutRanges(message)
  return ranges.map(([start, end], index) => {
    const isLast = index === ranges.length - 1
    return {
      text: message.text.slice(start, end),
      entities: message.entities.flatMap(entity => cutEntity(entity, start, end)),
      ...(message.isSilent === undefined ? {} : { isSilent: message.isSilent }),
      ...(message.picture !== undefined && index === 0 ? { picture: message.picture } : {}),
      ...(message.document !== undefined && isLast ? { document: message.document } : {}),
      ...(message.buttons !== undefined && isLast ? { buttons: message.buttons } : {}),
      ...(message.isSeparate !== undefined ? { isSeparate: message.isSeparate } : {}),
      ...(message.tellsUpTo !== undefined && isLast ? { tellsUpTo: message.tellsUpTo } : {}),
      ...(message.answers !== undefined && index === 0 ? { answers: message.answers } : {}),
      ...toldIn(message, start, isLast ? Number.POSITIVE_INFINITY : (ranges[index + 1]?.[0] ?? end)),
    }
  })
}

/** What begins in [start, end), counted from `start`. */
function toldIn({ tells }: Message, start: number, end: number): Pick<Message, 'tells'> {
  if (tells === undefined) return {}
  return { tells: tells.filter(({ at }) => at >= start && at < end).map(one => ({ ...one, at: one.at - start })) }
}

type Range = readonly [start: number, end: number]

function cutRanges({ text, entities }: Message): Range[] {
  const offsets = entities.map(entity => entity.offset).toSorted((a, b) => a - b)
  const ranges: Range[] = []
  let start = skipSpace(text, 0)
  while (start < text.length) {
    const limit = Math.min(text.length, start + MAX_TEXT, limitOfEntities(entities, offsets, start))
    const end = limit === text.length ? limit : cutBefore(text, start, limit)
    const visible = start + text.slice(start, end).trimEnd().length
    ranges.push([start, visible])
    start = skipSpace(text, end)
  }
  return ranges.length > 0 ? ranges : [[0, text.length]]
}

/** Where the first entity begins that would be one too many for a part from `start`. */
function limitOfEntities(entities: readonly Entity[], offsets: readonly number[], start: number): number {
  const running = entities.filter(({ offset, length }) => offset < start && offset + length > start).length
  const beginning = offsets.filter(offset => offset >= start)
  const tooMany = beginning[MAX_ENTITIES - running]
  return tooMany === undefined ? Number.POSITIVE_INFINITY : Math.max(tooMany, start + 1)
}

/** The best place to cut in (start, limit]: after a blank line, a line or a word if the part stays half full. */
function cutBefore(text: string, start: number, limit: number): number {
  const least = start + Math.floor((limit - start) / 2)
  for (const separator of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(separator, limit)
    if (at > least) return at
  }
  const splitsPair = limit - 1 > start && /[\ud800-\udbff]/.test(text.charAt(limit - 1)) && isLow(text, limit)
  return splitsPair ? limit - 1 : limit
}

function isLow(text: string, index: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(index))
}

function skipSpace(text: string, from: number): number {
  const rest = text.slice(from)
  return from + rest.length - rest.trimStart().length
}

/** What of an entity lies in [start, end), counted from `start`; nothing if it is white space only or outside. */
function cutEntity(entity: Entity, start: number, end: number): Entity[] {
  const from = Math.max(entity.offset, start)
  const until = Math.min(entity.offset + entity.length, end)
  return until > from ? [{ ...entity, offset: from - start, length: until - from }] : []
}
