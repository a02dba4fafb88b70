// Suite `names`: pairs of names `{a, b}` a line; gives `{a, b, same}`.

import { isSameName } from '../../src/text/names.ts'
import { readLines } from './read-lines.ts'

export async function* runSuite(file: string): AsyncIterable<object> {
  for await (const line of readLines(file)) {
    const { a, b } = line as { readonly a: string; readonly b: string }
    yield { a, b, same: isSameName(a, b) }
  }
}
