import { describe, expect, test } from 'vitest'
import { watchSources } from '../../jobs/watch-sources.ts'
import type { FeedFailure } from '../../src/model/feed.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'
import { notices } from '../support/notices.ts'

const NEVER = new AbortController().signal

async function aSource(deps: TestDeps, name: string) {
  const description = { url: `https://${name}.example/feed`, name, tier: 2, country: 'de' } as const
  return (await deps.store.sources.add(description, toIsoTime(deps.now()))).source
}

async function poll(deps: TestDeps, id: string, failure: FeedFailure | null, times = 1) {
  const at = toIsoTime(deps.now())
  for (let n = 0; n < times; n++) await deps.store.sources.notePoll(id, { at, failure, nextTryAt: at })
}

describe('watch-sources', () => {
  test('tells the admins once that sources broke, in one message, and once that they are back', async () => {
    const deps = await createTestDeps()
    const [one, two] = [await aSource(deps, 'Eins'), await aSource(deps, 'Zwei')]
    await poll(deps, one.id, 'dns', 3)
    await poll(deps, two.id, 'timeout', 3)
    deps.setNow('2025-12-18T09:00:00.000Z')

    expect(await watchSources.run(deps, NEVER)).toEqual({ broken: 2, back: 0 })
    expect(await watchSources.run(deps, NEVER)).toEqual({ broken: 0, back: 0 })

    const [broken, ...more] = await notices(deps)
    expect(more).toEqual([])
    expect(broken).toContain('2 Quellen antworten nicht')
    expect(broken).toContain('Eins: Server-Name nicht gefunden')
    await poll(deps, one.id, null)
    expect(await watchSources.run(deps, NEVER)).toEqual({ broken: 0, back: 1 })
    expect(await notices(deps)).toEqual([expect.stringContaining('Eine Quelle antwortet wieder')])
  })

  test('keeps quiet about a hiccup and about sources that an admin paused', async () => {
    const deps = await createTestDeps()
    const [short, few, paused] = [
      await aSource(deps, 'Kurz'),
      await aSource(deps, 'Selten'),
      await aSource(deps, 'Halt'),
    ]
    await poll(deps, few.id, 'dns', 2)
    await poll(deps, paused.id, 'dns', 5)
    await deps.store.sources.change(paused.id, { state: 'paused' })
    deps.setNow('2025-12-18T09:00:00.000Z')
    await poll(deps, short.id, 'dns', 5)

    expect(await watchSources.run(deps, NEVER)).toEqual({ broken: 0, back: 0 })
  })

  test('F34: tells at once of a feed that is gone for good', async () => {
    const deps = await createTestDeps()
    const { id } = await aSource(deps, 'Ende')
    await poll(deps, id, 'gone')
    await deps.store.sources.change(id, { state: 'gone' })

    expect(await watchSources.run(deps, NEVER)).toEqual({ broken: 1, back: 0 })
    expect(await notices(deps)).toEqual([expect.stringContaining('wird nicht mehr gelesen')])
  })
})
