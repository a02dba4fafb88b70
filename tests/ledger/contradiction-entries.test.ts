// When the ledger says that reports contradict each other.

import { expect, test } from 'vitest'
import { contradictionEntries } from '../../src/ledger/contradiction-entries.ts'
import type { Contradiction } from '../../src/model/contradiction.ts'

function side(claim: string, ...articles: readonly string[]): Contradiction['sides'][number] {
  const evidence = articles.map(articleId => ({
    ...{ articleId, start: 0, end: 4, quote: 'Satz', rule: 'test', analyserVersion: 1 },
  }))
  return { claim, origins: articles, evidence }
}

function contradiction(...sides: Contradiction['sides']): Contradiction {
  return { id: 'c', kind: 'meeting-day', subject: 'meeting m', at: '2026-03-12T08:00:00.000Z', sides }
}

const tuesday = side('2026-03-10', 'a', 'b')
const wednesday = side('2026-03-11', 'c')

test('a contradiction is an entry with one sentence of each version', () => {
  const [found] = contradictionEntries([contradiction(tuesday, wednesday)], new Set(['c']))

  expect(found).toMatchObject({
    change: { kind: 'contradiction', contradiction: 'c', about: 'meeting-day', subject: 'meeting m' },
    at: '2026-03-12T08:00:00.000Z',
    isNews: true,
  })
  expect(found?.evidence.map(({ articleId }) => articleId)).toEqual(['a', 'c'])
})

test('more voices for the same versions are the same entry, one more version is another', () => {
  const ids = [
    contradiction(tuesday, wednesday),
    contradiction(side('2026-03-11', 'c', 'd', 'e'), tuesday),
    contradiction(tuesday, wednesday, side('2026-03-13', 'f')),
  ].map(one => contradictionEntries([one], new Set())[0]?.id)

  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

test('what stood in articles from before is no news', () => {
  expect(contradictionEntries([contradiction(tuesday, wednesday)], new Set(['x']))).toMatchObject([{ isNews: false }])
})
