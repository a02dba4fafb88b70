import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createMatcher } from '../../src/text/matcher.ts'
import { tokenise } from '../../src/text/tokens.ts'

function found(text: string, ...patterns: string[]): string[] {
  const matcher = createMatcher(patterns.map(pattern => [pattern, pattern] as const))
  return matcher.match(tokenise(text)).map(match => match.value)
}

describe('a pattern', () => {
  test.each([
    ['Waffenruhe', 'Die WAFFENRUHE hielt.'],
    ['strasse', 'Die Straße war frei.'],
    ['gebiet*', 'Gebiete und mehr'],
    ['*gebiet', 'das Grenzgebiet'],
    ['*gebiet*', 'der Grenzgebietsstreifen'],
    ['nato', 'der NATO-Beitritt'],
    ['größe der * armee', 'die Größe der ukrainischen Armee'],
    ['koalition der willigen', 'eine Koalition  der\nWilligen'],
    ['J.D. Vance', 'Vizepräsident J.D. Vance kam'],
  ])('«%s» is in «%s»', (pattern, text) => {
    expect(found(text, pattern)).toEqual([pattern])
  })

  test.each([
    ['Waffenruhe', 'Die Waffenruhen hielten.'],
    ['gebiet*', 'das Grenzgebiet'],
    ['*gebiet', 'Gebiete'],
    ['größe der * armee', 'die Größe der Armee'],
    ['koalition der willigen', 'eine Koalition. Der Willigen'],
    ['koalition der willigen', 'der Willigen Koalition'],
  ])('«%s» is not in «%s»', (pattern, text) => {
    expect(found(text, pattern)).toEqual([])
  })

  test('that is longer comes first, and both count', () => {
    expect(found('ein Plan für den Frieden', 'plan', 'plan für den frieden')).toEqual(['plan für den frieden', 'plan'])
  })

  test('of no word is refused', () => {
    expect(() => createMatcher([['…', 1]])).toThrow('phrase without a word')
  })

  test.each(['', '*', '* plan', ' plan', 'plan ', 'plan, ', 'a**b', '-'])('of the shape «%s» is refused', pattern => {
    expect(() => createMatcher([[pattern, 1]])).toThrow('phrase')
  })

  test('finds a stem that a word repeats once', () => {
    expect(found('Gebietsgebiete', '*gebiet*')).toEqual(['*gebiet*'])
  })

  test('takes composed letters, ß and dashes as one with other ways to write them', () => {
    expect(found('Orba\u0301n im Weissen Haus', 'orbán', 'weißen haus')).toEqual(['orbán', 'weißen haus'])
    expect(found('der 28‑Punkte‑Plan', '28-punkte-plan')).toEqual(['28-punkte-plan'])
  })

  test.each(['constructor', 'hasOwnProperty', 'toString'])('is no property of an object: «%s»', word => {
    expect(found(word, 'frieden')).toEqual([])
    expect(found(word, word).length).toBe(1)
  })

  test('says which words it covers', () => {
    const matcher = createMatcher([['runde in genf', 'x']])

    expect(matcher.match(tokenise('Die Runde in Genf'))).toEqual([{ first: 1, last: 3, value: 'x' }])
  })
})

property.prop([fc.array(fc.constantFrom('frieden', 'krieg', 'und', 'plan', '.'), { maxLength: 40 })])(
  'matches lie within the words, by place',
  words => {
    const tokens = tokenise(words.join(' '))
    const matcher = createMatcher(
      ['frieden und krieg', 'krieg', '*lan', 'frieden * plan'].map(one => [one, one] as const),
    )

    const matches = matcher.match(tokens)

    expect(matches.filter(({ first, last }) => first > last || last >= tokens.length)).toEqual([])
    expect(matches.map(match => match.first)).toEqual(matches.map(match => match.first).toSorted((a, b) => a - b))
  },
)
