// The number of an article: grows with the time of publication, so that "newest first" is the order of the table and of
// the full-text index, and neither sorts. Never shown; other modules know an article by its id.

import { createHash } from 'node:crypto'
import type { IsoTime } from '../model/time.ts'
import { bareWords } from '../text/bare-words.ts'
import type { Write } from './schema.ts'

/** Numbers within one second of publication. 2^32 seconds times 2^20 stays below 2^53, the safe integers. */
const PER_SECOND = 2 ** 20
const MAX_SECONDS = 2 ** 32 - 1

/**
 * The smallest number of an article published at `time` or later. Before 1970 and after 2106 all are alike.
 * Throws RangeError if `time` is none.
 */
export function firstKeyAt(time: IsoTime): number {
  const seconds = Math.floor(Date.parse(time) / 1000)
  if (Number.isNaN(seconds)) throw new RangeError(`no time: ${time}`)
  return Math.min(Math.max(seconds, 0), MAX_SECONDS) * PER_SECOND
}

/** A number for a new article that is still free. */
export async function nextKey(transaction: Write, publishedAt: IsoTime): Promise<number> {
  const first = firstKeyAt(publishedAt)
  const { last } = await transaction
    .selectFrom('article')
    .select(({ fn }) => fn.max('key').as('last'))
    .where('key', '>=', first)
    .where('key', '<', first + PER_SECOND)
    .executeTakeFirstOrThrow()
  return last === null ? first : last + 1
}

/** An id that is the same whenever it is made of the same parts: 22 letters, digits, `-` and `_`. */
export function idOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

/** The same for texts that differ only in capitals, blanks and marks: what a feed says, however it is set. */
export function fingerprintOf(title: string, text: string): string {
  return idOf('said', bareWords(title), bareWords(text))
}
