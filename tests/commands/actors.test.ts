import { beforeAll, describe, expect, test } from 'vitest'
import { actors } from '../../commands/actors.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/actors', () => {
  test('lists persons with party, role of today and mentions', async () => {
    const message = checked(await actors.run(aRequest(), deps))

    expect(message.text).toContain('👥 Akteure (1/6)')
    expect(message.text).toContain('🇺🇸 Steve Witkoff · 3×\n   US-Sondergesandter')
  })

  test('shows every person once on its pages', async () => {
    const labels: string[] = []
    for (let page = 0; page < 6; page++) {
      const message = checked((await actors.act?.(String(page), aRequest(), deps)) ?? { text: '', entities: [] })
      labels.push(...labelsOf(message).filter(label => !/[◀▶]/.test(label)))
    }

    expect(new Set(labels).size).toBe(deps.knowledge.actors.size)
    expect(labels).toHaveLength(deps.knowledge.actors.size)
  })

  test('gives the first or last page for a page that does not exist', async () => {
    expect((await actors.act?.('-1', aRequest(), deps))?.text).toContain('(1/6)')
    expect((await actors.act?.('99', aRequest(), deps))?.text).toContain('(6/6)')
  })
})
