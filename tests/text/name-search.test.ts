import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { searchName } from '../../src/text/name-search.ts'

const people = [
  { id: 'kranz', names: ['Margarethe Kranz', 'Margaret Kranz'] },
  { id: 'krantz-ober', names: ['Otto Krantzober'] },
  { id: 'schewtschuk', names: ['Andrij Schewtschuk', 'Shevchuk', 'Шевчук'] },
  { id: 'jaworskyj', names: ['Andrij Jaworskyj', 'Javorskij', 'Yavorsky'] },
  { id: 'delmare', names: ['Ugo del Mare'] },
] as const

describe('a name', () => {
  test.each([
    ['Margarethe Kranz', 'kranz'],
    ['kranz', 'kranz'],
    ['Kranzs', 'kranz'],
    ['Margarete', 'kranz'],
    ['Schewtschuks', 'schewtschuk'],
    ['Шевчук', 'schewtschuk'],
    ['Jaworski', 'jaworskyj'],
    ['JAWORSKIJ', 'jaworskyj'],
    ['del Mare', 'delmare'],
  ])('«%s» is surely %s', (query, id) => {
    expect(searchName(query, people)).toEqual({ kind: 'sure', id })
  })

  test.each([
    ['Schewt', 'schewtschuk'],
    ['Delegationsleiter Jaworskyj', 'jaworskyj'],
    ['Schewtshuck', 'schewtschuk'],
  ])('«%s» may be %s', (query, id) => {
    const match = searchName(query, people)

    expect(match.kind === 'sure' ? [match.id] : match.kind === 'guess' ? match.ids : []).toContain(id)
  })

  test('that several bear gives all of them', () => {
    expect(searchName('Andrij', people)).toEqual({ kind: 'guess', ids: ['schewtschuk', 'jaworskyj'] })
  })

  test.each(['', '  ', '…', 'Müller', 'Ot', 'xx'])('«%s» is nobody', query => {
    expect(searchName(query, people)).toEqual({ kind: 'none' })
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 200, size: 'max' })])('of any kind gives an answer', query => {
    expect(['sure', 'guess', 'none']).toContain(searchName(query, people).kind)
  })
})
