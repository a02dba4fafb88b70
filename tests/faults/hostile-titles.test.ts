// S08–S10, short; hostile-titles.ts takes ten thousand.

import { expect, test } from 'vitest'
import { runHostileFeeds } from './hostile-feed-words.ts'
import { runHostileTitles } from './hostile-titles.ts'

test('hostile titles are neither refused nor made clickable', async () => {
  const { messages, ...figures } = await runHostileTitles(200)

  expect(figures).toEqual({ titles: 200, refused: 0, injected: 0 })
  expect(messages).toBeGreaterThanOrEqual(40)
})

test('hostile words of a feed reach the digest as words', async () => {
  const { articles, shown, ...figures } = await runHostileFeeds(100)

  expect(figures).toEqual({ titles: 100, digests: 2, refused: 0, injected: 0 })
  expect(articles).toBeGreaterThan(80)
  expect(shown).toBeGreaterThan(0)
})
