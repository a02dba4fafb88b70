import { expect, test } from 'vitest'
import { nearestWord } from '../../src/text/nearest.ts'

const COMMANDS = ['status', 'start', 'subscribe', 'treffen', 'actor', 'actors']

test.each([
  ['statsu', 'status'],
  ['Stauts', 'status'],
  ['subscirbe', 'subscribe'],
  ['trefen', 'treffen'],
  ['actor', 'actor'],
])('takes %s for %s', (word, meant) => {
  expect(nearestWord(word, COMMANDS)).toBe(meant)
})

test.each(['wetter', 'x', '', 'statusbericht'])('takes %j for none of them', word => {
  expect(nearestWord(word, COMMANDS)).toBeUndefined()
})
