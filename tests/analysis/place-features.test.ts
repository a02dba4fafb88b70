import { describe, expect, it } from 'vitest'
import { type MeetingCandidate, readMeetings } from '../../src/analysis/meeting-candidates.ts'
import { placeFeatures, placesAround } from '../../src/analysis/place-features.ts'
import type { Reading } from '../../src/analysis/reading.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

function theContact(text: string): [Reading, MeetingCandidate] {
  const reading = read(text)
  const [candidate] = readMeetings(reading)
  if (candidate === undefined) throw new Error('the text tells of a contact')
  return [reading, candidate]
}

/** What speaks for one place of the first contact. */
function signsOf(text: string, place: string): string[] {
  const [reading, candidate] = theContact(text)
  const places = placesAround(reading, candidate)
  return placeFeatures(reading, candidate, places.get(place) ?? [], places.size - 1)
}

describe('the places of a contact', () => {
  it('are those of its sentence and of the sentences around, each once', () => {
    const [reading, candidate] = theContact(
      'Rubio flog nach Genf. Am Dienstag traf er in Genf die Ukrainer. Zuvor war er in Berlin.',
    )
    const places = placesAround(reading, candidate)

    expect([...places.keys()].sort()).toEqual(['Berlin', 'Genf'])
    expect(places.get('Genf')).toHaveLength(2)
  })

  it('are not those of sentences far away', () => {
    const filler = 'Darüber wurde lange gesprochen. '.repeat(5)
    const places = placesAround(
      ...theContact(`Am Dienstag trafen sich Rubio und Lawrow in Genf. ${filler}Berlin schwieg.`),
    )

    expect([...places.keys()]).toEqual(['Genf'])
  })
})

describe('signs of the place', () => {
  it.each([
    ['the word that rules it', 'Am Dienstag trafen sich Rubio und Lawrow in Genf.', 'ruler=in,here'],
    [
      'the word beyond its title',
      'Am Dienstag trafen sie sich in der saudischen Hauptstadt Riad.',
      'ruler=in,here',
      'Riad',
    ],
    ['the contact named after it', 'Am Dienstag endete das Genfer Treffen von Rubio und Lawrow.', 'ruler=er,here'],
    ['the way back to it', 'Rubio reiste nach Genf. Am Dienstag traf er dort Lawrow.', 'ruler=nach,before1'],
    ['that it alone is named', 'Am Dienstag trafen sich Rubio und Lawrow in Genf.', 'others=0'],
    ['that dort means it', 'Rubio reiste nach Genf. Am Dienstag traf er dort Lawrow.', 'last-before=true,true'],
    [
      'that somebody only speaks there',
      'Am Dienstag sagte Rubio in Genf, es gebe ein Treffen.',
      'said-there=true,here',
    ],
  ])('tell %s', (_, text, sign, place = 'Genf') => {
    expect(signsOf(text, place)).toContain(sign)
  })

  it('are weaker for a place that another stands nearer than', () => {
    const text = 'Lawrow kam aus Berlin. Am Dienstag traf er Rubio in Genf.'

    expect(signsOf(text, 'Genf')).toContain('into=true,0')
    expect(signsOf(text, 'Berlin')).toContain('into=false,0')
  })
})
