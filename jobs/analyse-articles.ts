// Lets the analyser read the articles that it has not read in its present version.

import type { Analysis } from '../src/model/analysis.ts'
import type { ArticleId } from '../src/model/article.ts'
import type { Job } from '../src/schedule/job.ts'
import { besidePeople, doPiece, type Pace } from './parts/rest.ts'
import { createTally } from './parts/tally.ts'

const BATCH = 50
/** Of those read before, fewer at once, so that a new article never waits for long. */
const AGAIN = 10

export const analyseArticles = createAnalyseArticles(besidePeople)

export function createAnalyseArticles(pace: Pace): Job<'store' | 'analyser'> {
  return {
    name: 'analyse-articles',
    cron: '1-59/5 * * * * *',
    wakes: ['update-ledger', 'analyse-articles'],
    async run({ store, analyser }) {
      const tally = createTally('analysed', 'relevant', 'unreadable')
      const articles = await store.articles.nextWithoutAnalysis(analyser.version, BATCH, AGAIN)
      if (articles.length === 0) return tally.counts()
      const results = await analyser.analyse(articles)
      const analyses = articles.map(({ id }, index) => results[index] ?? unreadable(id, analyser.version))
      for (let at = 0; at < analyses.length; at += pace.piece)
        await doPiece(pace, () => store.analyses.save(analyses.slice(at, at + pace.piece)))
      tally.count('analysed', analyses.length)
      tally.count('relevant', analyses.filter(({ isRelevant }) => isRelevant).length)
      tally.count('unreadable', articles.filter((_, index) => results[index] === undefined).length)
      return tally.counts()
    },
  }
}

/** Kept in the place of an analysis, so that an article that cannot be read is tried once and not for ever. */
function unreadable(articleId: ArticleId, version: number): Analysis {
  return {
    ...{ articleId, version, isRelevant: false, body: '' },
    ...{ mentions: [], newPersons: [], issues: [], signals: [], meetings: [], statements: [], origins: [] },
    boilerplate: [{ start: 0, end: 0, quote: '', rule: 'unreadable' }],
  }
}
