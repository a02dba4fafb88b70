import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

function titlesIn(text: string, part: Partial<Article> = {}): (string | null)[] {
  return read(text, part)
    .people.flat()
    .filter(person => person.kind === 'title')
    .map(person => person.actor)
}

describe('a title means', () => {
  it.each([
    ['the person named before', 'Putin kam. Der Kremlchef blieb hart.', ['vladimir-putin']],
    ['the person named after', 'Der Kremlchef blieb hart. Danach ging Putin.', ['vladimir-putin']],
    ['nobody if the person is not named', 'Der Kremlchef blieb hart.', []],
    ['nobody beside the name itself', 'Kremlchef Wladimir Putin blieb hart.', []],
  ])('%s', (_, text, actors) => {
    expect(titlesIn(text)).toEqual(actors)
  })

  it('whoever holds the office on the day', () => {
    const text = 'Merz kam an. Der Kanzler schwieg.'

    expect(titlesIn(text)).toEqual(['friedrich-merz'])
    expect(titlesIn(text, { publishedAt: '2025-03-01T10:00:00.000Z' })).toEqual([])
  })
})

describe('a reference', () => {
  it('knows a genitive, which belongs to something else', () => {
    expect(read('Putins Berater kam.').people.flat()).toMatchObject([{ actor: 'vladimir-putin', isGenitive: true }])
  })

  it('knows women by their office', () => {
    expect(read('Ursula von der Leyen sprach.').people.flat()).toMatchObject([{ gender: 'f' }])
  })

  it('may be a pronoun, of whom is not said', () => {
    expect(read('Danach reiste er ab.').people.flat()).toMatchObject([{ kind: 'pronoun', gender: 'm', actor: null }])
  })

  it('is not the polite address', () => {
    expect(read('Was meinen Sie dazu?').people.flat()).toEqual([])
  })
})
