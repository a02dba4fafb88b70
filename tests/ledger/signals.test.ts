// Signals on their way to the status: once each, with the voice that says so.

import { expect, test } from 'vitest'
import { signalsOf } from '../../src/ledger/signals.ts'
import { analysed } from './support/samples.ts'

const QUOTE = 'Wie Axios berichtet, lehnt Kiew den Abzug ab.'

test('a signal speaks with the origin that its sentence names, else with that of the article', () => {
  const text = `${QUOTE} Moskau verlangt ihn weiter.`
  const one = analysed({
    id: 'a',
    at: '2026-03-10',
    text,
    signals: [
      ['territory', 'rejected', 'ukraine', QUOTE],
      ['territory', 'demanded', 'russia', 'Moskau verlangt ihn weiter.'],
    ],
    origins: [['Axios', 'Axios']],
  })

  const signals = signalsOf([{ analysed: one, origin: 'APA' }])

  expect(signals.map(({ kind, origin }) => [kind, origin]).toSorted()).toEqual([
    ['demanded', 'APA'],
    ['rejected', 'Axios'],
  ])
})

test('a title carries no signal, and a sentence the same signal only once', () => {
  const one = analysed({
    id: 'a',
    at: '2026-03-10',
    text: QUOTE,
    signals: [
      ['territory', 'rejected', 'ukraine', QUOTE],
      ['territory', 'rejected', 'ukraine', QUOTE],
    ],
  })
  const [signal] = one.analysis.signals
  const inTitle = signal === undefined ? [] : [{ ...signal, kind: 'agreed' as const, inTitle: true }]
  const analysis = { ...one.analysis, signals: [...one.analysis.signals, ...inTitle] }

  expect(signalsOf([{ analysed: { ...one, analysis }, origin: 'APA' }]).map(({ kind }) => kind)).toEqual(['rejected'])
})
