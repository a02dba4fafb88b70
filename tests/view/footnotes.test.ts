import { beforeAll, describe, expect, test } from 'vitest'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { Citation } from '../../src/model/article.ts'
import { createFootnotes } from '../../src/view/footnotes.ts'
import type { Reader } from '../../src/view/reader.ts'
import { toMessage } from '../../src/view/rich.ts'
import { linksOf } from '../support/message.ts'

let reader: Reader

beforeAll(async () => {
  const t = (await loadTexts('data/locales')).in('de')
  reader = { t, locale: 'de', zone: 'Europe/Berlin', today: '2025-12-18' }
})

function cite(articleId: string, changes: Partial<Citation> = {}): [string, Citation] {
  const url = `https://blatt.example/${articleId}`
  const publishedAt = '2025-12-17T06:30:00.000Z'
  return [articleId, { articleId, sourceName: 'Blatt', title: `Titel ${articleId}`, url, publishedAt, ...changes }]
}

describe('footnotes', () => {
  test('give each article one number, however often it is cited', () => {
    const notes = createFootnotes(new Map([cite('a'), cite('b')]), reader)

    const marks = [notes.mark([{ articleId: 'a' }]), notes.mark([{ articleId: 'b' }, { articleId: 'a' }])]

    expect(marks.map(String)).toEqual(['\u00a0[1]', '\u00a0[2][1]'])
    expect(linksOf(toMessage(marks[1] ?? ''))).toEqual([
      { text: '[2]', url: 'https://blatt.example/b' },
      { text: '[1]', url: 'https://blatt.example/a' },
    ])
  })

  test('list outlet, time and title', () => {
    const notes = createFootnotes(new Map([cite('a')]), reader)

    notes.mark([{ articleId: 'a' }])

    expect(notes.list()?.text).toBe('Quelle\n[1] Blatt, gestern, 07:30: Titel a')
  })

  test('list nothing if nothing was cited', () => {
    expect(createFootnotes(new Map([cite('a')]), reader).list()).toBeUndefined()
  })

  test('pass over an article that is gone', () => {
    expect(createFootnotes(new Map(), reader).mark([{ articleId: 'a' }]).text).toBe('')
  })

  test('count what would be too many', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const notes = createFootnotes(new Map(ids.map(id => cite(id))), reader)

    expect(notes.mark(ids.map(articleId => ({ articleId }))).text).toBe('\u00a0[1][2][3][4] +2')
  })

  test('link to web addresses only', () => {
    const notes = createFootnotes(
      new Map([cite('a', { url: 'javascript:alert(1)' }), cite('b', { url: null })]),
      reader,
    )

    notes.mark([{ articleId: 'a' }, { articleId: 'b' }])

    expect(linksOf(toMessage(notes.list() ?? ''))).toEqual([])
  })
})
