import { describe, expect, it } from 'vitest'
import { hash32 } from '../../src/analysis/feature-hash.ts'
import { readMeetings } from '../../src/analysis/meeting-candidates.ts'
import { participantFeatures } from '../../src/analysis/participant-features.ts'
import { mentionsByActor } from '../../src/analysis/participants.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

/** The hashes of what speaks for a person taking part in the contact that the text tells of, by one telling or by all. */
function signsOf(text: string, actor: string, count = 1): number[] {
  const reading = read(text)
  const tellings = readMeetings(reading).slice(0, count)
  if (tellings.length < count) throw new Error('the text tells of the contact')
  return [...participantFeatures(reading, tellings, mentionsByActor(reading).get(actor) ?? [])]
}

const NEAR = 'Am Dienstag sprach Marco Rubio in Genf mit Sergej Lawrow.'

describe('signs of taking part', () => {
  it.each([
    ['a name in the sentence', NEAR, 'nearest=here'],
    ['the word that rules the person', NEAR, 'ruler=mit'],
    ['that no comma parts person and contact', NEAR, 'marks=0'],
    [
      'a name in the sentence before',
      `Sergej Lawrow kam früh. ${NEAR.replace('Sergej Lawrow', 'ihm')}`,
      'nearest=before1',
    ],
    [
      'a word of taking part elsewhere',
      `${NEAR.replace(' mit Sergej Lawrow', ' mit ihm')} Auch Sergej Lawrow nahm teil.`,
      'part=teil',
    ],
    [
      'a word of staying away',
      `${NEAR.replace('mit Sergej Lawrow', 'mit ihm')} Sergej Lawrow fehlte.`,
      'absent=fehlte',
    ],
    [
      'a day of the other sentence',
      `${NEAR.replace('mit Sergej Lawrow', 'mit ihm')} Am Freitag war Sergej Lawrow in Wien.`,
      'day=other,false',
    ],
    ['that the title names the person', NEAR, 'in-title=false'],
    [
      'that the side of the person is named instead',
      'Sergej Lawrow kam früh. Am Dienstag traf sich Rubio mit den Russen in Genf.',
      'side-here=true',
    ],
  ])('tell %s', (_, text, sign) => {
    expect(signsOf(text, 'sergey-lavrov')).toContain(hash32(sign))
  })

  it('tell the pronoun by which the person is meant', () => {
    const signs = signsOf('Marco Rubio flog nach Genf. Am Dienstag traf er dort Sergej Lawrow.', 'marco-rubio')

    expect(signs).toContain(hash32('nearest=before1'))
    expect(signs).toContain(hash32('kind=pronoun,pronoun'))
  })

  it('come from all tellings of the contact', () => {
    const text = `${NEAR} Das wurde lange erwartet. Darauf hofften viele. Bei dem Treffen am Dienstag war auch Kirill Dmitrijew.`

    expect(signsOf(text, 'kirill-dmitriev')).not.toContain(hash32('nearest=here'))
    expect(signsOf(text, 'kirill-dmitriev', readMeetings(read(text)).length)).toContain(hash32('nearest=here'))
  })

  it('are none but the bias for who is not named', () => {
    expect(signsOf(NEAR, 'emmanuel-macron')).toEqual([hash32('bias')])
  })
})
