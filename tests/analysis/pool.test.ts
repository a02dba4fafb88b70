import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnalyserPool, createAnalyserPool } from '../../src/analysis/pool.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

describe('the pool of readers', () => {
  let pool: AnalyserPool

  beforeAll(async () => {
    pool = createAnalyserPool({ knowledge: await loadKnowledge('data'), threads: 1 })
  })
  afterAll(async () => await pool.close())

  it('gives one analysis for each article, in order', async () => {
    const articles = ['eins', 'zwei', 'drei'].map(id => anArticle({ id, text: `Putin sagte, er sei bereit (${id}).` }))

    const analyses = await pool.analyse(articles)

    expect(analyses.map(analysis => analysis?.articleId)).toEqual(['eins', 'zwei', 'drei'])
  })

  it('reads nothing after it was closed', async () => {
    const closed = createAnalyserPool({ knowledge: await loadKnowledge('data'), threads: 1 })
    await closed.close()

    await expect(closed.analyse([anArticle({})])).rejects.toThrow('closed')
  })
})

describe('a reader that hangs', () => {
  it('loses its article after the deadline, the others go on', async () => {
    const failures: string[] = []
    const pool = createAnalyserPool({
      knowledge: await loadKnowledge('data'),
      threads: 1,
      deadlineMs: 300,
      entry: new URL('./hanging-worker.ts', import.meta.url),
      onFailure: id => failures.push(id),
    })

    const analyses = await pool.analyse(['gut', 'hängt', 'auch gut'].map(id => anArticle({ id })))

    expect(analyses.map(analysis => analysis?.articleId)).toEqual(['gut', undefined, 'auch gut'])
    expect(failures).toEqual(['hängt'])
    await pool.close()
  })
})
