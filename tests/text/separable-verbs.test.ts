import { describe, expect, test } from 'vitest'
import { findSeparableVerbs } from '../../src/text/separable-verbs.ts'
import { tokenise } from '../../src/text/tokens.ts'

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
