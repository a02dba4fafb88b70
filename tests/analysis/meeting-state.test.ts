import { describe, expect, it } from 'vitest'
import { EMPTY_MODEL, type LinearModel } from '../../src/analysis/linear-model.ts'
import { type MeetingCandidate, readMeetings } from '../../src/analysis/meeting-candidates.ts'
import { stateFeatures, stateOf } from '../../src/analysis/meeting-state.ts'
import type { Reading } from '../../src/analysis/reading.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

/** The first contact that a text may tell of; it was published on Thursday, 18 December 2025. */
function theContact(text: string): [Reading, MeetingCandidate] {
  const reading = read(text)
  const [candidate] = readMeetings(reading)
  if (candidate === undefined) throw new Error('the text tells of a contact')
  return [reading, candidate]
}

/** A model that always says the same. */
function saying(isPlanned: boolean): LinearModel {
  return { ...EMPTY_MODEL, score: () => (isPlanned ? 1 : -1) }
}

describe('the calendar corrects the words', () => {
  it('takes the coming Friday for what is planned, the past one for what was held', () => {
    const contact = theContact('Am Freitag treffen sich Rubio und Lawrow in Genf.')

    expect(stateOf(...contact, saying(true))).toEqual({
      state: 'planned',
      range: { from: '2025-12-19', to: '2025-12-19' },
    })
    expect(stateOf(...contact, saying(false))).toEqual({
      state: 'held',
      range: { from: '2025-12-12', to: '2025-12-12' },
    })
  })

  it('calls nothing planned that lies behind, nothing held that lies ahead', () => {
    expect(stateOf(...theContact('Am 3. Dezember trafen sich Rubio und Lawrow.'), saying(true)).state).toBe('held')
    expect(stateOf(...theContact('Am 28. Dezember tagt die Runde in Genf.'), saying(false)).state).toBe('planned')
  })

  it('leaves the day of publication to the words', () => {
    const contact = theContact('Rubio und Lawrow sprechen heute in Genf miteinander.')

    expect(stateOf(...contact, saying(true)).state).toBe('planned')
    expect(stateOf(...contact, saying(false)).state).toBe('held')
  })
})

describe('a contact is called off', () => {
  it.each([
    'Das für Freitag geplante Treffen von Rubio und Lawrow wurde abgesagt.',
    'Rubio sagte das für Freitag geplante Treffen mit Lawrow ab.',
  ])('by any form of the verb: %s', text => {
    expect(stateOf(...theContact(text), saying(false))).toEqual({
      state: 'cancelled',
      range: { from: '2025-12-19', to: '2025-12-19' },
    })
  })

  it.each([
    'Das für Freitag geplante Treffen von Rubio und Lawrow wurde verschoben.',
    'Das für Freitag geplante Treffen von Rubio und Lawrow ist auf unbestimmte Zeit vertagt.',
  ])('or put off: %s', text => {
    expect(stateOf(...theContact(text), saying(false)).state).toBe('postponed')
  })

  it('without a day if the day is only that of calling off', () => {
    const contact = theContact('Am Mittwoch wurde das Treffen von Rubio und Lawrow abgesagt.')

    expect(stateOf(...contact, saying(false))).toEqual({ state: 'cancelled', range: null })
  })

  it('not by a verb with another particle', () => {
    const contact = theContact('Rubio sagte für Freitag ein Treffen mit Lawrow zu.')

    expect(stateOf(...contact, saying(true)).state).toBe('planned')
  })
})

describe('signs of a contact to come', () => {
  it.each([
    ['the preposition of the contact', 'Vor dem Treffen am Freitag in Genf blieb vieles offen.', 'ruler=vor,true'],
    ['the preposition of the day', 'Für Freitag hat Rubio ein Treffen angesetzt.', 'before=fuer'],
    ['the verb behind the day', 'Am Freitag treffen die Ukrainer in Genf auf Rubio.', 'verb=present'],
    ['a verb of the past there', 'Am Freitag trafen die Ukrainer in Genf auf Rubio.', 'verb=past'],
    ['reported speech', 'Das Treffen am Freitag habe er abgelehnt, sagte Lawrow.', 'verb=reported'],
    ['a day that may lie either way', 'Am Freitag treffen sich Rubio und Lawrow.', 'way=open'],
    ['a day that lies ahead', 'Am 28. Dezember treffen sich Rubio und Lawrow.', 'way=ahead'],
    ['the tense beside the contact word', 'Am Freitag war es so weit. Rubio traf Lawrow.', 'cue-tense=past'],
  ])('tell %s', (_, text, sign) => {
    expect(readMeetings(read(text)).flatMap(candidate => stateFeatures(read(text), candidate))).toContain(sign)
  })
})
