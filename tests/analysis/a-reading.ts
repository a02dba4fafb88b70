// A reading of a text with the knowledge of the project, for tests of single rules.

import { createMatchers } from '../../src/analysis/matchers.ts'
import { createReading, type Reading } from '../../src/analysis/reading.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Article } from '../../src/model/article.ts'
import { anArticle } from './an-article.ts'

/** Loads the knowledge once and gives the function that reads. */
export async function aReader(): Promise<(text: string, part?: Partial<Article>) => Reading> {
  const matchers = createMatchers(await loadKnowledge('data'))
  return (text, part = {}) => createReading(anArticle({ title: 'Beratungen', ...part, text }), matchers)
}
