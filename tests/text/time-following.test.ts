import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/text/times.ts'
import { tokenise } from '../../src/text/tokens.ts'

/** Published on a Thursday. */
const read = (text: string) => findTimes(text, tokenise(text), '2025-12-18')

describe('a day counted from the day named before', () => {
  test.each([
    ['Am Montag kam er an, tags darauf sprach er vor.', '2025-12-16'],
    ['Am Montag kam er an, einen Tag später sprach er vor.', '2025-12-16'],
    ['Am Montag sprach er vor. Am Tag danach reiste er ab.', '2025-12-16'],
    ['Am Montag sprach er vor. Am nächsten Tag reiste er ab.', '2025-12-16'],
    ['Am Montag sprach er vor. Am darauffolgenden Abend reiste er ab.', '2025-12-16'],
    ['Am Mittwoch reiste er ab. Am Vorabend hatte er vorgesprochen.', '2025-12-16'],
    ['Am Mittwoch reiste er ab. Tags zuvor hatte er vorgesprochen.', '2025-12-16'],
    ['Am Mittwoch reiste er ab. Zwei Tage zuvor hatte er vorgesprochen.', '2025-12-15'],
    ['Am 15. und 16. Dezember tagte die Runde, einen Tag danach folgte die Absage.', '2025-12-17'],
    ['Am Montag tagte die Runde in Genf. Am selben Tag sprach er in Wien.', '2025-12-15'],
    ['Am Montag tagte die Runde in Genf. Noch am gleichen Abend reiste er ab.', '2025-12-15'],
  ])('«%s»', (text, day) => {
    const times = read(text)

    expect(times).toHaveLength(2)
    expect(times[1]).toMatchObject({ past: { from: day, to: day }, precision: 'day' })
  })

  test('keeps what it would mean of something to come', () => {
    expect(read('Am Montag ist die Runde geplant, tags darauf die Unterschrift.')[1]).toMatchObject({
      past: { from: '2025-12-16' },
      coming: { from: '2025-12-23' },
    })
  })

  test.each([
    ['without such a day', 'Tags darauf reiste er ab.'],
    ['after a month alone', 'Im Dezember kam er an. Tags darauf reiste er ab.'],
    ['where days are only counted', 'Am Montag tagte die Runde, die drei Tage dauerte.'],
    ['where the day is named itself', 'Am Montag tagte die Runde in derselben Stadt.'],
  ])('is none %s', (_, text) => {
    expect(read(text).filter(time => time.precision === 'day').length).toBeLessThan(2)
  })

  test('is none far behind', () => {
    expect(read(`Am Montag kam er an. ${'Es regnete sehr. '.repeat(40)}Tags darauf reiste er ab.`)).toHaveLength(1)
  })
})

describe('two days in a row of words', () => {
  test('are one range if one follows the other', () => {
    expect(read('am Sonntag und Montag')).toHaveLength(1)
  })

  test.each([['am 16. Mai und am 2. Juni'], ['am Montag und Mittwoch']])('«%s» are two', text => {
    expect(read(text)).toHaveLength(2)
  })
})
