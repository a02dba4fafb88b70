import { expect, test } from 'vitest'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { toIsoTime } from '../../src/model/time.ts'
import type { LedgerStore } from '../../src/storage/ports/ledger.ts'
import { corpusAnalyses, corpusArticles } from '../support/corpus.ts'
import { createTestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal

async function openAnalysed() {
  const deps = await createTestDeps()
  await deps.store.articles.import(corpusArticles, toIsoTime(deps.now()))
  const stored = await deps.store.articles.nextWithoutAnalysis(1, 100)
  await deps.store.analyses.save(corpusAnalyses(new Map(stored.map(article => [article.guid, article]))))
  return deps
}

test('what is analysed is settled once', async () => {
  const deps = await openAnalysed()

  const first = await updateLedgerJob.run(deps, NEVER)

  expect(first).toMatchObject({ settled: 5, leftOut: 0 })
  expect(await deps.store.ledger.lastSeq()).toBe(first.entries)
  expect(await updateLedgerJob.run(deps, NEVER)).toEqual({ settled: 0, entries: 0, leftOut: 0 })
})

test('an article that cannot be settled does not hold up the others', async () => {
  const deps = await openAnalysed()
  const stateFor: LedgerStore['stateFor'] = batch =>
    batch.some(({ article }) => article.guid === 'nato')
      ? Promise.reject(new Error('poison'))
      : deps.store.ledger.stateFor(batch)
  const store = { ...deps.store, ledger: { ...deps.store.ledger, stateFor } }

  expect(await updateLedgerJob.run({ ...deps, store }, NEVER)).toMatchObject({ settled: 4, leftOut: 1 })
  expect(await deps.store.analyses.nextForLedger(50)).toEqual([])
})
