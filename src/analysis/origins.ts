// Where a report really comes from: agency lines and "wie Axios berichtet". An outlet merely named is no origin.

import type { OriginFinding } from '../model/analysis.ts'
import type { Phrase } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import { phrasesOf } from './matchers.ts'
import type { Reading } from './reading.ts'

const NEAR = 8

/** One finding for each origin, the first place that proves it. */
export function findOrigins(reading: Reading): OriginFinding[] {
  const found = new Map<string, OriginFinding>()
  const { document, matchers } = reading
  const matcher = phrasesOf(matchers, 'origins')
  const put = (tokens: readonly Token[], match: Match<Phrase>): void => {
    const start = tokens[match.first]?.start ?? 0
    const end = tokens[match.last]?.end ?? start
    const quote = document.text.slice(start, end)
    const key = quote.toLowerCase()
    if (!found.has(key)) found.set(key, { start, end, quote, rule: match.value.id, origin: quote })
  }
  for (const line of document.boilerplate) {
    const tokens = tokenise(document.text, line.start, line.end)
    for (const match of longest(matcher.match(tokens))) if (match.value.meaning === 'agency') put(tokens, match)
  }
  for (const sentence of document.sentences) {
    const tokens = document.tokens.slice(sentence.first, sentence.last)
    const matches = longest(matcher.match(tokens))
    const cues = matches.filter(match => match.value.meaning === 'cue')
    for (const match of matches) {
      if (match.value.meaning === 'cue' || !isName(tokens[match.first])) continue
      const isDateline =
        match.value.meaning === 'agency' && match.first <= 3 && isBracketed(document.text, tokens[match.first])
      if (isDateline || cues.some(cue => Math.abs(cue.first - match.first) <= NEAR)) put(tokens, match)
    }
  }
  return [...found.values()]
}

function longest<T>(matches: readonly Match<T>[]): Match<T>[] {
  let free = 0
  return matches.filter(match => {
    if (match.first < free) return false
    free = match.last + 1
    return true
  })
}

/** `Zeit` and `Welt` are words, too: an outlet is written with a capital letter and in quotation marks or alone. */
function isName(token: Token | undefined): boolean {
  const letter = token?.text.charAt(0) ?? ''
  return letter !== letter.toLowerCase() || token?.text === 'dpa'
}

function isBracketed(text: string, token: Token | undefined): boolean {
  return token !== undefined && /[(/]/.test(text.charAt(token.start - 1))
}
