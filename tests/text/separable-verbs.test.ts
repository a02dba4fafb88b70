import { describe, expect, test } from 'vitest'
import { findSeparableVerbs } from '../../src/text/separable-verbs.ts'
import { type Token, tokenise } from '../../src/text/tokens.ts'

function pairsIn(text: string): string[] {
  const tokens = tokenise(text)
  return findSeparableVerbs(tokens, 0, tokens.length).map(({ pair }) => pair.map(token => token.text).join(' '))
}

describe('a verb that fell apart', () => {
  test.each([
    ['Moskau lehnte den Entwurf ab.', 'ab lehnte'],
    ['Kiew stimmte einer Feuerpause zu.', 'zu stimmte'],
    ['Der Kreml wies die Vorwürfe am Abend zurück.', 'zurück wies'],
    ['Washington schloss eigene Truppen aus, ließ aber Hilfe offen.', 'aus schloss'],
    ['Paris bot einen Ort an und nannte einen Tag.', 'an bot'],
  ])('in «%s» is %s', (text, pair) => {
    expect(pairsIn(text)).toEqual([pair])
  })

  test('is joined past a long clause to the word that makes a verb with it', () => {
    const tokens = tokenise('Er schloss einen Frieden, der nach dem Krieg nur kurze Zeit hält, am Abend aus.')
    const isVerb = ([particle, verb]: readonly Token[]) => `${particle?.folded} ${verb?.folded}` === 'aus schloss'

    expect(findSeparableVerbs(tokens, 0, tokens.length, isVerb).map(({ at }) => at)).toEqual([1])
  })

  test('keeps the place of its finite half', () => {
    const tokens = tokenise('Moskau lehnte den Entwurf ab.')

    expect(findSeparableVerbs(tokens, 0, tokens.length).map(({ at }) => at)).toEqual([1])
  })

  test.each(['Ab Montag wird beraten.', 'Die Gespräche ab Montag kosten Kraft.', 'Moskau lehnte dies entschieden', ''])(
    'is not in «%s»',
    text => {
      expect(pairsIn(text)).toEqual([])
    },
  )

  test('is not looked for beyond its sentence', () => {
    const tokens = tokenise('Moskau lehnte den Entwurf ab.')

    expect(findSeparableVerbs(tokens, 0, 4)).toEqual([])
  })
})
