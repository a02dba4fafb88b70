import { describe, expect, it } from 'vitest'
import { directionOf, findSignalCues } from '../../src/analysis/signal-cues.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

function directionsIn(text: string): string[] {
  const reading = read(text)
  return reading.document.sentences.flatMap(sentence => findSignalCues(reading, sentence).map(directionOf))
}

describe('the words of a sentence point to', () => {
  it.each([
    ['progress', 'Beide Seiten sprachen von Fortschritten.'],
    ['stalled', 'Die Runde endete ergebnislos.'],
    ['rejected', 'Moskau lehnte den Entwurf ab.'],
    ['demanded', 'Kiew forderte mehr Zeit.'],
    ['agreed', 'Beide Seiten einigten sich auf einen Austausch.'],
    ['!agreed', 'Auf einen Austausch einigten sich beide Seiten nicht.'],
    ['!progress', 'Von Fortschritten war nicht die Rede, ohne Fortschritte reiste er ab.'],
    ['conditional', 'Eine Pause könnte folgen.'],
    ['demanded', 'Kiew habe die Grenze zu achten.'],
    ['demanded', 'Die Truppen seien abzuziehen, sagte er.'],
    ['demanded', 'Europa dürfe dabei nicht fehlen.'],
    ['demanded', 'Ohne Wasser gebe es kein Leben.'],
  ])('%s', (direction, text) => {
    expect(directionsIn(text)).toContain(direction)
  })

  it('nothing where nothing moves', () => {
    expect(directionsIn('Die Delegation aß zu Mittag.')).toEqual([])
  })
})
