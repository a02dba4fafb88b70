// Suite `pairs`: pairs of articles a line, `{pair_id, text1, text2}`; gives `{pair_id, similarity}`, higher = more alike,
// by the measure that clustering uses.

import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createSimilarity } from '../../src/ledger/story-assigner.ts'
import type { Article } from '../../src/model/article.ts'
import { readLines } from './read-lines.ts'

export async function* runSuite(file: string): AsyncIterable<object> {
  const analyse = createAnalyser(await loadKnowledge('data'))
  const similarity = createSimilarity()
  const read = (text: string) => {
    const article = toArticle(text)
    return { article, analysis: analyse(article) }
  }
  for await (const line of readLines(file)) {
    const { pair_id, text1, text2 } = line as Readonly<Record<'pair_id' | 'text1' | 'text2', string>>
    yield { pair_id, similarity: similarity(read(text1), read(text2)) }
  }
}

/** The first line of a text is its headline; the suite tells no date, so both are of one day. */
function toArticle(text: string): Article {
  const [title = '', ...rest] = text.split('\n')
  const day = '2020-01-01T00:00:00.000Z'
  return {
    ...{ id: 'pair', sourceId: 'suite', sourceName: 'suite', guid: 'pair', url: null, lang: 'de', isBaseline: true },
    ...{ title, text: rest.join('\n\n').trim() || title, publishedAt: day, fetchedAt: day },
  }
}
