import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { analyseArticles } from '../../jobs/analyse-articles.ts'
import { atOnce } from '../../jobs/parts/rest.ts'
import { createRebuildLedger } from '../../jobs/rebuild-ledger.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { LedgerDifference } from '../../src/model/ledger-difference.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { vienna } from '../ledger/support/vienna.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
const GUIDS = vienna.map(({ article }) => article.guid)
const ALL = { since: '2000-01-01T00:00:00.000Z', onlyNews: false, limit: 1000 } as const

type Reread = (analysis: Analysis, guid: string) => Analysis

/** A store that has read and settled these articles of the sample one after the other. */
async function openVienna(guids: readonly string[] = GUIDS): Promise<TestDeps> {
  const deps = withAnalyser(await createTestDeps(), 1)
  deps.setNow('2026-03-12T08:00:00.000Z')
  for (const guid of guids) {
    const found = vienna.filter(({ article }) => article.guid === guid).map(({ article }) => article)
    await deps.store.articles.import(found, toIsoTime(deps.now()))
    await analyseArticles.run(deps, NEVER)
    await updateLedgerJob.run(deps, NEVER)
  }
  return deps
}

function withAnalyser(deps: TestDeps, version: number, reread: Reread = analysis => analysis): TestDeps {
  return {
    ...deps,
    analyser: {
      version,
      analyse: async articles =>
        articles.map(({ id, guid }) => {
          const found = vienna.find(one => one.article.guid === guid)
          return found && reread({ ...found.analysis, articleId: id, version }, guid)
        }),
    },
  }
}

/** Runs the job to its end; gives what it says is another, undefined if it had nothing to do. */
async function rebuild(deps: TestDeps, isForced = false): Promise<LedgerDifference | undefined> {
  const found: LedgerDifference[] = []
  const job = createRebuildLedger(atOnce, { isForced, onReplaced: difference => found.push(difference) })
  while (Object.values(await job.run(deps, NEVER)).some(count => count > 0));
  return found[0]
}

async function readAll(deps: TestDeps) {
  for (;;) if ((await analyseArticles.run(deps, NEVER)).analysed === 0) return
}

/** Everything that readers can ask the ledger for, but the numbers of its entries. */
async function seen({ store: { ledger } }: TestDeps) {
  const entries = await ledger.entriesAfter(0, ALL)
  const issues = ['territory', 'sanctions'] as const
  return {
    entries: entries.map(({ seq: _, recordedAt: __, isNews: ___, ...entry }) => entry).toSorted(byId),
    meetings: await ledger.meetings({}),
    stories: [...(await storiesOf(entries, ledger)).values()].toSorted(byId),
    statuses: await ledger.statuses(),
    positions: await Promise.all(issues.map(issue => ledger.positions(issue))),
    contradictions: await ledger.contradictions({ limit: 99 }),
  }
}

