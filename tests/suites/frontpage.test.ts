// The replay of front pages, on items of our own.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runSuite } from './frontpage.ts'

const TALKS = {
  ...{ id: 'n1', outlet: 'blatt.example', url: 'https://blatt.example/1' },
  titles: [
    { at: '2025-12-29T14:12:28', t: 'Umjerow und Witkoff verhandeln in Genf über den Friedensplan für die Ukraine' },
    { at: '2025-12-29T17:40:00', t: 'Genf: Ukraine-Gespräche von Umjerow und Witkoff ohne Ergebnis beendet' },
  ],
  teasers: [{ at: '2025-12-29T14:12:28', t: 'In Genf geht es um Gebiete und um Sicherheitsgarantien für Kiew.' }],
}
const SAME = {
  ...TALKS,
  id: 'p1',
  outlet: 'presse.example',
  url: 'https://presse.example/1',
  titles: [TALKS.titles[0]],
}
const SPORT = {
  ...{ id: 'n2', outlet: 'blatt.example', url: 'https://blatt.example/2', teasers: [] },
  titles: [{ at: '2025-12-29T15:00:00', t: 'Austria siegt im Derby klar mit drei Toren' }],
}

test('a new wording is an update of its article, not a story', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frontpage-'))
  const file = join(folder, 'items.jsonl')
  await writeFile(file, [TALKS, SAME, SPORT].map(item => `${JSON.stringify(item)}\n`).join(''))
  const lines: object[] = []
  for await (const line of runSuite(file)) lines.push(line)
  await rm(folder, { recursive: true })

  expect(lines).toEqual([
    { hour: '2025-12-29T15:00:00.000Z', added: 2, changed: 0 },
    { hour: '2025-12-29T16:00:00.000Z', added: 1, changed: 0 },
    { hour: '2025-12-29T18:00:00.000Z', added: 0, changed: 1 },
    {
      ...{ items: 3, articles: 3, updates: 1, moved: 0, relevant: 2, stories: 1, inTwoStories: 0 },
      largest: [{ articles: 2, title: expect.any(String) }],
    },
  ])
})
