import { describe, expect, test } from 'vitest'
import { gatherProposals, resembling, sentenceAbout } from '../../src/analysis/proposals.ts'
import type { Sighting } from '../../src/model/proposal.ts'

function sighting(name: string, articleId: string, role: string | null = null, start = 0): Sighting {
  const finding = { start, end: start + name.length, quote: name, rule: 'new-persons.full-name' }
  return { articleId, person: { ...finding, name, role } }
}

describe('proposals', () => {
  test('take spellings of one name and a surname alone together, the fullest and most frequent leads', () => {
    const proposals = gatherProposals([
      sighting('Iwanenko', 'c'),
      sighting('Petro Iwanenko', 'b', 'Vizeminister'),
      sighting('Petro Ivanenko', 'a', 'Beamter'),
      sighting('Petro Iwanenko', 'd'),
    ])

    expect(proposals).toHaveLength(1)
    expect(proposals[0]).toMatchObject({ name: 'Petro Iwanenko', role: 'Vizeminister' })
    expect(proposals[0]?.spellings.toSorted()).toEqual(['Iwanenko', 'Petro Ivanenko'])
    expect(proposals[0]?.sightings.map(({ articleId }) => articleId)).toEqual(['c', 'b', 'a', 'd'])
  })

  test('keep different persons apart, those of most articles first', () => {
    const proposals = gatherProposals([
      sighting('Lena Muster', 'a'),
      sighting('Olaf Beispiel', 'a'),
      sighting('Olaf Beispiel', 'b'),
    ])

    expect(proposals.map(({ name }) => name)).toEqual(['Olaf Beispiel', 'Lena Muster'])
  })

  test('count an article once, however often it names the person', () => {
    const [proposal] = gatherProposals([sighting('Lena Muster', 'a'), sighting('Muster', 'a')])

    expect(proposal?.sightings).toHaveLength(1)
  })
})

describe('resemblance', () => {
  const umerov = { id: 'rustem-umerov', name: 'Rustem Umerow', spellings: [], party: 'ukraine', roles: [] } as const

  test('is seen through transliterations', () => {
    expect(resembling('Rustem Umierov', [umerov])).toEqual(['rustem-umerov'])
  })

  test('is not claimed for a surname alone or another person', () => {
    expect(resembling('Umierov', [umerov])).toEqual([])
    expect(resembling('Lena Muster', [umerov])).toEqual([])
  })
})

describe('the sentence about a person', () => {
  test('is what the person says, rather than what is said of the person', () => {
    const text = 'Auch Lena Muster reiste an. Die Beamtin Lena Muster sagte, die Gespräche seien nützlich.'
    const span = sentenceAbout({ text }, sighting('Lena Muster', 'a', null, 5))

    expect(text.slice(span?.start, span?.end)).toBe('Die Beamtin Lena Muster sagte, die Gespräche seien nützlich.')
  })

  test('is the sentence that names the person otherwise', () => {
    const text = 'Es regnete. Auch Lena Muster reiste an.'
    const span = sentenceAbout({ text }, sighting('Lena Muster', 'a', null, 17))

    expect(text.slice(span?.start, span?.end)).toBe('Auch Lena Muster reiste an.')
  })
})
