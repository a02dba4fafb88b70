import { describe, expect, it } from 'vitest'
import { findOrigins } from '../../src/analysis/origins.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()
const originsIn = (text: string): string[] => findOrigins(read(text)).map(finding => finding.origin)

describe('the origin of a report', () => {
  it.each([
    ['an outlet that reports', 'Wie Axios berichtet, liegt ein neuer Entwurf vor.', ['Axios']],
    ['an outlet after "laut"', 'Laut der „Financial Times“ wird daran gearbeitet.', ['Financial Times']],
    ['an agency that reports', 'Das meldete die Agentur Reuters.', ['Reuters']],
    ['an agency in the dateline', 'WIEN (dpa) – Die Delegationen sind angereist.', ['dpa']],
    ['agencies in the last line', 'Die Delegationen sind angereist.\n\nVon: APA/dpa', ['APA', 'dpa']],
  ])('is %s', (_, text, origins) => {
    expect(originsIn(text)).toEqual(origins)
  })

  it('counts once', () => {
    expect(originsIn('Wie Axios berichtet, eilt es. Axios berichtete das am Montag.')).toEqual(['Axios'])
  })

  it.each([
    ['an everyday word', 'Die Zeit drängt, die Welt wartet.'],
    ['an outlet merely named', 'Ein Redakteur von Axios stieg aus dem Zug.'],
    ['nobody', 'Ein Entwurf liegt vor.'],
  ])('is not %s', (_, text) => {
    expect(originsIn(text)).toEqual([])
  })
})
