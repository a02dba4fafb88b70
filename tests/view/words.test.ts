import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/model/actor.ts'
import { arrowOf, namesOf, quoted, titlesOn } from '../../src/view/words.ts'

describe('a quote', () => {
  test('stands in German quotation marks', () => {
    expect(quoted('Es gibt keine Einigung.')).toBe('„Es gibt keine Einigung.“')
  })

  test('stands in others if it has such marks itself', () => {
    expect(quoted('Er nannte es „schwierig“.')).toBe('»Er nannte es „schwierig“.«')
  })

  test('is cut at a word', () => {
    expect(quoted('Es gibt noch keine Einigung.', 16)).toBe('„Es gibt noch …“')
  })
})

describe('an arrow', () => {
  test.each([
    ['open', 'disputed', '▼'],
    ['disputed', 'open', '▲'],
    ['disputed', 'approaching', '▲'],
    ['agreed', 'blocked', '▼'],
    [null, 'open', '•'],
  ] as const)('from %s to %s is %s', (from, to, arrow) => {
    expect(arrowOf(from, to)).toBe(arrow)
  })
})

const actor: Actor = {
  ...{ id: 'a', name: 'Ada Brandl', spellings: [], party: 'europe' },
  roles: [
    { title: { de: 'Ministerin', en: 'Minister' }, until: '2025-11-30', source: 'https://example.org' },
    { title: { de: 'Gesandte', en: 'Envoy' }, from: '2025-12-01', source: 'https://example.org' },
  ],
}

test('the title of a person is the one of the day', () => {
  expect(titlesOn(actor, '2025-11-30', { locale: 'de' })).toBe('Ministerin')
  expect(titlesOn(actor, '2025-12-01', { locale: 'en' })).toBe('Envoy')
})

test('names of many persons end with a number', () => {
  const ids = ['a', 'b', 'c', 'unknown']
  const actors = new Map(['a', 'b', 'c'].map(id => [id, { ...actor, id, name: id.toUpperCase() }]))

  expect(namesOf(ids, actors, 2)).toBe('A, B +1')
})
