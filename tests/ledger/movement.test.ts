import { expect, test } from 'vitest'
import { isMovement } from '../../src/ledger/movement.ts'

test.each([
  ['Beide Seiten haben sich auf einen Austausch geeinigt.', true],
  ['Die Parteien würden dann schrittweise entlastet.', false],
  ['Man würde einander weiter entgegenkommen, sagte der Minister.', true],
  ['Dass man überhaupt eingeladen war, gilt in Prag schon als Erfolg.', false],
  ['Die Runde gilt als Durchbruch.', true],
])('%s – moves the issue: %s', (sentence, moves) => {
  expect(isMovement('progress', sentence)).toBe(moves)
})

test('a demand may be of what would be', () => {
  expect(isMovement('demanded', 'Die Truppen müssten abziehen.')).toBe(true)
})
