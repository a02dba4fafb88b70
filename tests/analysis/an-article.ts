// An article for tests: what a test does not care about is filled in.

import type { Article } from '../../src/model/article.ts'

export function anArticle(part: Partial<Article>): Article {
  return {
    id: 'a1',
    guid: 'a1',
    url: 'https://example.org/a1',
    title: 'Delegationen beraten weiter',
    text: 'Die Delegationen berieten am Montag in Genf.',
    publishedAt: '2025-12-18T10:00:00.000Z',
    lang: 'de',
    sourceId: 's1',
    sourceName: 'Beispielblatt',
    fetchedAt: '2025-12-18T10:05:00.000Z',
    isBaseline: false,
    ...part,
  }
}
