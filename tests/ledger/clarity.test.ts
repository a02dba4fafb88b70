// Which signal's sentence proves it better.

import { expect, test } from 'vitest'
import { clarityOfSignal } from '../../src/ledger/clarity.ts'
import { signalsOf } from '../../src/ledger/signals.ts'
import { analysed } from './support/samples.ts'

test('prefers a sentence that names the issue', () => {
  const quote = 'Über die Gebiete gibt es noch keine Einigung zwischen beiden Seiten.'
  const [signal] = signalsOf([
    {
      analysed: analysed({
        id: 'a',
        at: '2026-03-10',
        text: quote,
        signals: [['territory', 'stalled', null, quote]],
      }),
      origin: 'APA',
    },
  ])
  if (signal === undefined) throw new Error('no signal')

  expect(clarityOfSignal({ ...signal, isNamed: true })).toBeGreaterThan(clarityOfSignal(signal))
})
