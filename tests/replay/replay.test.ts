// Two weeks of the archive that the project began with, told day by day. Needs ../shared and is skipped without it.

import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replay } from './replay.ts'

const FILE = '../shared/eval/seeds.jsonl'

test.skipIf(!existsSync(FILE))('a chat is told all, and nothing twice as new', async () => {
  const texts: string[] = []

  const { counts, faults } = await replay({
    ...{ files: [FILE], from: '2025-12-01', to: '2025-12-18', time: '07:30', locale: 'de' },
    print: text => texts.push(text),
  })

  expect(faults).toEqual([])
  expect(texts.length).toBe(counts['mornings with a digest'])
  expect(texts.length).toBeGreaterThan(3)
})
