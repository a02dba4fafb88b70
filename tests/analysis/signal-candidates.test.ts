import { describe, expect, it } from 'vitest'
import { findCandidates, topicsOf } from '../../src/analysis/signal-candidates.ts'
import { countIssues } from '../../src/analysis/signal-features.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

/** The issues that the sentence may move, with the place that names them. */
function candidatesIn(text: string, index: number): Map<string, string> {
  const reading = read(text)
  const sentence = reading.document.sentences[index]
  if (sentence === undefined) return new Map()
  const topics = topicsOf(reading, countIssues(reading))
  return new Map(findCandidates(reading, sentence, topics).map(({ issue, place }) => [issue, place]))
}

describe('a sentence may move', () => {
  it('the issue it names, and the talks as a whole', () => {
    const candidates = candidatesIn('Der Gefangenenaustausch kommt voran.', 0)

    expect(candidates).toEqual(
      new Map([
        ['peace-plan', 'talks-other'],
        ['prisoners-humanitarian', 'here-1'],
      ]),
    )
  })

  it('two issues it names', () => {
    const candidates = candidatesIn('Über Sanktionen und einen Gefangenenaustausch wird geredet.', 0)

    expect([candidates.get('sanctions'), candidates.get('prisoners-humanitarian')]).toEqual(['here-2', 'here-2'])
  })

  it('the issue that the sentence before names', () => {
    expect(candidatesIn('Es geht um Sanktionen. Moskau will davon nichts hören.', 1).get('sanctions')).toBe('before')
  })

  it('the issue that the paragraph before ends with, a little less likely', () => {
    const candidates = candidatesIn('Es geht um Sanktionen.\n\nMoskau will davon nichts hören.', 1)

    expect(candidates.get('sanctions')).toBe('before-paragraph')
  })

  it('the issue that the whole article is about', () => {
    const text =
      'Sanktionen. Neue Sanktionen. Noch mehr Sanktionen.\n\nEs regnet.\n\nEs schneit.\n\nMoskau will davon nichts hören.'

    expect(candidatesIn(text, 5).get('sanctions')).toBe('topic')
    expect(candidatesIn(text, 5).has('territory')).toBe(false)
  })

  it('nothing if it is a heading', () => {
    expect(candidatesIn('Streit um Sanktionen\n\nMoskau schweigt.', 0)).toEqual(new Map())
  })

  it('never the military situation', () => {
    expect(candidatesIn('Die Front hielt trotz schwerer Kämpfe.', 0).has('military-situation')).toBe(false)
  })
})
