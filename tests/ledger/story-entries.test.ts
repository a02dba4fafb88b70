// What the ledger says of a story.

import { describe, expect, test } from 'vitest'
import { createStoryBook } from '../../src/ledger/stories.ts'
import { storyEntryOf } from '../../src/ledger/story-entries.ts'
import { analysed } from './support/samples.ts'
import { article } from './support/vienna.ts'

function storyOf(...ids: readonly string[]) {
  const book = createStoryBook([])
  const [first] = ids.map(id => book.place(article(id)).storyId)
  const story = first === undefined ? undefined : book.find(first)
  if (story === undefined) throw new Error('no story')
  return story
}

describe('storyEntryOf', () => {
  test('tells a new story with the most telling sentence first', () => {
    const entry = storyEntryOf(storyOf('held', 'night'), undefined, [article('held'), article('night')])

    expect(entry?.change).toMatchObject({ kind: 'story', change: 'new' })
    expect(entry?.at).toBe('2026-03-10T22:30:00.000Z')
    expect(entry?.evidence[0]?.articleId).toBe('night')
  })

  test('tells that a story has grown when a second independent voice tells it', () => {
    const entry = storyEntryOf(storyOf('held', 'night'), 1, [article('night')])

    expect(entry?.change).toMatchObject({ change: 'grown' })
  })

  test('does not tell each further article', () => {
    expect(storyEntryOf(storyOf('held', 'night'), 2, [article('night')])).toBeUndefined()
  })

  test('tells nothing that no sentence proves', () => {
    const bare = analysed({ id: 'bare', at: '2026-03-10', title: 'Nur ein Titel', text: '' })

    expect(storyEntryOf(storyOf('held'), undefined, [bare])).toBeUndefined()
  })
})
