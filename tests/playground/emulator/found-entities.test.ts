// What Telegram marks by itself: bots rely on commands, readers press them.

import { expect, test } from 'vitest'
import { withFound } from '../../../src/playground/emulator/found-entities.ts'

test.each([
  ['/start', ['bot_command /start']],
  ['mit /stand@probe_bot weiter', ['bot_command /stand@probe_bot']],
  ['und/oder 1/2 //x', []],
  ['https://a.de/x, (https://b.de/y).', ['url https://a.de/x', 'url https://b.de/y']],
  ['@edgar an a@b.de', ['mention @edgar']],
  ['#Genf #1 x#y', ['hashtag #Genf']],
])('%s', (text, expected) => {
  const { entities } = withFound({ text, entities: [] })

  expect(entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`)).toEqual(expected)
})

test('nothing is found in code or links, or across an entity', () => {
  const entities = [
    { type: 'code', offset: 0, length: 6 },
    { type: 'bold', offset: 6, length: 4 },
  ]

  expect(withFound({ text: '/start /status', entities }).entities).toEqual(entities)
})
