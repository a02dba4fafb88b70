// How long work gives people their turn.

import { expect, test } from 'vitest'
import { createAnalyseArticles } from '../../jobs/analyse-articles.ts'
import { doPiece, type Pace } from '../../jobs/parts/rest.ts'
import { createUpdateLedger } from '../../jobs/update-ledger.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { corpusAnalyses, corpusArticles } from '../support/corpus.ts'
import { createTestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal

/** Writes down what is done, and when others may. */
function createDiary(): { readonly diary: string[]; readonly pace: Pace } {
  const diary: string[] = []
  return { diary, pace: { piece: 2, rest: async () => void diary.push('rest') } }
}

test('a piece of work is followed by a rest, and gives what it made', async () => {
  const { diary, pace } = createDiary()

  expect(await doPiece(pace, async () => diary.push('work'))).toBe(1)
  expect(diary).toEqual(['work', 'rest'])
})

test('what was read is saved and settled in pieces, with a rest after each', async () => {
  const { diary, pace } = createDiary()
  const deps = await createTestDeps()
  await deps.store.articles.import(corpusArticles, toIsoTime(deps.now()))
  const { analyses, ledger } = deps.store
  const store = {
    ...deps.store,
    analyses: {
      ...analyses,
      save: (all: Parameters<typeof analyses.save>[0]) => {
        diary.push(`save ${all.length}`)
        return analyses.save(all)
      },
    },
    ledger: {
      ...ledger,
      apply: (...changes: Parameters<typeof ledger.apply>) => {
        diary.push(`settle ${changes[0].settled.length}`)
        return ledger.apply(...changes)
      },
    },
  }
  const analyser = {
    version: 1,
    analyse: async (all: Parameters<typeof deps.analyser.analyse>[0]) =>
      corpusAnalyses(new Map(all.map(article => [article.guid, article]))),
  }

  await createAnalyseArticles(pace).run({ ...deps, store, analyser }, NEVER)
  await createUpdateLedger(pace).run({ ...deps, store }, NEVER)

  expect(diary).toEqual([
    ...['save 2', 'rest', 'save 2', 'rest', 'save 1', 'rest'],
    ...['settle 2', 'rest', 'settle 2', 'rest', 'settle 1', 'rest'],
  ])
})
