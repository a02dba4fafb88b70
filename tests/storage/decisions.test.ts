// Decisions give what they concern back to the ledger, and are remembered until they are taken back.

import { describe, expect, test } from 'vitest'
import { anAnalysis, anArticle, aSignal, aStory, NO_CHANGES, saved, someEvidence } from './support/samples.ts'
import { KINDS, later, NOW } from './support/store.ts'

const decided = { reason: 'geprüft', by: 7 }

describe.each(KINDS)('decisions $kind', ({ open }) => {
  async function settled() {
    const store = await open()
    const [article] = await saved(store, anArticle())
    if (article === undefined) throw new Error('expected an article')
    await store.analyses.save([anAnalysis(article)])
    const evidence = someEvidence(article.id)
    await store.ledger.apply(
      {
        ...NO_CHANGES,
        settled: [{ articleId: article.id, version: 1 }],
        stories: [aStory({ articleIds: [article.id], firstAt: article.publishedAt, lastAt: article.publishedAt })],
        signals: [aSignal({ issue: 'territory', kind: 'demanded', party: 'russia', evidence, at: NOW })],
        entries: [
          {
            ...{ id: 'e', at: NOW, isNews: true, evidence: [evidence] },
            change: { kind: 'status', issue: 'territory', from: null, to: 'open' },
          },
        ],
      },
      NOW,
    )
    return { store, article, evidence }
  }

  test('tell the stories of their articles anew, also when taken back', async () => {
    const { store, article } = await settled()

    const { id } = await store.decisions.add({ ...decided, ruling: { kind: 'merge', articles: [article.id] } }, NOW)

    expect((await store.analyses.nextForLedger(9)).map(one => one.article.id)).toEqual([article.id])
    expect((await store.ledger.stateFor([])).decisions).toMatchObject([{ id, ...decided }])
    expect(await store.decisions.undo(id, later({ days: 1 }))).toBe(true)
    expect(await store.decisions.undo(id, later({ days: 1 }))).toBe(false)
    expect(await store.decisions.list(9)).toEqual([])
  })

  test('let an issue be judged again', async () => {
    const { store } = await settled()

    await store.decisions.add({ ...decided, ruling: { kind: 'status', issue: 'territory', status: 'agreed' } }, NOW)

    expect(await store.analyses.nextForLedger(9)).toHaveLength(1)
  })

  test('withdraw the sentences of an entry that a reader was right about', async () => {
    const { store, article } = await settled()
    const address = { chatId: 5, threadId: null }
    const seq = await store.ledger.lastSeq()
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
    const told = [{ subject: 'status territory', at: 0, entries: [seq] }]
    await store.told.note(address, { upTo: seq, tells: told, messageId: 11 })

    const correction = await store.corrections.open({ seq, address, text: 'Stimmt nicht.' }, NOW)
    const id = correction?.id ?? ''
    expect(await store.corrections.pending(9)).toEqual([correction])
    expect(await store.ledger.positionHistory('territory', { limit: 9 })).toHaveLength(1)

    expect(await store.corrections.settle(id, { state: 'accepted', ...decided }, NOW)).toBe(true)
    expect(await store.corrections.settle(id, { state: 'declined', ...decided }, NOW)).toBe(false)

    expect(await store.corrections.find(id)).toMatchObject({ state: 'accepted', settled: { ...decided, at: NOW } })
    expect(await store.ledger.positionHistory('territory', { limit: 9 })).toEqual([])
    expect(await store.decisions.list(9)).toMatchObject([{ ruling: { kind: 'withdraw', articleId: article.id } }])
    expect(await store.corrections.hearersOf(seq)).toEqual([{ address, messageId: 11 }])
    expect(await store.corrections.open({ seq: 999, address, text: '' }, NOW)).toBeUndefined()
  })
})
