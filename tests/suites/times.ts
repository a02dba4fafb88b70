// Suite `times`: texts with their day of publication `{id, dct, text}`; gives time expressions as TIMEX3.

import type { IsoDay } from '../../src/model/time.ts'
import { findTimes } from '../../src/text/times.ts'
import { toTimex } from '../../src/text/timex.ts'
import { tokenise } from '../../src/text/tokens.ts'
import { readLines } from './read-lines.ts'

export async function* runSuite(file: string): AsyncIterable<object> {
  for await (const line of readLines(file)) {
    const { id, text, dct } = line as { readonly id: string; readonly text: string; readonly dct: IsoDay }
    const tokens = tokenise(text)
    const points = codePoints(text)
    yield {
      id,
      timex: toTimex(text, tokens, findTimes(text, tokens, dct), dct).map(({ start, end, type, value }) => ({
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
