// Suite `times`: running texts with their day of publication, `{id, dct, text}`, give time expressions as TIMEX3; phrases
// typed at some moment, `{id, text, ref_local, options}`, give `results` with the names of chrono's checks as well.

import type { IsoDay } from '../../src/model/time.ts'
import { findMoments } from '../../src/text/moments.ts'
import { findTimes } from '../../src/text/times.ts'
import { toTimex } from '../../src/text/timex.ts'
import { tokenise } from '../../src/text/tokens.ts'
import { readLines } from './read-lines.ts'

interface Case {
  readonly id: string
  readonly text: string
  readonly dct?: IsoDay
  /** Null: any moment. */
  readonly ref_local?: string | null
  readonly options?: { readonly forwardDate?: boolean } | null
}

/** For phrases that need no moment of reference. */
const ANY_MOMENT = '2025-01-01T12:00:00'

export async function* runSuite(file: string): AsyncIterable<object> {
  for await (const line of readLines(file)) {
    const one = line as Case
    yield one.ref_local === undefined ? readRunningText(one) : readTyped(one)
  }
}

function readRunningText({ id, text, dct }: Case): object {
  const day = dct ?? (ANY_MOMENT.slice(0, 10) as IsoDay)
  const tokens = tokenise(text)
  const points = codePoints(text)
  const timex = toTimex(text, tokens, findTimes(text, tokens, day), day)
  return { id, timex: timex.map(one => ({ ...one, start: points(one.start), end: points(one.end) })) }
}

function readTyped({ id, text, ref_local, options }: Case): object {
  const points = codePoints(text)
  const results = findMoments(text, ref_local ?? ANY_MOMENT, options?.forwardDate === true)
  const timex = results.map(({ index, text: words, start }) => {
    const isTime = start.isCertain.hour || start.isCertain.minute
    const place = { start: points(index), end: points(index + words.length) }
    return { ...place, type: isTime ? 'TIME' : 'DATE', value: start.date.slice(0, isTime ? 16 : 10) }
  })
  return { id, results, timex }
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
