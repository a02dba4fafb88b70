// Signals on their way to the status: once each, with the voice that says so.

import { expect, test } from 'vitest'
import { createNaming } from '../../src/ledger/naming.ts'
import { signalsOf } from '../../src/ledger/signals.ts'
import type { Issue } from '../../src/model/issue.ts'
import { analysed, knowledge } from './support/samples.ts'

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

test('a sentence that only says who said so carries no signal', () => {
  const bare = 'Das sagte er am Montag in Kiew.'
  const one = analysed({ id: 'a', at: '2026-03-10', text: bare, signals: [['ceasefire', 'agreed', null, bare]] })

  expect(signalsOf([{ analysed: one, origin: 'APA' }])).toEqual([])
})

test('a signal tells whether its sentence names the issue', () => {
  const named = 'Die Gebiete bleiben umstritten.'
  const unnamed = 'Einigkeit gab es nicht.'
  const one = analysed({
    id: 'a',
    at: '2026-03-10',
    text: `${named} ${unnamed}`,
    signals: [
      ['territory', 'stalled', null, named],
      ['territory', 'stalled', null, unnamed],
    ],
  })
  const territory = { ...knowledge.issues.get('territory'), terms: ['gebiet*'] } as Issue

  const signals = signalsOf(
    [{ analysed: one, origin: 'APA' }],
    createNaming({ issues: new Map([['territory', territory]]) }),
  )

  expect(signals.map(({ evidence, isNamed }) => [evidence.quote, isNamed])).toEqual([
    [named, true],
    [unnamed, false],
  ])
})
