import { beforeAll, describe, expect, test } from 'vitest'
import { timeline } from '../../commands/timeline.ts'
import type { Message } from '../../src/model/message.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/timeline', () => {
  test('tells what happened by day, newest first, with quotes and sources', async () => {
    const { text } = checked(await timeline.run(aRequest(), deps))

    expect(text).toContain('Mi 17.12.\n🗓 Angekündigt: Sa–So 20.–21.12. · Miami\u00a0[1]')
    expect(text).toContain(
      'Mo 15.12.\n▲ Sicherheitsgarantien: strittig → Annäherung\u00a0[3]\n„Bei den Sicherheitsgarantien',
    )
    expect(text.indexOf('Mi 17.12.')).toBeLessThan(text.indexOf('Mi 3.12.'))
  })

  test('comes with a picture of the course', async () => {
    expect((await timeline.run(aRequest(), deps)).picture?.png.length).toBeGreaterThan(10_000)
  })

  test('tells the course of one issue', async () => {
    const { text } = await timeline.run(aRequest('gebiete'), deps)

    expect(text).toContain('Verlauf: Gebiete und Grenzen')
    expect(text).toContain('offen → strittig')
    expect(text).not.toContain('Miami')
  })

  test('offers the issues for a name it does not know', async () => {
    expect(labelsOf(checked(await timeline.run(aRequest('Fischerei'), deps)))).toHaveLength(16)
  })

  test('says so if nothing is on record', async () => {
    expect((await timeline.run(aRequest(), await createTestDeps())).text).toContain('Noch ist nichts verzeichnet.')
  })

  test('shows each entry once on its pages, also those of one moment', async () => {
    const many = await createFilledDeps()
    const [pattern] = await many.store.ledger.timeline({ limit: 1 })
    if (pattern === undefined) throw new Error('the corpus has entries')
    const entries = Array.from({ length: 31 }, (_, index) => ({
      ...pattern,
      id: `many-${index}`,
      change: { kind: 'story', change: 'new', story: 's', title: `Meldung ${index}.` } as const,
      at: toIsoTime(new Date(Date.UTC(2025, 10, 1 + Math.floor(index / 7)))),
    }))
    const none = { settled: [], stories: [], signals: [], positions: [], statuses: [], meetings: [] }
    await many.store.ledger.apply({ ...none, entries }, '2025-12-18T06:30:00.000Z')

    const told: string[] = []
    let message: Message = checked(await timeline.run(aRequest(), many))
    for (let turns = 0; turns < 20; turns++) {
      told.push(...(message.text.match(/Meldung \d+\./g) ?? []))
      const older = message.buttons?.flat().find(({ label }) => label.startsWith('Ältere'))
      if (older === undefined || !('command' in older)) break
      message = checked((await timeline.act?.(older.data, aRequest(), many)) ?? message)
    }

    expect(told).toHaveLength(31)
    expect(new Set(told).size).toBe(31)
  })

  test('takes a button with a wrong moment for the newest page', async () => {
    expect((await timeline.act?.('|gestern', aRequest(), deps))?.text).toContain('Mi 17.12.')
  })
})
