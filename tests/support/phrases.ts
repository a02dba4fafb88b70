// What phrases find in a text, as the words that stand there.

import { createMatcher } from '../../src/text/matcher.ts'
import { tokenise } from '../../src/text/tokens.ts'

/** The places of all matches, as `[start, text]`; what lies inside one of the exceptions is left out. */
export function phrasesIn(
  text: string,
  phrases: readonly string[],
  exceptions: readonly string[] = [],
): (readonly [start: number, text: string])[] {
  const tokens = tokenise(text)
  const match = (list: readonly string[]) => createMatcher(list.map(phrase => [phrase, phrase] as const)).match(tokens)
  const blanks = match(exceptions)
  return match(phrases)
    .filter(({ first, last }) => !blanks.some(blank => blank.first <= first && last <= blank.last))
    .map(({ first, last }) => {
      const start = tokens[first]?.start ?? 0
      return [start, text.slice(start, tokens[last]?.end)] as const
    })
}
