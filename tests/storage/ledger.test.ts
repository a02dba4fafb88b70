import { describe, expect, test } from 'vitest'
import type { LedgerChange, NewLedgerEntry } from '../../src/model/ledger.ts'
import type { Position } from '../../src/model/position.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { aMeeting, aSignal, aStory, NO_CHANGES, someEvidence } from './support/samples.ts'
import { KINDS, later, NOW } from './support/store.ts'

const moved: LedgerChange = { kind: 'status', issue: 'ceasefire', from: null, to: 'disputed' }
const grown: LedgerChange = { kind: 'story', change: 'new', story: 'story-1', title: 'x' }
const met: LedgerChange = { kind: 'meeting', change: 'new', meeting: 'meeting-1' }

function entry(id: string, at: IsoTime = NOW, given: Partial<NewLedgerEntry> = {}): NewLedgerEntry {
  return { id, change: moved, at, isNews: true, evidence: [someEvidence('a')], ...given }
}

describe.each(KINDS)('the ledger $kind', ({ open }) => {
  test('takes each entry once and numbers them in the order of recording', async () => {
    const store = await open()
    const empty = await store.ledger.lastSeq()

    await store.ledger.apply({ ...NO_CHANGES, entries: [entry('a'), entry('b')] }, NOW)
    await store.ledger.apply(
      { ...NO_CHANGES, entries: [entry('b', later({ days: 1 })), entry('c')] },
      later({ days: 1 }),
    )

    const entries = await store.ledger.entriesAfter(0, { since: NOW, onlyNews: false, limit: 9 })
    expect(empty).toBe(0)
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => a - b))
    expect(entries[1]).toMatchObject({ ...entry('b'), recordedAt: NOW })
    expect(await store.ledger.lastSeq()).toBe(entries[2]?.seq)
  })

  test('forgets a meeting that turned out to be another one', async () => {
    const store = await open()
    const [kept, double] = [aMeeting({ id: 'kept' }), aMeeting({ id: 'double' })]
    await store.ledger.apply({ ...NO_CHANGES, meetings: [kept, double] }, NOW)

    await store.ledger.apply({ ...NO_CHANGES, meetings: [kept], absorbed: ['double'] }, NOW)

    expect((await store.ledger.meetings({})).map(({ id }) => id)).toEqual(['kept'])
  })

  test('gives what came after a number, since a time, news only if asked', async () => {
    const store = await open()
    const entries = [
      entry('old', later({ days: -9 })),
      entry('baseline', NOW, { isNews: false }),
      entry('news', NOW),
      entry('more'),
    ]
    await store.ledger.apply({ ...NO_CHANGES, entries }, NOW)
    const ids = async (seq: number, onlyNews: boolean, limit = 9) =>
      (await store.ledger.entriesAfter(seq, { since: later({ days: -1 }), onlyNews, limit })).map(({ id }) => id)

    expect(await ids(0, true)).toEqual(['news', 'more'])
    expect(await ids(0, false, 2)).toEqual(['baseline', 'news'])
    expect(await ids(await store.ledger.lastSeq(), false)).toEqual([])
  })

  test('tells its timeline newest first, of some kinds, of one issue, before a time', async () => {
    const store = await open()
    const entries = [
      entry('story', later({ hours: 1 }), { change: grown }),
      entry('status', later({ hours: 3 })),
      entry('meeting', later({ hours: 2 }), { change: met }),
      entry('other', later({ hours: 4 }), { change: { ...moved, issue: 'sanctions' } }),
    ]
    await store.ledger.apply({ ...NO_CHANGES, stories: [aStory()], entries }, NOW)
    const ids = async (filter: Omit<Parameters<typeof store.ledger.timeline>[0], 'limit'>) =>
      (await store.ledger.timeline({ ...filter, limit: 9 })).map(({ id }) => id)

    expect(await ids({})).toEqual(['other', 'status', 'meeting', 'story'])
    expect(await ids({ kinds: ['story', 'meeting'] })).toEqual(['meeting', 'story'])
    expect(await ids({ issue: 'ceasefire' })).toEqual(['status', 'story'])
    expect(await ids({ before: later({ hours: 2 }) })).toEqual(['story'])
    expect(await store.ledger.timeline({ limit: 1 })).toHaveLength(1)
  })

  test('keeps one status an issue and one position for each party and stance', async () => {
    const store = await open()
    const status = {
      ...({ issue: 'ceasefire', status: 'disputed', since: NOW, newestEvidenceAt: NOW } as const),
      evidence: [someEvidence('a')],
    }
    const position: Position = {
      issue: 'ceasefire',
      party: 'russia',
      stance: 'rejected',
      at: NOW,
      evidence: someEvidence('a'),
    }
    const demanded = { ...position, stance: 'demanded' } as const

    await store.ledger.apply({ ...NO_CHANGES, statuses: [status], positions: [position, demanded] }, NOW)
    const newer = { ...position, at: later({ days: 1 }) }
    await store.ledger.apply({ ...NO_CHANGES, statuses: [{ ...status, status: 'agreed' }], positions: [newer] }, NOW)

    expect(await store.ledger.statuses()).toEqual([{ ...status, status: 'agreed' }])
    expect(await store.ledger.positions('ceasefire')).toEqual([demanded, newer])
    expect(await store.ledger.positions('sanctions')).toEqual([])
  })

  test('finds meetings by days and by person, in the order of days', async () => {
    const store = await open()
    const meetings = [
      aMeeting({ id: 'late', startDay: '2025-12-20', endDay: '2025-12-21' }),
      aMeeting({ id: 'early', startDay: '2025-12-01', endDay: '2025-12-02', participants: ['steve-witkoff'] }),
      aMeeting({ id: 'long', startDay: '2025-12-01', endDay: '2025-12-20' }),
    ]
    await store.ledger.apply({ ...NO_CHANGES, meetings }, NOW)
    const ids = async (filter: Parameters<typeof store.ledger.meetings>[0]) =>
      (await store.ledger.meetings(filter)).map(({ id }) => id)

    expect(await ids({})).toEqual(['early', 'long', 'late'])
    expect(await ids({ from: '2025-12-03' })).toEqual(['long', 'late'])
    expect(await ids({ to: '2025-12-19' })).toEqual(['early', 'long'])
    expect(await ids({ actor: 'steve-witkoff' })).toEqual(['early'])
    expect((await store.ledger.findMeetings(['late', 'nobody'])).get('late')).toEqual(meetings[0])
  })

  test('replaces a meeting and a story under their ids', async () => {
    const store = await open()
    await store.ledger.apply({ ...NO_CHANGES, meetings: [aMeeting()], stories: [aStory()] }, NOW)

    const [meeting, story] = [aMeeting({ startDay: '2026-01-01', endDay: '2026-01-01' }), aStory({ title: 'Neu' })]
    await store.ledger.apply({ ...NO_CHANGES, meetings: [meeting], stories: [story] }, NOW)

    expect(await store.ledger.meetings({})).toEqual([meeting])
    expect(await store.ledger.meetings({ to: '2025-12-31' })).toEqual([])
    expect([...(await store.ledger.findStories(['story-1', 'nobody'])).values()]).toEqual([story])
  })

  test('saves all of a batch or nothing', async () => {
    const store = await open()
    const broken = { ...entry('bad'), at: null as unknown as IsoTime }

    const failing = store.ledger.apply(
      { ...NO_CHANGES, stories: [aStory()], signals: [aSignal()], entries: [entry('good'), broken] },
      NOW,
    )

    await expect(failing).rejects.toThrow()
    expect(await store.ledger.lastSeq()).toBe(0)
    expect((await store.ledger.findStories(['story-1'])).size).toBe(0)
  })
})
