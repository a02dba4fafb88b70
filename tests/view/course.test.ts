import { beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { courseOf } from '../../src/view/course.ts'
import type { Reader } from '../../src/view/reader.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'

let deps: TestDeps
let reader: Reader

beforeAll(async () => {
  deps = await createTestDeps()
  reader = { t: deps.texts.in('de'), locale: 'de', zone: 'Europe/Berlin', today: '2025-12-18' }
})

function moved(at: IsoTime, to: 'open' | 'disputed' | 'agreed'): LedgerEntry {
  const change = { kind: 'status', issue: 'territory', from: null, to } as const
  return { seq: 1, id: at, change, at, isNews: true, evidence: [], recordedAt: at }
}

const course = (history: readonly LedgerEntry[], today = reader.today) =>
  courseOf({ issues: deps.knowledge.issues, history, meetings: [] }, { ...reader, today })

describe('the course', () => {
  test('has the status that held between two changes, the last one until today', () => {
    const view = course([moved('2025-12-11T10:00:00.000Z', 'agreed'), moved('2025-11-20T10:00:00.000Z', 'disputed')])

    expect(view?.rows).toEqual([
      {
        label: 'Gebiete und Grenzen',
        spans: [
          { from: 14 / 49, until: 35 / 49, status: 'disputed' },
          { from: 35 / 49, until: 42 / 49, status: 'agreed' },
        ],
      },
    ])
    expect(view?.now).toBe(42 / 49)
    expect(view?.legend.map(({ label }) => label)).toEqual(['strittig', 'geeinigt'])
  })

  test('begins at the edge with what held before', () => {
    const view = course([moved('2025-01-01T10:00:00.000Z', 'open'), moved('2025-12-11T10:00:00.000Z', 'agreed')])

    expect(view?.rows[0]?.spans[0]).toEqual({ from: 0, until: 35 / 49, status: 'open' })
  })

  test('shows an old archive in its own time', () => {
    const view = course([moved('2025-06-12T10:00:00.000Z', 'open')])

    expect(view?.subtitle).toBe('Do 1.5. – Do 12.6.')
    expect(view?.now).toBeUndefined()
  })

  test('is none as long as nothing has moved', () => {
    expect(course([])).toBeUndefined()
  })

  test('names a place once in some days, and calls not at all', () => {
    const base = { participants: [], state: 'held', evidence: [], voices: [] } as const
    const on = (startDay: `2025-12-${number}`, place: string | null, kind: 'meeting' | 'call' = 'meeting') => ({
      ...{ ...base, id: startDay, startDay, endDay: startDay, place, kind },
    })
    const meetings = [
      on('2025-12-02', 'Genf'),
      on('2025-12-04', 'Genf'),
      on('2025-12-05', null, 'call'),
      on('2025-12-12', 'Genf'),
    ]
    const history = [moved('2025-12-11T10:00:00.000Z', 'agreed')]

    const view = courseOf({ issues: deps.knowledge.issues, history, meetings }, reader)

    expect(view?.meetings.map(({ label }) => label)).toEqual(['Genf', '', '', 'Genf'])
    expect(view?.meetings[2]?.isCall).toBe(true)
  })
})
