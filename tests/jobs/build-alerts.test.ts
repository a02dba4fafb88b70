import { beforeEach, describe, expect, test } from 'vitest'
import { digest } from '../../commands/digest.ts'
import { buildAlerts } from '../../jobs/build-alerts.ts'
import { buildDigests } from '../../jobs/build-digests.ts'
import type { Interest } from '../../src/model/chat.ts'
import type { Delivery } from '../../src/model/delivery.ts'
import type { LedgerChanges, NewLedgerEntry } from '../../src/model/ledger.ts'
import type { Tier } from '../../src/model/source.ts'
import { type IsoTime, toIsoTime } from '../../src/model/time.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

const NEVER = new AbortController().signal
const address = { chatId: 7, threadId: null }
const NOTHING: LedgerChanges = {
  ...{ settled: [], stories: [], meetings: [], signals: [], statuses: [], positions: [], entries: [] },
}

let deps: TestDeps

beforeEach(async () => {
  deps = await createFilledDeps()
  await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
})

/** Follows, as if it had been asked about nothing yet. */
async function follows(...interests: readonly Omit<Interest, 'wish'>[]) {
  for (const one of interests) await deps.store.interests.set(address, { ...one, wish: 'follow' } as Interest)
  await deps.store.outbox.enqueueAlerts(address, 0, [])
}

const witkoff = { kind: 'actor', id: 'steve-witkoff' } as const

async function sendAll(): Promise<Delivery[]> {
  const sent: Delivery[] = []
  for (;;) {
    const now = toIsoTime(deps.now())
    const delivery = await deps.store.outbox.claim(now, 'test', '2026-01-01T00:00:00.000Z')
    if (delivery === undefined) return sent
    await deps.store.outbox.settle(delivery.id, 'test', { kind: 'sent', messageId: 100 + delivery.id }, now)
    sent.push(delivery)
  }
}

/** So many reports at this time, each of which moves another issue. */
async function record(count: number, at: IsoTime): Promise<void> {
  const issues = [...deps.knowledge.issues.keys()].slice(0, count)
  const quote = 'Dazu sagte Steve Witkoff etwas Neues.'
  const articles = issues.map(issue => ({
    ...{ guid: `${issue} ${at}`, sourceName: 'Blatt', title: `Bericht ${issue}`, url: null, lang: 'de', text: quote },
    publishedAt: at,
  }))
  await deps.store.articles.import(articles, at)
  const stored = await deps.store.articles.nextWithoutAnalysis(1, 100)
  const entries = issues.map((issue): NewLedgerEntry => {
    const article = stored.find(({ guid }) => guid === `${issue} ${at}`)
    const proof = { start: 0, end: quote.length, quote, rule: 'test', analyserVersion: 1 }
    const change = { kind: 'status', issue, from: 'open', to: 'disputed' } as const
    return { id: `${issue} ${at}`, change, at, isNews: true, evidence: [{ articleId: article?.id ?? '', ...proof }] }
  })
  await deps.store.ledger.apply({ ...NOTHING, entries }, at)
}

const allIssues = () => [...deps.knowledge.issues.keys()].map(id => ({ kind: 'issue', id }) as const)

