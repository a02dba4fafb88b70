import { describe, expect, it } from 'vitest'
import { readModels } from '../../src/analysis/models.ts'
import { partyOf } from '../../src/analysis/party.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()
const { owns } = readModels(await loadKnowledge('data'))

/** The party of the last sentence, with nobody known to speak. */
function partyIn(text: string, kind: 'demanded' | 'rejected') {
  const reading = read(text)
  const sentence = reading.document.sentences.at(-1)
  return sentence === undefined
    ? undefined
    : partyOf(reading, { sentence, issue: 'peace-plan', kind }, [], undefined, owns)
}

describe('who refuses is', () => {
  it.each([
    ['the side that is the subject', 'Moskau lehnt Truppen der Nato in der Ukraine ab.', 'russia'],
    ['the side of the person who is the subject', 'Selenskyj lehnt Moskaus Vorschlag ab.', 'ukraine'],
    ['the side whose refusal it is', 'Am russischen Nein scheiterte die Runde in Kiew.', 'russia'],
    ['the side after the verb if the object stands first', 'Eine Waffenruhe lehnt Moskau ab.', 'russia'],
    ['the side of the sentence before', 'Moskau blieb hart. Das kommt nicht in Frage.', 'russia'],
  ])('%s', (_, text, party) => {
    expect(partyIn(text, 'rejected')).toBe(party)
  })
})

describe('who demands is', () => {
  it.each([
    ['the side that is the subject', 'Kiew fordert Garantien der USA.', 'ukraine'],
    ['the side that is the subject behind a place', 'Brüssel verlangt von Moskau ein Ende der Angriffe.', 'europe'],
    ['the side whose demand it is', 'Russische Forderungen liegen in Kiew auf dem Tisch.', 'russia'],
    ['the owner of a plan', 'Ein Entwurf sieht einen Verzicht der Ukraine auf den Donbass vor.', 'usa'],
  ])('%s', (_, text, party) => {
    expect(partyIn(text, 'demanded')).toBe(party)
  })
})

it('is nobody if the text names no side', () => {
  expect(partyIn('Das kommt nicht in Frage.', 'rejected')).toBeNull()
})

it('is the side of whoever speaks if the sentence names none', () => {
  const reading = read('Das kommt nicht in Frage.')
  const [sentence] = reading.document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const statement = { ...sentence, quote: reading.document.text, rule: 'test', speaker: 'sergey-lavrov' }

  expect(partyOf(reading, { sentence, issue: 'peace-plan', kind: 'rejected' }, [statement], undefined, owns)).toBe(
    'russia',
  )
})

describe('a list of demands', () => {
  it.each([
    ['goes on with the side that opened it', 'Auch die Sanktionen sollen fallen.', 'russia'],
    ['ends where another side speaks', 'Kiew verlangt Garantien.', 'ukraine'],
  ])('%s', (_, text, party) => {
    const reading = read(`Moskau fordert den Donbass. ${text}`)
    const [first, sentence] = reading.document.sentences
    if (first === undefined || sentence === undefined) throw new Error('no sentence')
    const question = { sentence, issue: 'sanctions', kind: 'demanded' } as const

    expect(partyOf(reading, question, [], { sentence: first, party: 'russia' }, owns)).toBe(party)
  })
})
