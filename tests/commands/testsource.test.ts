import { beforeEach, expect, test } from 'vitest'
import { testsource } from '../../commands/testsource.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

let deps: TestDeps
const url = 'https://alpenpost.example/rss'
const validators = { etag: null, lastModified: null, bodyHash: null }

beforeEach(async () => {
  deps = await createTestDeps()
  deps.feeds.set(url, { kind: 'articles', title: 'Alpenpost', articles: [], skipped: 2, validators, movedTo: null })
})

test('reads a known source and saves nothing', async () => {
  await deps.store.sources.add({ url, name: 'Alpenpost', tier: 2, country: 'at' }, '2025-12-01T00:00:00.000Z')

  const { text } = checked(await testsource.run(aRequest('alpen'), deps))

  expect(text).toBe(
    '🔎 Probe: Alpenpost\nDer Feed nennt sich „Alpenpost“.\nEr enthält zurzeit keine Artikel.\n2 Einträge waren nicht lesbar.',
  )
  expect((await deps.store.sources.list())[0]?.health.lastTriedAt).toBeNull()
})

test('reads an address that is no source yet', async () => {
  expect((await testsource.run(aRequest(url), deps)).text).toContain('🔎 Probe: alpenpost.\u2060example')
  expect(await deps.store.sources.list()).toEqual([])
})

test('tells in words why a feed cannot be read', async () => {
  deps.feeds.set(url, { kind: 'failed', failure: 'tls', detail: '', retryAfterMs: null })

  await expect(testsource.run(aRequest(url), deps)).rejects.toMatchObject({
    code: 'feed-unreachable',
    values: { reason: 'Verschlüsselung nicht vertrauenswürdig' },
  })
})

test('reads an address without https, and that of a site by the feed that it names', async () => {
  deps.sites.set('https://alpenpost.example/', { kind: 'found', feeds: [{ url, title: 'Politik' }] })

  expect((await testsource.run(aRequest('alpenpost.example/rss'), deps)).text).toContain('🔎 Probe')
  expect((await testsource.run(aRequest('alpenpost.example'), deps)).text).toContain('🔎 Probe')
})

test('lets the admin choose among the feeds of a site', async () => {
  const feeds = [
    { url, title: 'Politik' },
    { url: 'https://alpenpost.example/sport', title: 'Sport' },
  ]
  deps.sites.set('https://alpenpost.example/', { kind: 'found', feeds })

  const { buttons } = checked(await testsource.run(aRequest('alpenpost.example'), deps))
  const [politics] = buttons?.flat() ?? []
  const trial = await testsource.act?.(politics && 'data' in politics ? politics.data : '', aRequest(), deps)

  expect(buttons?.flat().map(({ label }) => label)).toEqual(['Politik', 'Sport'])
  expect(trial?.text).toContain('Der Feed nennt sich „Alpenpost“.')
})

test('says of a name that nothing is called so', async () => {
  await expect(testsource.run(aRequest('Elbkurier'), deps)).rejects.toMatchObject({ code: 'source-unknown' })
})
