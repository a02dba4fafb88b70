// Suite `times`: texts with their day of publication `{id, dct, text}` (or a moment of reference, `ref_local`); gives time
// expressions as TIMEX3.

import type { IsoDay } from '../../src/model/time.ts'
import { findTimes } from '../../src/text/times.ts'
import { toTimex } from '../../src/text/timex.ts'
import { tokenise } from '../../src/text/tokens.ts'
import { readLines } from './read-lines.ts'

interface Case {
  readonly id: string
  readonly text: string
  readonly dct?: IsoDay
  readonly ref_local?: string | null
}

/** For texts whose times need no day of reference. */
const ANY_DAY: IsoDay = '2025-01-01'

export async function* runSuite(file: string): AsyncIterable<object> {
  for await (const line of readLines(file)) {
    const { id, text, dct, ref_local } = line as Case
    const day = dct ?? (ref_local?.slice(0, 10) as IsoDay | undefined) ?? ANY_DAY
    const tokens = tokenise(text)
    const points = codePoints(text)
    yield {
      id,
      timex: toTimex(text, tokens, findTimes(text, tokens, day), day).map(({ start, end, type, value }) => ({
        start: points(start),
        end: points(end),
        type,
        value,
      })),
    }
  }
}

function codePoints(text: string): (unit: number) => number {
  const points = new Uint32Array(text.length + 1)
  let unit = 0
  let count = 0
  for (const letter of text) {
    points.fill(count, unit, unit + letter.length)
    unit += letter.length
    count++
  }
  points[text.length] = count
  return at => points[at] ?? count
}
