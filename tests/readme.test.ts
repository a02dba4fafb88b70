import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTexts } from '../src/knowledge/texts.ts'
import { withCommandTable } from './support/command-table.ts'

test('the table of commands in the README is the one that `npm run readme` makes', async () => {
  const readme = readFileSync('README.md', 'utf8')

  expect(withCommandTable(readme, await loadTexts('data/locales'))).toBe(readme)
})
