import { describe, expect, test } from 'vitest'
import { articlesBehind, gatherDigest } from '../../src/digest/gather.ts'
import type { NewLedgerEntry } from '../../src/model/ledger.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { entry, evidence, held, item, meeting, statusOf } from './materials.ts'

const NOTHING = { settled: [], stories: [], meetings: [], signals: [], statuses: [], positions: [], entries: [] }

async function record(
  deps: TestDeps,
  ...entries: readonly { readonly id: string; readonly at: IsoTime; readonly isNews?: boolean }[]
) {
  const rows: NewLedgerEntry[] = entries.map(({ id, at, isNews = true }) => {
    const { change, evidence } = entry({ kind: 'status', issue: 'territory', from: null, to: 'disputed' })
    return { id, at, isNews, change, evidence }
  })
  await deps.store.ledger.apply({ ...NOTHING, entries: rows }, deps.now().toISOString() as IsoTime)
}

const neverTold = { chatId: 7, threadId: null, toldUpTo: null, toldFrom: null, zone: 'Europe/Berlin' }

describe('what a digest is made of', () => {
  test('is for a chat that was never told anything the news of two days', async () => {
    const deps = await createTestDeps()
    await record(deps, { id: 'old', at: '2025-12-16T06:29:00.000Z' }, { id: 'new', at: '2025-12-16T06:31:00.000Z' })

    const { entries, upTo } = await gatherDigest(deps.store, neverTold, deps.now())

    expect(entries.map(({ at }) => at)).toEqual(['2025-12-16T06:31:00.000Z'])
    expect(upTo).toBe(2)
  })

  test('is what was recorded since the chat was told, up to a week back', async () => {
    const deps = await createTestDeps()
    await record(deps, { id: 'told', at: '2025-12-17T08:00:00.000Z' })
    const toldUpTo = await deps.store.ledger.lastSeq()
    await record(
      deps,
      { id: 'late', at: '2025-12-12T08:00:00.000Z' },
      { id: 'archive', at: '2025-12-10T08:00:00.000Z' },
    )

    const { entries } = await gatherDigest(deps.store, { ...neverTold, toldUpTo }, deps.now())

    expect(entries.map(({ at }) => at)).toEqual(['2025-12-12T08:00:00.000Z'])
  })

  test('has what was known before its source was added for new chats only', async () => {
    const deps = await createTestDeps()
    await record(deps, { id: 'baseline', at: '2025-12-18T06:00:00.000Z', isNews: false })

    expect((await gatherDigest(deps.store, neverTold, deps.now())).entries).toHaveLength(1)
    expect((await gatherDigest(deps.store, { ...neverTold, toldUpTo: 0 }, deps.now())).entries).toEqual([])
  })

  test('leaves for the next time what is recorded meanwhile', async () => {
    const deps = await createTestDeps()
    await record(deps, { id: 'first', at: '2025-12-18T06:00:00.000Z' })
    const { ledger } = deps.store
    const entriesAfter: typeof ledger.entriesAfter = async (...question) => {
      await record(deps, { id: 'second', at: '2025-12-18T06:10:00.000Z' })
      return await ledger.entriesAfter(...question)
    }

    const material = await gatherDigest({ ...deps.store, ledger: { ...ledger, entriesAfter } }, neverTold, deps.now())

    expect(material.entries).toHaveLength(1)
    expect(material.upTo).toBe(1)
    const rest = await gatherDigest(deps.store, { ...neverTold, toldUpTo: material.upTo }, deps.now())
    expect(rest.entries.map(({ at }) => at)).toEqual(['2025-12-18T06:10:00.000Z'])
  })

  test('comes with the meetings that the entries name, those ahead, and all statuses', async () => {
    const deps = await createFilledDeps()

    const material = await gatherDigest(deps.store, { ...neverTold, toldUpTo: 0 }, deps.now())

    const named = material.entries.flatMap(({ change }) => (change.kind === 'meeting' ? [change.meeting] : []))
    expect([...material.meetings.keys()].toSorted()).toEqual([...new Set(named)].toSorted())
    expect(material.around.every(({ endDay }) => endDay >= '2025-12-11')).toBe(true)
    expect(material.around.length).toBeGreaterThan(0)
    const article = material.entries[0]?.evidence[0]?.articleId ?? ''
    expect(material.readings.get(article)).toMatchObject({ title: 'Berlin: Fortschritte bei Garantien' })
    expect(material.statuses.length).toBeGreaterThan(0)
  })

  test('is without what an alert has told out of order', async () => {
    const deps = await createTestDeps()
    const at = (hour: number): IsoTime => `2025-12-18T0${hour}:00:00.000Z`
    await record(deps, { id: 'first', at: at(4) }, { id: 'second', at: at(5) }, { id: 'third', at: at(6) })
    const chat = { ...neverTold, toldUpTo: 0 }
    await deps.store.told.note(chat, { tells: [{ subject: 's', at: 0, entries: [2] }], messageId: 1 })

    const { entries, upTo } = await gatherDigest(deps.store, chat, deps.now())

    expect(entries.map(({ seq }) => seq)).toEqual([1, 3])
    expect(upTo).toBe(3)
  })

  test('is on demand once more what the last digest told, or all since a day', async () => {
    const deps = await createTestDeps()
    await record(
      deps,
      { id: 'a', at: '2025-12-10T08:00:00.000Z' },
      { id: 'b', at: '2025-12-17T08:00:00.000Z' },
      { id: 'c', at: '2025-12-17T09:00:00.000Z' },
    )
    const chat = { ...neverTold, toldUpTo: 3, toldFrom: 1 }

    expect((await gatherDigest(deps.store, chat, deps.now())).entries).toEqual([])
    expect((await gatherDigest(deps.store, chat, deps.now(), 'again')).entries.map(({ seq }) => seq)).toEqual([2, 3])
    const since = await gatherDigest(deps.store, chat, deps.now(), { since: '2025-12-01T00:00:00.000Z' })
    expect(since.entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(since.upTo).toBeNull()
  })
})

test('the articles behind a digest are those of its items, of what follows from them, and of its meetings', () => {
  const told = { ...meeting('m', '2026-03-12'), evidence: [...statusOf('territory', '2026-03-10').evidence] }
  const effect = item({ kind: 'status', issue: 'territory', from: null, to: 'open' }, { evidence: [evidence('d')] })
  const one = item(held('m'), { evidence: [evidence('b'), evidence('c')], meeting: told, effects: [effect] })
  const ahead = [{ meeting: { ...meeting('n', '2026-03-13'), evidence: [evidence('e')] } }]

  expect(articlesBehind({ items: [one], brief: [], doubts: [], ahead })).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
})
