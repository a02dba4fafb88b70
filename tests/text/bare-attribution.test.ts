// Sentences that only say who said what stood before.

import { describe, expect, test } from 'vitest'
import { isBareAttribution } from '../../src/text/bare-attribution.ts'

describe('isBareAttribution', () => {
  test.each([
    'Das teilte Sprecherin Karoline Leavitt am Montag mit.',
    'Das sagte er am Sonntag am Rande der Gespräche in Wien.',
    'Dies bestätigte der Kreml.',
    'Das haben beide Delegationen nach dem Treffen in Genf mitgeteilt.',
    'So äußerte sich Juri Uschakow vor Journalisten in Moskau.',
  ])('knows «%s»', sentence => {
    expect(isBareAttribution(sentence)).toBe(true)
  })

  test.each([
    'Das lehnte der Kreml ab.',
    'Das hat Kiew bisher abgelehnt.',
    'Das sagte er und fügte hinzu, dass Kiew keinen Abzug anbiete.',
    'So erklärte er: „Einen Abzug wird es nicht geben.“',
    'Moskau teilte am Montag mit, es gebe keine Waffenruhe.',
    '',
  ])('leaves «%s» alone', sentence => {
    expect(isBareAttribution(sentence)).toBe(false)
  })
})
