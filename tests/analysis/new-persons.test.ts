import { describe, expect, it } from 'vitest'
import { findNewPersons } from '../../src/analysis/new-persons.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

function personsIn(text: string, title = 'Beratungen'): (readonly [string, string | null])[] {
  return findNewPersons(read(text, { title })).map(({ name, role }) => [name, role] as const)
}

describe('somebody who is not in the knowledge', () => {
  it.each([
    ['has the role that stands before', 'Der Abgeordnete Henrik Sandvoss kam.', 'Henrik Sandvoss', 'Abgeordnete'],
    ['may be a woman', 'Die Botschafterin Ludmila Brandtner kam.', 'Ludmila Brandtner', 'Botschafterin'],
    ['may have no role', 'Auch Martin Hollerbach kam.', 'Martin Hollerbach', null],
    ['may have a particle', 'Auch Johanna von Velden kam.', 'Johanna von Velden', null],
    ['may have a double name', 'Auch Sabine Kranz-Ober kam.', 'Sabine Kranz-Ober', null],
    ['may bear a known surname', 'Melania Trump besuchte eine Schule.', 'Melania Trump', null],
  ])('%s', (_, text, name, role) => {
    expect(personsIn(text)).toEqual([[name, role]])
  })

  it('is proposed once, in the fullest form', () => {
    const text = 'Der Diplomat Hollerbach schwieg. Martin Hollerbach gilt als geduldig. Hollerbach reiste ab.'

    expect(personsIn(text).map(([name]) => name)).toEqual(['Martin Hollerbach'])
  })

  it('is found in the title, too', () => {
    expect(personsIn('Der Vorschlag liegt vor.', 'Martin Hollerbach vermittelt')).toEqual([['Martin Hollerbach', null]])
  })

  it.each([
    ['a known person', 'Der Kremlsprecher Dmitri Peskow kam.'],
    ['the unusual given name of a known person', 'Der Unterhändler Rüstem Umerow kam.'],
    ['a city', 'Die Delegation flog nach Genf.'],
    ['a sentence without a name', 'Die Delegation kam am Montag an.'],
  ])('is not %s', (_, text) => {
    expect(personsIn(text)).toEqual([])
  })
})
