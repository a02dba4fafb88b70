// Which articles become one story, and what the story then says of itself.

import { describe, expect, test } from 'vitest'
import { createStoryBook } from '../../src/ledger/stories.ts'
import { analysed } from './support/samples.ts'
import { article, vienna } from './support/vienna.ts'

const AGENCY =
  'Die Delegationen haben sich nach Angaben des Außenministeriums auf einen Fahrplan für den Austausch von Gefangenen verständigt. Demnach sollen bis Monatsende je zweihundert Soldaten freikommen. Die Listen liegen dem Roten Kreuz vor.'

describe('a story book', () => {
  test('gathers reports of one event and leaves others apart', () => {
    const book = createStoryBook([])

    const stories = vienna.map(one => book.place(one).storyId)

    const [ahead, held, night, wrongDay, other] = stories
    expect([night, wrongDay]).toEqual([held, held])
    expect(new Set([ahead, held, other]).size).toBe(3)
  })

  test('goes on where it was written down', () => {
    const first = createStoryBook([])
    const { storyId } = first.place(article('held'))
    const written = first.find(storyId)
    const second = createStoryBook(written === undefined ? [] : [JSON.parse(JSON.stringify(written))])

    const placement = second.place(article('night'))

    expect(placement).toMatchObject({ storyId, change: 'joined' })
    expect(second.find(storyId)).toMatchObject({ articleIds: ['held', 'night'], firstAt: '2026-03-10T19:00:00.000Z' })
  })

  test('knows an article that it has placed', () => {
    const book = createStoryBook([])
    const { storyId } = book.place(article('held'))

    expect(book.place(article('held'))).toMatchObject({ storyId, change: 'known' })
    expect(book.find(storyId)?.articleIds).toEqual(['held'])
  })

  test('names the persons that most articles name first', () => {
    const book = createStoryBook([])

    const ids = [article('held'), article('night')].map(one => book.place(one).storyId)

    expect(book.find(ids[0] ?? '')?.actors).toEqual(['steve-witkoff', 'yuri-ushakov'])
  })

  test('counts outlets with the same text as one voice', () => {
    const book = createStoryBook([])
    const outlets = ['Seeblatt', 'Donaukurier', 'Morgenruf'].map((source, at) =>
      analysed({
        id: source,
        source,
        at: `2026-03-10T1${at}:00`,
        title: 'Delegationen einigen sich auf Austausch von Gefangenen',
        text: at === 2 ? `${AGENCY} Mehr dazu lesen Sie morgen.` : AGENCY,
      }),
    )

    const placements = outlets.map(one => book.place(one))

    expect(placements.map(({ origin }) => origin)).toEqual(['Seeblatt', 'Seeblatt', 'Seeblatt'])
    expect(book.find(placements[0]?.storyId ?? '')?.origins).toEqual(['Seeblatt'])
  })

  test('counts the origin that articles name instead of their outlets', () => {
    const book = createStoryBook([])
    const reports = ['a', 'b'].map(id =>
      analysed({
        id,
        at: '2026-03-10',
        title: 'Axios: Entwurf sieht Verzicht auf Slowjansk vor',
        text: `Wie Axios berichtet, sieht der Entwurf aus Wien einen Verzicht auf Slowjansk vor. Fassung ${id}.`,
        origins: [['Axios', 'Axios']],
      }),
    )

    const ids = reports.map(one => book.place(one).storyId)

    expect(book.find(ids[0] ?? '')?.origins).toEqual(['Axios'])
  })

  test('opens a new story for the same words a month later', () => {
    const book = createStoryBook([])
    const { storyId } = book.place(article('held'))
    const held = article('held')
    const later = { ...held.article, id: 'later', publishedAt: '2026-04-10T19:00:00.000Z' } as const

    expect(book.place({ ...held, article: later }).storyId).not.toBe(storyId)
  })

  test('forgets what went longest without an article', () => {
    const book = createStoryBook([])
    const old = book.place(article('other')).storyId
    const fresh = book.place(article('held')).storyId

    book.keepAtMost(1)

    expect(book.find(old)).toBeUndefined()
    expect(book.find(fresh)).toBeDefined()
  })
})
