import { describe, expect, it } from 'vitest'
import { readMeetings } from '../../src/analysis/meeting-candidates.ts'
import { mentionsByActor } from '../../src/analysis/participants.ts'
import { cuesIn } from '../../src/analysis/reading.ts'
import { findCandidates } from '../../src/analysis/signal-candidates.ts'
import { readSpeakers } from '../../src/analysis/statements.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

describe('a reading', () => {
  const reading = read('Am Montag reiste Putin nach Genf. Er lehnte „jede Waffenruhe“ ab.')
  const [first, second] = reading.document.sentences

  it('keeps what it found with the sentence it stands in', () => {
    expect(reading.people.map(people => people.map(({ kind, actor }) => [kind, actor]))).toEqual([
      [['name', 'vladimir-putin']],
      [['pronoun', null]],
    ])
    expect(reading.places.map(places => places.map(place => place.value.name))).toEqual([['Genf'], []])
    expect(reading.terms.map(terms => terms.map(term => term.issue))).toEqual([[], ['ceasefire']])
    expect(reading.times.map(times => times.length)).toEqual([1, 0])
  })

  it('knows the words of each kind in a sentence', () => {
    if (first === undefined || second === undefined) throw new Error('two sentences expected')

    expect(cuesIn(reading, 'parties', first)).toEqual([])
    expect(cuesIn(reading, 'relevance', second).map(cue => cue.value.meaning)).toContain('talks')
  })

  it('knows what stands in quotation marks', () => {
    const quoted = reading.document.tokens.filter((_, at) => reading.quoteDepth[at] === 1)

    expect(quoted.map(token => token.text)).toEqual(['jede', 'Waffenruhe'])
  })
})

it('asks about ten times as much of a text that is ten times as long', () => {
  const paragraph =
    'Putin traf Trump am Montag und Dienstag in Genf. Er sagte, die Waffenruhe komme bald. Sie sprachen über Sanktionen.\n\n'
  const questionsOf = (text: string): number => {
    const reading = read(text)
    const signals = reading.document.sentences.flatMap(sentence => findCandidates(reading, sentence, new Set())).length
    const meetings = readMeetings(reading).length + [...mentionsByActor(reading).values()].flat().length
    return signals + meetings + readSpeakers(reading).reduce((sum, one) => sum + one.candidates.length, 0)
  }

  const ratio = questionsOf(paragraph.repeat(100)) / questionsOf(paragraph.repeat(10))

  expect(ratio).toBeLessThan(15)
})
