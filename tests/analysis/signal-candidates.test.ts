import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../src/analysis/signal-candidates.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

/** The issues that the sentence may move, with the place that names them. */
function candidatesIn(text: string, index: number): Map<string, string> {
  const reading = read(text)
  const sentence = reading.document.sentences[index]
  if (sentence === undefined) return new Map()
  return new Map(findCandidates(reading, sentence).map(({ issue, place }) => [issue, place]))
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

  it('no issue of another paragraph but the talks', () => {
    expect(candidatesIn('Es geht um Sanktionen.\n\nMoskau will davon nichts hören.', 1).has('sanctions')).toBe(false)
  })

  it('nothing if it is a heading', () => {
    expect(candidatesIn('Streit um Sanktionen\n\nMoskau schweigt.', 0)).toEqual(new Map())
  })

  it('never the military situation', () => {
    expect(candidatesIn('Die Front hielt trotz schwerer Kämpfe.', 0).has('military-situation')).toBe(false)
  })
})
