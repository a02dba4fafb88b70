import { beforeEach, describe, expect, test } from 'vitest'
import { sources } from '../../commands/sources.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createTestDeps()
})

function add(name: string, tier: 1 | 2 | 3 | 4 = 2) {
  const url = `https://${name.toLowerCase().replaceAll(/\W/g, '-')}.example/feed`
  return deps.store.sources.add({ url, name, tier, country: null }, '2025-12-01T00:00:00.000Z')
}

describe('/sources', () => {
  test('lists sources with number, tier and state', async () => {
    await add('Alpenpost', 1)
    const { source } = await add('Elbkurier')
    await deps.store.sources.change(source.id, { state: 'paused' })

    const { text } = checked(await sources.run(aRequest(), deps))

    expect(text).toContain('📡 Quellen (2)')
    expect(text).toContain('⚪️ 1. Alpenpost · Agentur, öffentlich-rechtlich')
    expect(text).toContain('⏸ 2. Elbkurier · Qualitätsmedium – angehalten')
  })

  test('says that there are none yet', async () => {
    expect(checked(await sources.run(aRequest(), deps)).text).toContain('Noch keine Quellen.')
  })

  test('turns pages of many', async () => {
    for (let index = 10; index < 40; index++) await add(`Blatt ${index}`)

    const first = checked(await sources.run(aRequest(), deps))
    const second = checked((await sources.act?.('1', aRequest(), deps)) ?? first)

    expect(labelsOf(first)).toEqual(['2/2 ▶'])
    expect(second.text).toContain('30. Blatt 39')
  })
})
