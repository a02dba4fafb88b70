import { beforeEach, expect, test } from 'vitest'
import { health } from '../../commands/health.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createFilledDeps()
})

async function addSource(name: string) {
  const description = { url: `https://${name}.example/feed`, name, tier: 2, country: null } as const
  return (await deps.store.sources.add(description, '2025-12-01T00:00:00.000Z')).source
}

test('says of a new source that it was not tried yet', async () => {
  await addSource('Alpenpost')

  const { text } = checked(await health.run(aRequest(), deps))

  expect(text).toContain('Quellen: 0 von 1 aktiven antworten\n⚪️ Alpenpost: noch nicht versucht')
})

test('tells last success, failure in words, next try', async () => {
  const { id } = await addSource('Alpenpost')
  const { store } = deps
  const validators = { etag: null, lastModified: null, bodyHash: null }
  await store.articles.addNew(id, [], {
    at: '2025-12-17T20:00:00.000Z',
    validators,
    nextTryAt: '2025-12-17T20:15:00.000Z',
  })
  for (const minute of ['15', '45']) {
    const at = `2025-12-17T20:${minute}:00.000Z` as const
    await store.sources.notePoll(id, { at, failure: 'timeout', nextTryAt: '2025-12-18T08:00:00.000Z' })
  }

  const { text } = checked(await health.run(aRequest(), deps))

  expect(text).toContain(
    '🟡 Alpenpost: zuletzt gelesen gestern, 21:00 · keine Antwort in der Frist (2-mal in Folge) · nächster Versuch heute, 09:00',
  )
})

test('counts articles, entries and messages, and tells what the jobs did', async () => {
  const report = { job: 'fetch-sources', startedAt: '2025-12-18T06:15:00.000Z', durationMs: 1234.5 } as const
  await deps.store.runs.note({ ...report, counts: { fetched: 3, failed: 0 }, error: null })
  await deps.store.runs.note({ ...report, job: 'deliver', counts: {}, error: 'boom' })

  const { text } = checked(await health.run(aRequest(), deps))

  expect(text).toContain('Artikel: 5, davon 5 zu den Verhandlungen\nEinträge im Verlauf: 5')
  expect(text).toContain('✓ fetch-sources: heute, 07:15, 1235 ms – fetched 3')
  expect(text).toContain('✗ deliver: heute, 07:15, 1235 ms – gescheitert, siehe Protokoll')
  expect(text).not.toContain('boom')
})

test('is read again by a button', async () => {
  expect((await health.act?.('0', aRequest(), deps))?.text).toContain('🩺 Zustand')
})

test('shows sources in trouble first, some on a page', async () => {
  for (let index = 10; index < 40; index++) await addSource(`Blatt ${index}`)
  const { id } = await addSource('Zeitung')
  const at = '2025-12-17T20:00:00.000Z'
  await deps.store.sources.notePoll(id, { at, failure: 'dns', nextTryAt: at })

  const message = checked(await health.run(aRequest(), deps))

  expect(message.text).toMatch(/aktiven antworten\n🟡 Zeitung: noch nie erreicht · Server-Name nicht gefunden/)
  expect(labelsOf(message)).toEqual(['Zeitung', '2/2 ▶', '🔄 Aktualisieren'])
})

test('shows first what is gone, then what has failed longest, last what is paused', async () => {
  const states = { gone: await addSource('A weg'), paused: await addSource('B Pause') }
  for (const [state, { id }] of Object.entries(states))
    await deps.store.sources.change(id, { state: state as 'gone' | 'paused' })
  const fail = async (name: string, hours: readonly number[]) => {
    const { id } = await addSource(name)
    for (const hour of hours) {
      const at = `2025-12-17T${hour}:00:00.000Z` as const
      await deps.store.sources.notePoll(id, { at, failure: 'dns', nextTryAt: at })
    }
  }
  await fail('C kurz', [20])
  await fail('D länger', [12, 13, 14, 15, 16])
  await fail('E am längsten', [10, 13, 20])
  await addSource('F neu')

  const { text } = checked(await health.run(aRequest(), deps))

  const order = [...text.matchAll(/^\S+ ([A-F] [\p{L} ]+):/gmu)].map(match => match[1])
  expect(order).toEqual(['A weg', 'E am längsten', 'D länger', 'C kurz', 'F neu', 'B Pause'])
})
