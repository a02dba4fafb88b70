import { describe, expect, test } from 'vitest'
import type { MeetingReport } from '../../src/model/analysis.ts'
import type { Article } from '../../src/model/article.ts'
import type { AnalysedArticle } from '../../src/model/ledger.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'
import {
  aMeeting,
  anAnalysis,
  anArticle,
  aSignal,
  aStory,
  finding,
  NO_CHANGES,
  someEvidence,
} from './support/samples.ts'
import { KINDS, later, NOW, open as openAt, temporaryFile } from './support/store.ts'

function analysed(
  publishedAt: IsoTime,
  ...days: readonly (readonly [IsoDay | null, IsoDay | null])[]
): AnalysedArticle {
  const article: Article = {
    ...anArticle({ publishedAt }),
    ...{ id: 'a', sourceId: 's', sourceName: 'Morgenblatt', fetchedAt: NOW, isBaseline: false },
  }
  const meetings = days.map(
    ([startDay, endDay]): MeetingReport => ({
      ...{ ...finding(), startDay, endDay, place: null, participants: [], state: 'planned', kind: 'meeting' },
    }),
  )
  const signals = [{ ...finding(), issue: 'ceasefire', kind: 'open', party: null }] as const
  return { article, analysis: anAnalysis(article, { meetings, signals }) }
}

describe.each(KINDS)('the state for a batch $kind', ({ open }) => {
  test('has the stories of the days around it', async () => {
    const store = await open()
    const story = (id: string, days: number) => aStory({ id, firstAt: later({ days }), lastAt: later({ days }) })
    const long = aStory({ id: 'long', firstAt: later({ days: -40 }), lastAt: later({ days: 40 }) })
    const stories = [story('past', -9), story('near', -7), story('soon', 7), story('future', 9), long]
    await store.ledger.apply({ ...NO_CHANGES, stories }, NOW)

    const state = await store.ledger.stateFor([analysed(NOW)])

    expect(state.stories.map(({ id }) => id)).toEqual(['near', 'soon', 'long'])
  })

  test('has the meetings near each day that it names, and not all between them', async () => {
    const store = await open()
    const meeting = (id: string, day: IsoDay) => aMeeting({ id, startDay: day, endDay: day })
    const meetings = [
      meeting('alaska', '2025-08-15'),
      meeting('between', '2025-10-10'),
      meeting('now', '2025-12-09'),
      meeting('ahead', '2026-01-02'),
      meeting('far', '2026-03-01'),
    ]
    await store.ledger.apply({ ...NO_CHANGES, meetings }, NOW)

    const state = await store.ledger.stateFor([analysed(NOW, ['2025-08-16', null], [null, null])])

    expect(state.meetings.map(({ id }) => id)).toEqual(['alaska', 'now', 'ahead'])
  })

  test('has the signals of its issues in the order of their time, the newest of each kind also before the window', async () => {
    const store = await open()
    const signal = (articleId: string, days: number) =>
      aSignal({ at: later({ days }), evidence: someEvidence(articleId) })
    const other = aSignal({ issue: 'elections', evidence: someEvidence('other') })
    const signals = [signal('new', -1), signal('ancient', -61), signal('old', -59), signal('later', 3), other]
    await store.ledger.apply({ ...NO_CHANGES, signals }, NOW)

    const state = await store.ledger.stateFor([analysed(NOW)])

    expect(state.signals.map(({ evidence }) => evidence.articleId)).toEqual(['ancient', 'old', 'new', 'later'])
  })

  test('has each signal once, and only of the newest reading of an article', async () => {
    const store = await open()
    const signal = aSignal({ evidence: someEvidence('a') })
    const newer = aSignal({ kind: 'rejected', party: 'russia', evidence: someEvidence('a', { analyserVersion: 2 }) })

    await store.ledger.apply({ ...NO_CHANGES, signals: [signal, signal] }, NOW)
    const once = (await store.ledger.stateFor([analysed(NOW)])).signals
    await store.ledger.apply({ ...NO_CHANGES, settled: [{ articleId: 'a', version: 2 }], signals: [newer] }, NOW)

    expect(once).toEqual([signal])
    expect((await store.ledger.stateFor([analysed(NOW)])).signals).toEqual([newer])
  })

  test('has a signal as it was last said, though it was read before', async () => {
    const store = await open()
    const signal = aSignal({ evidence: someEvidence('a') })
    const changed = { ...signal, origin: 'APA' }
    await store.ledger.apply({ ...NO_CHANGES, signals: [signal] }, NOW)

    const before = (await store.ledger.stateFor([analysed(NOW)])).signals
    await store.ledger.apply({ ...NO_CHANGES, signals: [changed] }, NOW)

    expect(before).toEqual([signal])
    expect((await store.ledger.stateFor([analysed(NOW)])).signals).toEqual([changed])
  })

  test('of no articles has what holds without them', async () => {
    const store = await open()
    await store.ledger.apply({ ...NO_CHANGES, stories: [aStory()], meetings: [aMeeting()], signals: [aSignal()] }, NOW)

    const state = await store.ledger.stateFor([])

    expect(state).toEqual({ stories: [], meetings: [], signals: [], statuses: [], positions: [], decisions: [] })
  })
})

test('what another process changes of the signals is seen', async () => {
  const url = `sqlite:${temporaryFile()}`
  const [here, there] = [await openAt(url), await openAt(url)]
  const signal = aSignal({ evidence: someEvidence('a') })
  await here.ledger.apply({ ...NO_CHANGES, signals: [signal] }, NOW)
  const read = async () => (await here.ledger.stateFor([analysed(NOW)])).signals

  expect(await read()).toEqual([signal])
  await there.ledger.apply({ ...NO_CHANGES, signals: [{ ...signal, origin: 'APA' }] }, NOW)
  expect(await read()).toEqual([{ ...signal, origin: 'APA' }])
  await there.ledger.apply({ ...NO_CHANGES, settled: [{ articleId: 'a', version: 9 }] }, NOW)
  expect(await read()).toEqual([])
})