async function storiesOf(
  entries: Awaited<ReturnType<TestDeps['store']['ledger']['entriesAfter']>>,
  { findStories }: TestDeps['store']['ledger'],
) {
  return await findStories(entries.flatMap(({ change }) => (change.kind === 'story' ? [change.story] : [])))
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

const inOrder = await openVienna().then(async deps => {
  await rebuild(deps)
  return await seen(deps)
})

property.prop([fc.shuffledSubarray(GUIDS, { minLength: GUIDS.length })], { numRuns: 12 })(
  'a rebuilt ledger is the same, row by row, in whatever order the articles came',
  async guids => {
    const deps = await openVienna(guids)

    await rebuild(deps)

    expect(await seen(deps)).toEqual(inOrder)
    await deps.store.close()
  },
)

test('a ledger that grew in the order of publication is what a rebuild comes to', async () => {
  const deps = await openVienna()
  const grown = await seen(deps)

  const difference = await rebuild(deps)

  expect(await seen(deps)).toEqual(grown)
  expect(difference?.statuses).toEqual([])
  expect(difference?.entries).toMatchObject({ renewed: 0, added: 0, superseded: 0 })
  expect(difference?.stories.changed).toBe(0)
})

test('the ledger is built once for each version', async () => {
  const deps = await openVienna()

  expect([await rebuild(deps), await rebuild(deps)]).toEqual([expect.anything(), undefined])
  expect(await rebuild(deps, true)).toBeDefined()
})

/** The better reader sees that nobody says the talks failed, and that they were on Tuesday alone. */
const better: Reread = (analysis, guid) => ({
  ...analysis,
  signals: analysis.signals.filter(({ kind }) => kind === 'demanded'),
  meetings: guid === 'wrong-day' ? [] : analysis.meetings,
})

test('a better analyser reads all again before the ledger is another', async () => {
  const deps = await openVienna()
  await rebuild(deps)
  const before = await deps.store.ledger.statuses()
  const improved = withAnalyser(deps, 2, better)

  const early = await rebuild(improved)
  await readAll(improved)
  const meanwhile = await updateLedgerJob.run(improved, NEVER)
  const late = await rebuild(improved)

  expect(early).toBeUndefined()
  expect(meanwhile).toMatchObject({ settled: 0, entries: 0 })
  expect(before.find(({ issue }) => issue === 'territory')?.status).toBe('disputed')
  expect(late?.statuses).toContainEqual({ issue: 'territory', before: 'disputed', after: 'open' })
})

test('what a rebuild no longer comes to is told no more, and nothing that it adds is news', async () => {
  const deps = await openVienna()
  await rebuild(deps)
  const { ledger } = deps.store
  const before = await ledger.entriesAfter(0, ALL)
  const improved = withAnalyser(deps, 2, better)
  await readAll(improved)

  const difference = await rebuild(improved)

  const after = await ledger.entriesAfter(0, ALL)
  const last = before.at(-1)?.seq ?? 0
  expect(difference?.entries.superseded).toBeGreaterThan(0)
  expect(after.filter(({ seq, isNews }) => seq > last && isNews)).toEqual([])
  expect(after.some(({ change }) => change.kind === 'status' && change.to === 'disputed')).toBe(false)
  expect(before.some(({ change }) => change.kind === 'status' && change.to === 'disputed')).toBe(true)
})

test('a rebuild keeps what an admin decided, and taking it back makes the stories as before', async () => {
  const deps = await openVienna()
  await rebuild(deps)
  const { decisions, ledger } = deps.store
  const storyIds = async () =>
    [...(await storiesOf(await ledger.entriesAfter(0, ALL), ledger)).values()]
      .map(({ articleIds }) => articleIds.toSorted())
      .toSorted()
  const before = await storyIds()
  const ruling = { kind: 'merge', articles: before.flat() } as const

  const { id } = await decisions.add({ ruling, reason: 'one event', by: 900 }, toIsoTime(deps.now()))
  await rebuild(deps, true)
  const merged = await storyIds()
  await decisions.undo(id, toIsoTime(deps.now()))
  await rebuild(deps, true)

  expect(merged).toEqual([before.flat().toSorted()])
  expect(await storyIds()).toEqual(before)
})

test('a decision taken while it is built makes it begin once more', async () => {
  const deps = await openVienna()
  const job = createRebuildLedger(atOnce)
  await job.run(deps, NEVER)
  const ruling = { kind: 'status', issue: 'territory', status: 'agreed' } as const
  await deps.store.decisions.add({ ruling, reason: 'signed', by: 900 }, toIsoTime(deps.now()))

  const counts = await job.run(deps, NEVER)
  const built = await deps.store.ledger.builtBy()
  await rebuild(deps)

  expect(counts).toEqual({ rebuilt: 0, replaced: 0 })
  expect(built).toBeNull()
  expect(await deps.store.ledger.statuses()).toContainEqual(
    expect.objectContaining({ issue: 'territory', status: 'agreed', isDecided: true }),
  )
})