describe('build-alerts', () => {
  test('tells at once what changed about what a chat follows, and nothing else', async () => {
    await follows(witkoff)

    expect(await buildAlerts.run(deps, NEVER)).toEqual({ alerts: 1, failed: 0 })

    const [alert, ...more] = await sendAll()
    expect(more).toEqual([])
    expect(checked(alert?.message ?? { text: '', entities: [] }).text).toMatch(
      /^🔔 Neu zu dem, was Sie verfolgen\n🗓 Angekündigt: Sa–So 20\.–21\.12\. · Miami.*\n.*Steve Witkoff/,
    )
    expect(alert?.deadline).toBe('2025-12-18T06:45:00.000Z')
    expect(await buildAlerts.run(deps, NEVER)).toEqual({ alerts: 0, failed: 0 })
  })

  test('tells nothing that came before the chat began to follow', async () => {
    await deps.store.interests.set(address, { ...witkoff, wish: 'follow' })

    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 0 })
    expect((await deps.store.chats.find(address))?.alertedUpTo).toBe(await deps.store.ledger.lastSeq())
  })

  test('is no digest: what an alert has told, the digest leaves out', async () => {
    await follows(witkoff)
    await buildAlerts.run(deps, NEVER)
    await sendAll()

    const { text } = await digest.run(aRequest(), deps)

    expect(text).toContain('Moskau bleibt beim Nein zur NATO')
    expect(text).not.toContain('🆕 Sa–So')
  })

  describe('S24: what a poisoned feed says', () => {
    /** Each feed says that another issue, the first, moved. */
    async function say(...feeds: readonly { readonly url: string; readonly tier: Tier }[]): Promise<void> {
      const at: IsoTime = '2025-12-18T06:20:00.000Z'
      const quote = 'Steve Witkoff sagte, es sei vorbei.'
      const poll = { at, validators: { etag: null, lastModified: null, bodyHash: null }, nextTryAt: at }
      for (const { url, tier } of feeds) {
        const { source } = await deps.store.sources.add({ url, name: url, tier, country: null }, at)
        const text = {
          title: `Von ${url}`,
          url: `https://elsewhere.example/${encodeURIComponent(url)}`,
          lang: 'de',
          text: `${quote} ${url}`,
        }
        await deps.store.articles.addNew(source.id, [], poll)
        await deps.store.articles.addNew(source.id, [{ guid: url, ...text, publishedAt: at }], poll)
      }
      const stored = await deps.store.articles.nextWithoutAnalysis(1, 100)
      const proof = { start: 0, end: quote.length, quote, rule: 'test', analyserVersion: 1 }
      const evidence = stored.map(({ id }) => ({ articleId: id, ...proof }))
      const change = { kind: 'status', issue: 'territory', from: 'open', to: 'disputed' } as const
      await deps.store.ledger.apply({ ...NOTHING, entries: [{ id: 'x', change, at, isNews: true, evidence }] }, at)
    }
    const territory = { kind: 'issue', id: 'territory' } as const

    test.each<[string, readonly { readonly url: string; readonly tier: Tier }[], number]>([
      ['waits for the digest', [{ url: 'https://a.example/rss', tier: 3 }], 0],
      [
        'waits as well if a second feed of its host says so',
        [
          { url: 'https://a.example/rss', tier: 3 },
          { url: 'https://a.example/atom', tier: 4 },
        ],
        0,
      ],
      [
        'is told if a feed of another host says so',
        [
          { url: 'https://a.example/rss', tier: 3 },
          { url: 'https://b.example/rss', tier: 4 },
        ],
        1,
      ],
      ['is told if the feed is trusted', [{ url: 'https://a.example/rss', tier: 2 }], 1],
    ])('%s', async (_, feeds, alerts) => {
      await follows(territory)
      await buildAlerts.run(deps, NEVER)
      await sendAll()

      await say(...feeds)

      expect(await buildAlerts.run(deps, NEVER)).toEqual({ alerts, failed: 0 })
      await sendAll()
      const { text } = await digest.run(aRequest(), deps)
      expect(text.includes('es sei vorbei')).toBe(alerts === 0)
    })
  })

  test('leaves to the digest what could not be sent in time', async () => {
    await follows(witkoff)
    await buildAlerts.run(deps, NEVER)
    deps.setNow('2025-12-18T06:46:00.000Z')

    expect(await sendAll()).toEqual([])
    expect((await digest.run(aRequest(), deps)).text).toContain('🆕 Sa–So')
  })

  test('answers the message in which the chat heard of the same before', async () => {
    await follows(witkoff)
    await deps.store.told.note(address, { tells: [{ subject: 'meeting miami', at: 0, entries: [] }], messageId: 55 })

    await buildAlerts.run(deps, NEVER)

    expect((await sendAll())[0]?.message.answers).toBe(55)
  })

  test('never tells that there is one more article', async () => {
    await follows(witkoff)
    await buildAlerts.run(deps, NEVER)
    await sendAll()
    const at = '2025-12-18T06:20:00.000Z'
    const proof = { articleId: 'x', start: 0, end: 5, quote: 'Satz.', rule: 'test', analyserVersion: 1 }
    const story = {
      id: 's',
      title: 'Witkoff im Porträt',
      firstAt: at,
      lastAt: at,
      articleIds: ['x'],
      origins: ['x'],
    } as const
    const change = { kind: 'story', change: 'new', story: 's', title: story.title } as const
    await deps.store.ledger.apply(
      {
        ...NOTHING,
        stories: [{ ...story, actors: ['steve-witkoff'], issues: [], profile: {} }],
        entries: [{ id: 's', change, at, isNews: true, evidence: [proof] }],
      },
      at,
    )

    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 0 })
  })

  test('F16: sends five messages an hour at most, the rest in the last of them', async () => {
    await follows(...allIssues())
    await record(9, '2025-12-18T06:00:00.000Z')

    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 5 })
    const sent = await sendAll()
    expect(sent).toHaveLength(5)
    expect(sent.at(-1)?.message.text).toMatch(/^🔔 Noch \d+ Änderungen/)

    await record(9, '2025-12-18T06:10:00.000Z')
    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 0 })
    deps.setNow('2025-12-18T07:31:00.000Z')
    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 5 })
  })

  test('is silent in the quiet hours, and tells after them in one message what has gathered', async () => {
    await deps.store.chats.change(address, { quiet: { from: '22:00', until: '08:00' } })
    await follows(...allIssues(), witkoff)
    await record(3, '2025-12-18T06:00:00.000Z')

    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 0 })
    deps.setNow('2025-12-18T07:00:00.000Z')
    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 1 })

    const sent = await sendAll()
    expect(sent[0]?.message.text).toMatch(/^🔔 Während der Ruhezeit: \d+ Änderungen/)
    expect(await buildAlerts.run(deps, NEVER)).toMatchObject({ alerts: 0 })
  })

  test('is taken back by a digest that is due, which waits while an alert is on its way', async () => {
    await follows(witkoff)
    await deps.store.chats.subscribe(address, '07:30', '2025-12-18T06:30:00.000Z')
    await buildAlerts.run(deps, NEVER)
    const alert = await deps.store.outbox.claim('2025-12-18T06:30:00.000Z', 'test', '2025-12-18T06:31:00.000Z')

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 0, waiting: 1 })
    await deps.store.outbox.settle(alert?.id ?? 0, 'test', { kind: 'sent', messageId: 1 }, '2025-12-18T06:30:05.000Z')
    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 1, waiting: 0 })

    const [sent] = await sendAll()
    expect(sent?.message.text).not.toContain('🆕 Sa–So')
  })

  test('serves the others when one chat fails', async () => {
    await follows(witkoff)
    const other = { chatId: 8, threadId: null }
    await deps.store.chats.open(other, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
    await deps.store.interests.set(other, { ...witkoff, wish: 'follow' })
    await deps.store.outbox.enqueueAlerts(other, 0, [])
    const of: TestDeps['store']['interests']['of'] = async where => {
      if (where.chatId === 7) throw new Error('broken')
      return await deps.store.interests.of(where)
    }
    const store = { ...deps.store, interests: { ...deps.store.interests, of } }

    expect(await buildAlerts.run({ ...deps, store }, NEVER)).toEqual({ alerts: 1, failed: 1 })
  })
})
