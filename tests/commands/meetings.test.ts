import { beforeAll, describe, expect, test } from 'vitest'
import { meetings } from '../../commands/meetings.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { IsoDay } from '../../src/model/time.ts'
import { addDays } from '../../src/text/calendar.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/meetings', () => {
  test('tells what lies ahead and what has been, with persons and sources', async () => {
    const { text } = checked(await meetings.run(aRequest(), deps))

    expect(text).toContain(
      'Demnächst\n• Sa–So 20.–21.12. · Miami – angekündigt\n   Steve Witkoff, Kirill Dmitrijew · 1 Bericht\u00a0[1]',
    )
    expect(text).toContain(
      'Zuletzt\n• Di 2.12. · Moskau – fand statt\n   Steve Witkoff, Wladimir Putin · 2 Berichte\u00a0[2][3]',
    )
  })

  test('says that an announced day has passed without a report', async () => {
    deps.setNow('2025-12-27T08:00:00.000Z')

    const { text } = await meetings.run(aRequest(), deps)
    deps.setNow('2025-12-18T06:30:00.000Z')

    expect(text).toContain('Zuletzt\n• Sa–So 20.–21.12. · Miami – war angekündigt')
  })

  test('says so if there is none', async () => {
    expect((await meetings.run(aRequest(), await createTestDeps())).text).toContain(
      'Noch ist kein Treffen verzeichnet.',
    )
  })

  test('turns to older ones', async () => {
    const many = await createFilledDeps()
    const [pattern] = await many.store.ledger.meetings({})
    if (pattern === undefined) throw new Error('the corpus has meetings')
    const old = Array.from({ length: 12 }, (_, index) => oneOn(pattern, addDays('2025-11-01', index), `old-${index}`))
    const none = { settled: [], stories: [], signals: [], positions: [], statuses: [], entries: [] }
    await many.store.ledger.apply({ ...none, meetings: old }, '2025-12-18T06:30:00.000Z')

    const first = checked(await meetings.run(aRequest(), many))
    const second = checked((await meetings.act?.('1', aRequest(), many)) ?? first)

    expect(labelsOf(first).at(-1)).toBe('2/2 ▶')
    expect(labelsOf(second).at(-1)).toBe('◀ 1/2')
    expect(second.text).not.toContain('Demnächst')
    expect(second.text.match(/• /g)).toHaveLength(5)
  })
})

function oneOn(meeting: Meeting, day: IsoDay, id: string): Meeting {
  return { ...meeting, id, startDay: day, endDay: day }
}
