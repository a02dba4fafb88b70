import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createMatcher } from '../../src/text/matcher.ts'
import { findSeparableVerbs } from '../../src/text/separable-verbs.ts'
import { type Token, tokenise } from '../../src/text/tokens.ts'

const { phrases } = await loadKnowledge('data')

/** Files whose patterns are a particle and its verb. */
const FALLING_APART = new Set(['separable-verbs', 'contact-verbs'])

const entries = [...phrases].flatMap(([file, list]) => list.map(phrase => ({ file, phrase })))

describe.each(entries.map(entry => [entry.phrase.id, entry] as const))('the phrase %s', (_, { file, phrase }) => {
  const matcher = createMatcher(phrase.patterns.map(pattern => [pattern, pattern] as const))
  const isFoundIn = (text: string): boolean => {
    const tokens = tokenise(text)
    if (!FALLING_APART.has(file)) return matcher.match(tokens).length > 0
    const isVerb = (pair: readonly Token[]) => matcher.match(pair).length > 0
    return findSeparableVerbs(tokens, 0, tokens.length, isVerb).some(verb => isVerb(verb.pair))
  }

  it('proves itself by an example', () => {
    expect(phrase.examples.length).toBeGreaterThan(0)
    expect(phrase.examples.filter(example => !isFoundIn(example))).toEqual([])
  })

  it('leaves its counter-examples alone', () => {
    expect(phrase.counterExamples.length).toBeGreaterThan(0)
    expect(phrase.counterExamples.filter(isFoundIn)).toEqual([])
  })
})
