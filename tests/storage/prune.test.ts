import { describe, expect, test } from 'vitest'
import { anAnalysis, anArticle, saved } from './support/samples.ts'
import { KINDS, later, NOW } from './support/store.ts'

describe.each(KINDS)('pruning $kind', ({ open }) => {
  test('forgets updates after a week', async () => {
    const store = await open()
    for (let id = 0; id < 600; id++) await store.updates.claim(id, NOW)
    await store.updates.claim(9999, later({ days: 6 }))

    const pruned = await store.prune(later({ days: 8 }))

    expect(pruned).toMatchObject({ updates: 600 })
    expect([await store.updates.claim(9999, NOW), await store.updates.claim(5, NOW)]).toEqual([false, true])
  })

  test('forgets deliveries a month after they were settled, but none that waits', async () => {
    const store = await open()
    const address = { chatId: 1, threadId: null }
    const deliveries = [0, 1].map(part => ({
      ...{ key: `d:${part}`, address, part, message: { text: 'x', entities: [] }, deadline: later({ days: 99 }) },
    }))
    await store.outbox.enqueue({ address, day: '2025-12-07', nextDueAt: NOW }, deliveries)
    const delivery = await store.outbox.claim(NOW, 'me', later({ seconds: 60 }))
    await store.outbox.settle(delivery?.id ?? 0, 'me', { kind: 'sent', messageId: 1 }, NOW)

    const early = await store.prune(later({ days: 29 }))
    const late = await store.prune(later({ days: 31 }))

    expect([early, late]).toMatchObject([{ deliveries: 0 }, { deliveries: 1 }])
    expect(await store.outbox.count()).toMatchObject({ sent: 0, pending: 1 })
  })

  test('forgets articles that were never relevant, after three months', async () => {
    const store = await open()
    const articles = await saved(store, ...['sport', 'talks', 'once', 'unread'].map(guid => anArticle({ guid })))
    const relevant = new Set(['talks', 'once'])
    const read = articles.filter(({ guid }) => guid !== 'unread')
    await store.analyses.save(read.map(article => anAnalysis(article, { isRelevant: relevant.has(article.guid) })))
    const once = articles.filter(({ guid }) => guid === 'once')
    await store.analyses.save(once.map(article => anAnalysis(article, { version: 2, isRelevant: false })))

    const early = await store.prune(later({ days: 89 }))
    const late = await store.prune(later({ days: 91 }))

    const kept = await Promise.all(articles.map(async ({ id }) => (await store.articles.find(id))?.guid))
    expect([early, late]).toMatchObject([{ articles: 0 }, { articles: 1 }])
    expect(kept.filter(guid => guid !== undefined).toSorted()).toEqual(['once', 'talks', 'unread'])
  })
})
