import { afterEach, describe, expect, test } from 'vitest'
import { createParsePool, type ParsePool } from '../../src/feed/pool.ts'
import type { FeedTask } from '../../src/feed/tasks.ts'
import { rss } from './support/feed-server.ts'

let pool: ParsePool | undefined

afterEach(() => pool?.close())

function task(text: string): FeedTask {
  return {
    kind: 'feed',
    bytes: Buffer.from(text),
    contentType: null,
    base: 'https://example.org/feed',
    now: Date.parse('2025-12-02T12:00:00Z'),
  }
}

describe('the pool', () => {
  test('reads feeds in a thread of its own, one after the other', async () => {
    pool = createParsePool()

    const feeds = await Promise.all([pool.run(task(rss(['Erste']))), pool.run(task(rss(['Zweite'], 'Anderes Blatt')))])

    expect(feeds.map(({ title, articles }) => [title, articles[0]?.title])).toEqual([
      ['Der Beobachter', 'Erste'],
      ['Anderes Blatt', 'Zweite'],
    ])
  })

  test('tells why a feed could not be read', async () => {
    pool = createParsePool()

    await expect(pool.run(task('<html>'))).rejects.toMatchObject({ failure: 'not-a-feed' })
  })

  // F48, S06
  test('ends a thread that takes too long', async () => {
    pool = createParsePool({ deadlineMs: 1 })
    const slow = pool.run(task(rss(Array.from({ length: 2000 }, (_, i) => `${'x '.repeat(500)}${i}`))))

    await expect(slow).rejects.toMatchObject({ failure: 'broken-feed', message: 'takes too long to read' })
  })

  // F48, S07
  test('loses only the feed that eats all memory', async () => {
    pool = createParsePool({ heapMb: 24, deadlineMs: 30_000 })
    const greedy = pool.run(task(`<rss><channel>${'<item><title>a</title></item>'.repeat(130_000)}</channel></rss>`))
    const modest = pool.run(task(rss(['Erste'])))

    await expect(greedy).rejects.toMatchObject({ failure: 'broken-feed' })
    await expect(modest).resolves.toMatchObject({ title: 'Der Beobachter' })
  })

  test('takes no work once it is closed and fails what waits', async () => {
    pool = createParsePool()
    const waiting = pool.run(task(rss(['Erste'])))

    await Promise.all([pool.close(), expect(waiting).rejects.toMatchObject({ failure: 'aborted' })])

    await expect(pool.run(task(rss(['Erste'])))).rejects.toMatchObject({ failure: 'aborted' })
  })
})
