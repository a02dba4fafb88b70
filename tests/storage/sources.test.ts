import { describe, expect, test } from 'vitest'
import { aSource } from './support/samples.ts'
import { KINDS, later, NOW } from './support/store.ts'

describe.each(KINDS)('sources $kind', ({ open }) => {
  test('are added once for each address', async () => {
    const store = await open()
    const description = { url: 'https://a.example/rss', name: 'A', tier: 1, country: null } as const

    const first = await store.sources.add(description, NOW)
    const second = await store.sources.add({ ...description, name: 'Other name' }, NOW)

    expect([first.isNew, second.isNew]).toEqual([true, false])
    expect(second.source).toEqual(first.source)
    expect(first.source).toMatchObject({ ...description, state: 'active', addedAt: NOW })
    expect(first.source.health).toMatchObject({ lastTriedAt: null, failuresInRow: 0, articles: 0 })
  })

  test('are listed by name as a German reader expects it', async () => {
    const store = await open()
    for (const name of ['Zeitpost', 'Ärzteblatt', 'Abendblatt', 'abc']) await aSource(store, name)

    const names = (await store.sources.list()).map(source => source.name)

    expect(names).toEqual(['abc', 'Abendblatt', 'Ärzteblatt', 'Zeitpost'])
  })

  test('are due in the order in which they wait, the never tried first', async () => {
    const store = await open()
    const [late, early, paused, future] = [
      await aSource(store, 'late'),
      await aSource(store, 'early'),
      await aSource(store, 'paused'),
      await aSource(store, 'future'),
    ]
    const fresh = await aSource(store, 'fresh')
    await store.sources.notePoll(late.id, { at: NOW, failure: null, nextTryAt: later({ seconds: 2 }) })
    await store.sources.notePoll(early.id, { at: NOW, failure: null, nextTryAt: later({ seconds: 1 }) })
    await store.sources.notePoll(future.id, { at: NOW, failure: null, nextTryAt: later({ seconds: 9 }) })
    await store.sources.change(paused.id, { state: 'paused' })

    const due = await store.sources.due(later({ seconds: 3 }), 10)

    expect(due.map(source => source.name)).toEqual([fresh.name, early.name, late.name])
    expect(await store.sources.due(later({ seconds: 3 }), 1)).toHaveLength(1)
  })

  test('count failures in a row until one poll succeeds', async () => {
    const store = await open()
    const { id } = await aSource(store)

    for (const failure of ['dns', 'timeout'] as const) {
      await store.sources.notePoll(id, { at: NOW, failure, nextTryAt: later({ hours: 1 }) })
    }
    const failing = await store.sources.find(id)
    await store.sources.notePoll(id, { at: later({ hours: 1 }), failure: null, nextTryAt: later({ hours: 2 }) })
    const well = await store.sources.find(id)

    expect(failing?.health).toMatchObject({ failuresInRow: 2, lastError: 'timeout', lastSuccessAt: null })
    expect(well?.health).toMatchObject({ failuresInRow: 0, lastError: null, lastSuccessAt: later({ hours: 1 }) })
  })

  test('answer for an unknown id with nothing', async () => {
    const store = await open()

    await store.sources.change('nobody', { state: 'gone', name: 'x' })
    await store.sources.remove('nobody', 'keep')

    expect(await store.sources.find('nobody')).toBeUndefined()
  })
})
