// The five articles that the project began with, imported and asked about as a reader would. Needs ../shared and is
// skipped where that folder is absent; nothing of the articles is kept here but a few words.

import { existsSync, readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { analyseArticles } from '../../jobs/analyse-articles.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { ANALYSER_VERSION } from '../../src/analysis/version.ts'
import { runImport } from '../../src/cli/import.ts'
import { ISSUE_IDS } from '../../src/model/issue.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'

const FILE = '../shared/eval/seeds.jsonl'

/** The day on which the newest of the articles came out. */
const NOW = '2025-12-18T09:00:00.000Z'

let deps: TestDeps

async function ask(name: string, args = ''): Promise<string> {
  const command = commands.find(one => one.name === name)
  if (command === undefined) throw new Error(`no command ${name}`)
  return (await command.run(aRequest(args), deps)).text
}

describe.skipIf(!existsSync(FILE))(`the articles of ${FILE} (skipped without that file)`, () => {
  beforeAll(async () => {
    const base = await createTestDeps()
    const analyse = createAnalyser(base.knowledge)
    deps = { ...base, analyser: { version: ANALYSER_VERSION, analyse: async articles => articles.map(analyse) } }
    deps.setNow(NOW)
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
    const { store, now } = deps
    const code = await runImport({ file: FILE, store, stdout: silent, stderr: silent, now })
    expect(code).toBe(0)
    for (const job of [analyseArticles, updateLedgerJob]) await job.run(deps, new AbortController().signal)
  })

  afterAll(() => deps.store.close())

  test('give Rustem Umerow, however he is spelt, the two roles that they name', async () => {
    const answer = await ask('actor', 'Umjerow')

    expect(answer).toContain('Rustem Umerow')
    expect(answer).toMatch(/Jetzt: Chefunterhändler/)
    expect(answer).toMatch(/Jetzt: Sekretär des .*Sicherheits/)
  })

  test('give Steve Witkoff to who misspells him', async () => {
    expect(await ask('actor', 'Wittkoff')).toContain('Steve Witkoff · USA')
  })

  test('show territory in dispute, with the sentence that says so and its source', async () => {
    const answer = await ask('status', 'territory')

    expect(answer).toMatch(/^🟠 Gebiete und Grenzen: strittig$/m)
    expect(answer).toMatch(/(?:noch keine Kompromisslösung|keine Einigung).*\[\d\]$/m)
    expect(answer).toMatch(/^Quellen\n\[1\] .*3\.12\./m)
  })

  test('show that Moscow refuses a membership in NATO', async () => {
    expect(await ask('status', 'nato')).toMatch(/Russland – Ablehnung.*\[\d\]\n„Moskau lehnt .*NATO-Mitgliedschaft/)
  })

  test.each([
    ['Di 2.12. · Moskau', 'fand statt'],
    ['So–Mo 14.–15.12. · Berlin', 'fand statt'],
    ['Sa–So 20.–21.12. · Miami', 'angekündigt'],
  ])('list %s once', async (meeting, state) => {
    const lines = (await ask('meetings')).split('\n').filter(line => line.includes(` ${meeting} `))

    expect(lines).toEqual([`• ${meeting} – ${state}`])
  })

  test('tell the talks ahead as one item: title, sentence, place and days', async () => {
    const answer = await ask('digest')

    expect(answer.match(/📰 .*\n🗓 Sa–So 20\.–21\.12\. · Miami – angekündigt · .*\n.*Miami.*$/gm)).toHaveLength(1)
    expect(answer.match(/20\.–21\.12\./g)).toHaveLength(1)
  })

  test('prove nothing with what surrounds the first article, such as the comments of its readers', async () => {
    const { ledger } = deps.store
    const [statuses, positions, meetings, entries] = await Promise.all([
      ledger.statuses(),
      Promise.all(ISSUE_IDS.map(issue => ledger.positions(issue))),
      ledger.meetings({}),
      ledger.entriesAfter(0, { since: '2000-01-01T00:00:00.000Z', onlyNews: false, limit: 1_000 }),
    ])
    const quotes = [
      ...[...statuses, ...meetings, ...entries].flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
      ...positions.flat().map(({ evidence }) => evidence.quote),
    ]
    const surroundings = surroundingsOfFirst()

    expect(quotes.length).toBeGreaterThan(20)
    expect(surroundings.length).toBeGreaterThan(0)
    expect(quotes.filter(quote => surroundings.some(line => line.includes(quote)))).toEqual([])
  })
})

/** What the annotators found around the first article: comments, links, requests for money. */
function surroundingsOfFirst(): readonly string[] {
  const [first = ''] = readFileSync(FILE, 'utf8').split('\n')
  return (JSON.parse(first) as { readonly gold: { readonly boilerplate: readonly string[] } }).gold.boilerplate
}
