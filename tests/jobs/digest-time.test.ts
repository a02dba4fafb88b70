// When a digest comes, whatever the clocks do: the faults of time, F49 to F56.

import { Temporal } from 'temporal-polyfill'
import { describe, expect, test, vi } from 'vitest'
import { subscribe } from '../../commands/subscribe.ts'
import { buildDigests } from '../../jobs/build-digests.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'
import { createSchedule } from '../../src/schedule/cron.ts'
import type { Job } from '../../src/schedule/job.ts'
import { addDays, dayIn, daysBetween, instantOf, nextDue } from '../../src/text/calendar.ts'
import { simulateYear } from '../faults/schedule-year.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
/** Troll in Antarctica skips two hours, all others one or half of one. */
const LONGEST_GAP_MINUTES = 120
const address = { chatId: 7, threadId: null }

async function subscribed(dueAt: IsoTime, now: string): Promise<TestDeps> {
  const deps = await createTestDeps()
  deps.setNow(now)
  await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
  await deps.store.chats.subscribe(address, '07:30', dueAt)
  return deps
}

/** All changes of the clocks in a year, as the days on which they fall. */
function changesOf(zone: string, year: number): readonly IsoDay[] {
  const days: IsoDay[] = []
  let at = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${zone}]`).getTimeZoneTransition('next')
  for (; at !== null && at.year === year; at = at.getTimeZoneTransition('next'))
    days.push(dayIn(zone, new Date(at.epochMilliseconds)))
  return days
}

describe('around a change of the clocks', () => {
  const zones = Intl.supportedValuesOf('timeZone')

  test('F49, F50: each local date of each zone has one digest, to the minute, or by the length of the gap off where there is no such time', () => {
    let gaps = 0
    let repeats = 0
    for (const zone of zones) {
      for (const change of changesOf(zone, 2026)) {
        for (const time of ['00:00', '00:30', '02:30', '03:00', '23:59'] as const) {
          let after = new Date(instantOf(addDays(change, -2), time, zone))
          let lastDay = addDays(change, -2)
          for (const day of [-1, 0, 1, 2].map(days => addDays(change, days))) {
            const due = nextDue(time, zone, after, lastDay)
            const shown = Temporal.Instant.from(due).toZonedDateTimeISO(zone)
            expect(shown.toPlainDate().toString()).toBe(day)
            const off = shown.toPlainTime().since(Temporal.PlainTime.from(time)).total('minutes')
            if (off !== 0) gaps++
            expect(
              off === 0 || (Math.abs(off) <= LONGEST_GAP_MINUTES && Math.abs(daysBetween(day, change)) <= 1),
              `${zone} ${day} ${time} came ${off} late`,
            ).toBe(true)
            const later = Temporal.Instant.from(due).add({ minutes: 60 }).toZonedDateTimeISO(zone)
            if (later.toPlainTime().equals(shown.toPlainTime())) repeats++
            after = new Date(due)
            lastDay = day
          }
        }
      }
    }
    expect(zones.length).toBeGreaterThan(400)
    expect(gaps).toBeGreaterThan(20)
    expect(repeats).toBeGreaterThan(20)
  })

  test('F50: the first of two times is meant, whenever it is computed', () => {
    for (const now of ['2026-07-01T00:00:00Z', '2026-10-24T23:59:00Z', '2026-12-01T00:00:00Z'])
      vi.setSystemTime(new Date(now))
    const due = instantOf('2026-10-25', '02:30', 'Europe/Berlin')
    vi.useRealTimers()

    expect(due).toBe('2026-10-25T00:30:00.000Z')
    expect(nextDue('02:30', 'Europe/Berlin', new Date('2026-10-25T00:30:00Z'), '2026-10-25')).toBe(
      '2026-10-26T01:30:00.000Z',
    )
  })

  test('F51: the clock ticks each minute of the night in which an hour comes twice', async () => {
    vi.useFakeTimers({ now: new Date('2026-10-24T23:30:00Z'), toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    let ticks = 0
    const job: Job = {
      ...{ name: 'tick', cron: '0 * * * * *', wakes: [] },
      run: async () => {
        ticks++
        return {}
      },
    }
    const schedule = createSchedule([job], await createTestDeps())
    schedule.start()
    for (let minute = 0; minute < 180; minute++) await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    await schedule.stop()

    expect(ticks).toBe(180)
  })
})

describe('a digest', () => {
  test('F52: comes at the next tick when the time was missed by seconds', async () => {
    const deps = await subscribed('2025-12-18T06:30:00.000Z', '2025-12-18T06:30:03.000Z')

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 1 })
  })

  test('F53: comes after more than a day of outage for the date that is still worth it, and says that it is late', async () => {
    const deps = await subscribed('2025-12-17T06:30:00.000Z', '2025-12-18T12:00:00.000Z')

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ late: 1, built: 1 })
    expect((await deps.store.chats.find(address))?.subscription).toMatchObject({
      ...{ lastDay: '2025-12-18', nextDueAt: '2025-12-19T06:30:00.000Z' },
    })
  })

  test('F54: does not wait for a run that hangs', async () => {
    const deps = await createTestDeps()
    let runs = 0
    const hanging: Job = {
      ...{ name: 'hanging', cron: '* * * * * *', wakes: [] },
      run: () => {
        runs++
        return new Promise(() => undefined)
      },
    }
    const schedule = createSchedule([hanging], deps, { timeoutMs: 20, abandonMs: 20 })

    await schedule.run('hanging')
    await schedule.run('hanging')
    await schedule.stop()

    expect(runs).toBe(2)
    expect((await deps.store.runs.last())[0]?.error).toContain('hangs')
  })

  test('F55: is not sent again when the clock goes back, nor planned while it shows 1970', async () => {
    const deps = await subscribed('2025-12-18T06:30:00.000Z', '2025-12-18T06:30:00.000Z')
    await buildDigests.run(deps, NEVER)
    for (let jump = 1; jump <= 10; jump++) {
      deps.setNow(`2025-12-18T06:${20 + (jump % 2) * 20}:00.000Z`)
      expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 0 })
    }
    deps.setNow('2025-12-17T06:31:00.000Z')
    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 0 })

    deps.setNow('1970-01-01T00:00:10.000Z')
    await deps.store.chats.subscribe({ ...address }, '07:30', '1970-01-01T00:00:00.000Z')
    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 0, late: 0 })
    expect((await deps.store.outbox.count()).pending).toBe(1)
  })

  test('F56: comes once a local date however often the zone is changed on a day', async () => {
    const deps = await createTestDeps()
    const told: IsoDay[] = []
    const enqueue: TestDeps['store']['outbox']['enqueue'] = async (slot, deliveries) => {
      told.push(slot.day)
      await deps.store.outbox.enqueue(slot, deliveries)
    }
    const store = { ...deps.store, outbox: { ...deps.store.outbox, enqueue } }
    let now = Date.parse('2025-12-18T00:00:00Z')
    const zones = ['Tokyo', 'Los Angeles', 'Berlin', 'Auckland', 'Honolulu']
    for (let hour = 0; hour < 72; hour++, now += 3_600_000) {
      deps.setNow(new Date(now).toISOString())
      if (hour % 5 === 0) await subscribe.run(aRequest(`07:30 ${zones[(hour / 5) % zones.length]}`), deps)
      await buildDigests.run({ ...deps, store }, NEVER)
    }

    expect(told.length).toBeGreaterThan(1)
    expect(new Set(told).size).toBe(told.length)
  })
})

test('over weeks with outages nobody is told twice, too early or not at all', async () => {
  const report = await simulateYear({ chats: 40, days: 21, outages: 4, seed: 3 })

  expect(report).toMatchObject({ double: 0, early: 0, late: 0, missing: 0 })
  expect(report.sent + report.skipped).toBeGreaterThan(40 * 19)
})
