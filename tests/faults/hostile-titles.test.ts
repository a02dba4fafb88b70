// S08–S10, short; hostile-titles.ts takes ten thousand.

import { expect, test } from 'vitest'
import { runHostileTitles } from './hostile-titles.ts'

test('hostile titles are neither refused nor made clickable', async () => {
  const { messages, ...figures } = await runHostileTitles(200)

  expect(figures).toEqual({ titles: 200, refused: 0, injected: 0 })
  expect(messages).toBeGreaterThanOrEqual(40)
})
