import { expect, test } from 'vitest'
import { analyseArticles } from '../../jobs/analyse-articles.ts'
import type { Analyser } from '../../src/deps.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { corpusAnalyses, corpusArticles } from '../support/corpus.ts'
import { createTestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal

async function openCorpus(unreadable: readonly string[] = []) {
  const deps = await createTestDeps()
  await deps.store.articles.import(corpusArticles, toIsoTime(deps.now()))
  const analyser: Analyser = {
    version: 1,
    async analyse(articles) {
      const analyses = corpusAnalyses(new Map(articles.map(article => [article.guid, article])))
      return articles.map(({ id, guid }) =>
        unreadable.includes(guid) ? undefined : analyses.find(({ articleId }) => articleId === id),
      )
    },
  }
  return { ...deps, analyser }
}

test('each article is analysed once', async () => {
  const deps = await openCorpus()

  expect(await analyseArticles.run(deps, NEVER)).toEqual({ analysed: 5, relevant: 5, unreadable: 0 })
  expect(await analyseArticles.run(deps, NEVER)).toEqual({ analysed: 0, relevant: 0, unreadable: 0 })
  expect(await deps.store.analyses.nextForLedger(50)).toHaveLength(5)
})

test('an article that cannot be read is counted, set aside and not tried again', async () => {
  const deps = await openCorpus(['nato'])

  expect(await analyseArticles.run(deps, NEVER)).toEqual({ analysed: 5, relevant: 4, unreadable: 1 })
  expect(await analyseArticles.run(deps, NEVER)).toMatchObject({ analysed: 0 })
  expect((await deps.store.analyses.nextForLedger(50)).map(({ article }) => article.guid)).not.toContain('nato')
})

test('a better analyser reads all articles again', async () => {
  const deps = await openCorpus()
  await analyseArticles.run(deps, NEVER)

  const analyse: Analyser['analyse'] = async articles =>
    (await deps.analyser.analyse(articles)).map(analysis => analysis && { ...analysis, version: 2 })

  expect(await analyseArticles.run({ ...deps, analyser: { version: 2, analyse } }, NEVER)).toMatchObject({
    analysed: 5,
  })
})
