import { expect, test } from 'vitest'
import { setstatus } from '../../commands/setstatus.ts'
import { status } from '../../commands/status.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { aRequest, createFilledDeps, createTestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

const run = async (args: string) => {
  const deps = await createFilledDeps()
  return { deps, message: checked(await setstatus.run(aRequest(args, { isBotAdmin: true }), deps)) }
}

test.each([
  ['nato blockiert Beide sagen es', 'blocked', 'Beide sagen es'],
  ['nato blocked both say so', 'blocked', 'both say so'],
  ['gebiete vorläufig geeinigt Ein Entwurf liegt vor', 'provisional', 'Ein Entwurf liegt vor'],
])('keeps the decision of «%s» with its reason', async (args, wanted, reason) => {
  const { deps } = await run(args)

  expect(await deps.store.decisions.list(9)).toMatchObject([{ ruling: { kind: 'status', status: wanted }, reason }])
})

test('is marked as decided where the issue is shown, and holds for what was published before', async () => {
  const deps = await createTestDeps()
  const text = 'Moskau verlangt den Abzug aus den besetzten Gebieten.'
  const article = { guid: 'g', url: null, title: 'Forderung', text, lang: 'de', sourceName: 'Alpenpost' }
  await deps.store.articles.import(
    [{ ...article, publishedAt: '2025-12-17T20:00:00.000Z' }],
    '2025-12-18T00:00:00.000Z',
  )
  const [{ id } = { id: '' }] = await deps.store.articles.nextWithoutAnalysis(1, 9)
  const nothing = {
    mentions: [],
    newPersons: [],
    issues: [],
    meetings: [],
    statements: [],
    origins: [],
    boilerplate: [],
  }
  const said = { start: 0, end: text.length, quote: text, rule: 'signals', issue: 'territory' } as const
  const signals = [{ ...said, kind: 'demanded', party: 'russia' } as const]
  await deps.store.analyses.save([{ ...nothing, articleId: id, version: 1, isRelevant: true, body: text, signals }])
  await updateLedgerJob.run(deps, new AbortController().signal)

  await setstatus.run(aRequest('gebiete blockiert Beide sagen es', { isBotAdmin: true }), deps)
  await updateLedgerJob.run(deps, new AbortController().signal)

  const shown = checked(await status.run(aRequest('gebiete'), deps)).text
  expect(shown).toContain('blockiert')
  expect(shown).toContain('Von den Betreibern festgelegt')
})

test.each([
  ['nato', 'status-unknown'],
  ['nato wunderbar weil', 'status-unknown'],
  ['nato blockiert', 'reason-missing'],
  ['Wetter blockiert weil', 'issue-unknown'],
])('refuses «%s»', async (args, code) => {
  const deps = await createFilledDeps()

  await expect(setstatus.run(aRequest(args), deps)).rejects.toMatchObject({ code })
  expect(await deps.store.decisions.list(9)).toEqual([])
})
