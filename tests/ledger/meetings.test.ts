// The life of a meeting: one entry however many report it, and what is said of it becomes its state.

import { describe, expect, test } from 'vitest'
import { updateMeetings } from '../../src/ledger/meetings.ts'
import type { MeetingReport } from '../../src/model/analysis.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { IsoDay } from '../../src/model/time.ts'
import { analysed, knowledge } from './support/samples.ts'

const TEXT = 'Die Unterhändler reden über den Plan.'
type Report = Partial<Omit<MeetingReport, 'start' | 'end' | 'quote' | 'rule'>>

function report(id: string, at: string, told: Report, source = `Blatt ${id}`) {
  const one = analysed({ id, at, source, text: TEXT, meetings: [{ ...told, quote: TEXT }] })
  return { analysed: one, origin: source }
}

const talks: Report = { startDay: '2026-03-10', place: 'Wien', participants: ['steve-witkoff', 'yuri-ushakov'] }

function merge(...reports: readonly ReturnType<typeof report>[]): readonly Meeting[] {
  return updateMeetings([], reports, knowledge).meetings
}

describe('updateMeetings', () => {
  test('makes one meeting of several reports and joins what they know', () => {
    const [meeting, ...others] = merge(
      report('a', '2026-03-10', { ...talks, participants: ['steve-witkoff'] }),
      report('b', '2026-03-11', { ...talks, participants: ['steve-witkoff', 'yuri-ushakov'] }),
      report('c', '2026-03-11', { ...talks, place: null }),
    )

    expect(others).toEqual([])
    expect(meeting).toMatchObject({
      startDay: '2026-03-10',
      place: 'Wien',
      participants: ['steve-witkoff', 'yuri-ushakov'],
      state: 'held',
    })
    expect(meeting?.evidence).toHaveLength(3)
  })

  test('keeps one meeting where a report is a day off, on the day that most origins name', () => {
    const meetings = merge(
      report('a', '2026-03-10', talks),
      report('b', '2026-03-11', talks),
      report('c', '2026-03-11', { ...talks, startDay: '2026-03-11' }),
    )

    expect(meetings.map(({ startDay, endDay }) => [startDay, endDay])).toEqual([['2026-03-10', '2026-03-10']])
  })

  test('keeps meetings in two cities apart, and those of two sides in one', () => {
    const kyiv = { ...talks, participants: ['steve-witkoff', 'rustem-umerov'] }

    expect(
      merge(report('a', '2026-03-10', talks), report('b', '2026-03-10', { ...talks, place: 'Genf' })),
    ).toHaveLength(2)
    expect(merge(report('a', '2026-03-10', talks), report('b', '2026-03-10', kyiv))).toHaveLength(2)
  })

  test('takes a region for the city in it if the same persons meet, and shows the city', () => {
    const meetings = merge(
      report('a', '2026-03-10', { ...talks, place: 'Florida' }),
      report('b', '2026-03-10', { ...talks, place: 'Miami' }),
    )

    expect(meetings.map(({ place }) => place)).toEqual(['Miami'])
  })

  test('takes a region or country for a place in it, also if one person only is named', () => {
    const one = (place: string, ...participants: string[]) =>
      report(place, '2026-03-10', { ...talks, place, participants })

    expect(merge(one('Miami', 'steve-witkoff', 'rustem-umerov'), one('USA', 'steve-witkoff'))).toHaveLength(1)
    expect(
      merge(one('Wien', 'steve-witkoff', 'rustem-umerov'), one('USA', 'steve-witkoff', 'yuri-ushakov')),
    ).toHaveLength(2)
  })

  test('takes a country that only was the subject for no other place, if the same persons met', () => {
    const subject = { ...talks, place: 'USA' }

    const meetings = merge(report('a', '2026-03-10', subject), report('b', '2026-03-10', talks))

    expect(meetings.map(({ place }) => place)).toEqual(['Wien'])
  })

  test('takes "next week" for a known meeting in the same place, or with just its persons', () => {
    const week = { ...talks, startDay: '2026-03-09', endDay: '2026-03-15', state: 'planned' } as const
    const others = { ...week, place: null, participants: ['steve-witkoff', 'yuri-ushakov', 'vladimir-putin'] }
    const known = report('b', '2026-03-10', talks)

    expect(merge(report('a', '2026-03-06', week), known)).toMatchObject([{ startDay: '2026-03-10' }])
    expect(merge(report('a', '2026-03-06', { ...week, place: null }), known)).toHaveLength(1)
    expect(merge(report('a', '2026-03-06', others), known)).toHaveLength(2)
  })

  test('takes one name alone for the meeting at which that side sits', () => {
    const alone = { ...talks, participants: ['vladimir-putin'] }

    expect(merge(report('a', '2026-03-10', talks), report('b', '2026-03-10', alone))).toHaveLength(1)
  })

  test('makes one of two meetings when it shows that they are one, under the id that is known', () => {
    const day = (startDay: IsoDay) => ({ ...talks, startDay, participants: ['steve-witkoff'] })
    const first = updateMeetings([], [report('a', '2026-03-10', day('2026-03-10'))], knowledge).meetings
    const second = updateMeetings(first, [report('b', '2026-03-11', day('2026-03-11'))], knowledge).meetings
    const both = { ...day('2026-03-10'), endDay: '2026-03-11' } as const

    const known = [...first, ...second]
    const { meetings, absorbed } = updateMeetings(
      known,
      [report('c', '2026-03-12', both), report('d', '2026-03-12', both)],
      knowledge,
    )

    const ids = [...first, ...second].map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(meetings.map(({ voices }) => voices.length)).toEqual([4])
    expect([...meetings.map(({ id }) => id), ...absorbed].toSorted()).toEqual(ids.toSorted())
  })

  test('takes the days that a report names together for those that others name one by one', () => {
    const meetings = merge(
      report('a', '2026-03-10', talks),
      report('b', '2026-03-11', { ...talks, startDay: '2026-03-11' }),
      report('c', '2026-03-12', { ...talks, endDay: '2026-03-11' }),
    )

    expect(meetings.map(({ startDay, endDay }) => [startDay, endDay])).toEqual([['2026-03-10', '2026-03-11']])
  })

  test('opens no meeting for a report that tells neither where nor who met whom', () => {
    const vague = { ...talks, place: null, participants: ['steve-witkoff'] }

    expect(merge(report('a', '2026-03-10', vague))).toEqual([])
    expect(merge(report('a', '2026-03-10', { ...vague, kind: 'call' }))).toHaveLength(1)
  })

  test('names first whom the reports name first', () => {
    const [meeting] = merge(report('a', '2026-03-10', { ...talks, participants: ['yuri-ushakov', 'steve-witkoff'] }))

    expect(meeting?.participants).toEqual(['yuri-ushakov', 'steve-witkoff'])
  })

  test('tells calls with different persons apart', () => {
    const call = (partner: string): Report => ({
      startDay: '2026-03-10',
      kind: 'call',
      participants: ['donald-trump', partner],
    })

    const meetings = merge(
      report('a', '2026-03-10', call('vladimir-putin')),
      report('b', '2026-03-10', call('volodymyr-zelenskyy')),
      report('c', '2026-03-11', call('vladimir-putin')),
    )

    expect(meetings.map(({ voices }) => voices.length).toSorted()).toEqual([1, 2])
  })

  test('makes no meeting of a report without a day', () => {
    expect(merge(report('a', '2026-03-10', { ...talks, startDay: null }))).toEqual([])
  })

  test('takes a report without a day as word on the only meeting it can mean', () => {
    const [meeting] = merge(
      report('a', '2026-03-08', { ...talks, state: 'planned' }),
      report('b', '2026-03-09', { ...talks, startDay: null, state: 'cancelled' }),
    )

    expect(meeting).toMatchObject({ state: 'cancelled', startDay: '2026-03-10' })
  })

  test('follows a meeting from announced to held, and lets no late preview undo it', () => {
    const planned = updateMeetings([], [report('a', '2026-03-08', { ...talks, state: 'planned' })], knowledge)
    const held = updateMeetings(planned.meetings, [report('b', '2026-03-11', talks)], knowledge)
    const late = updateMeetings(held.meetings, [report('c', '2026-03-11', { ...talks, state: 'planned' })], knowledge)

    expect(planned.entries.map(({ change }) => change)).toMatchObject([{ change: 'new' }])
    expect(held.entries.map(({ change }) => change)).toMatchObject([{ change: 'held' }])
    expect(late.entries).toEqual([])
    expect(late.meetings[0]?.state).toBe('held')
  })

  test('tells once that a second origin confirms a date', () => {
    const planned = updateMeetings([], [report('a', '2026-03-06', { ...talks, state: 'planned' }, 'APA')], knowledge)
    const copy = updateMeetings(
      planned.meetings,
      [report('b', '2026-03-07', { ...talks, state: 'planned' }, 'APA')],
      knowledge,
    )
    const other = updateMeetings(
      copy.meetings,
      [report('c', '2026-03-07', { ...talks, state: 'planned' }, 'AFP')],
      knowledge,
    )

    expect(copy.entries).toEqual([])
    expect(other.entries.map(({ change }) => change)).toMatchObject([{ change: 'confirmed' }])
  })

  test('tells that a meeting was called off, and that it is on again', () => {
    const planned = updateMeetings([], [report('a', '2026-03-06', { ...talks, state: 'planned' })], knowledge)
    const off = updateMeetings(
      planned.meetings,
      [report('b', '2026-03-07', { ...talks, state: 'postponed' })],
      knowledge,
    )
    const on = updateMeetings(off.meetings, [report('c', '2026-03-08', { ...talks, state: 'planned' })], knowledge)

    expect(off.entries.map(({ change }) => change)).toMatchObject([{ change: 'called-off' }])
    expect(on.meetings[0]?.state).toBe('planned')
  })

  test('keeps a meeting of last month as background without telling it as news', () => {
    const { meetings, entries } = updateMeetings([], [report('a', '2026-04-10', talks)], knowledge)

    expect(meetings).toHaveLength(1)
    expect(entries).toEqual([])
  })

  test('does not believe that a meeting of next week was held', () => {
    expect(merge(report('a', '2026-03-01', talks))[0]?.state).toBe('planned')
  })

  test('takes no date from "some time in the next weeks"', () => {
    expect(merge(report('a', '2026-03-01', { ...talks, endDay: '2026-03-25', state: 'planned' }))).toEqual([])
  })
})
