import { describe, expect, test } from 'vitest'
import { FeedError } from '../../src/feed/failure.ts'
import type { Fetcher } from '../../src/feed/fetcher.ts'
import { createRobots } from '../../src/feed/robots.ts'

const NEVER = new AbortController().signal
const DAY_MS = 24 * 60 * 60 * 1000

/** Robots of a site whose robots.txt is this, or fails with this. */
function setUp(answer: string | FeedError) {
  let now = new Date('2025-12-02T12:00:00Z')
  const asked: string[] = []
  const fetcher: Fetcher = {
    async fetch({ url }) {
      asked.push(url)
      if (answer instanceof FeedError) throw answer
      const document = {
        bytes: Buffer.from(answer),
        contentType: null,
        url,
        base: url,
        etag: null,
        lastModified: null,
        movedTo: null,
      }
      return { kind: 'document', ...document }
    },
    close: async () => undefined,
  }
  const isAllowed = createRobots(fetcher, 'Bote/1.0 (+https://example.org)', () => now)
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms)
  }
  return { isAllowed: (path: string) => isAllowed(new URL(path, 'https://example.org'), NEVER), asked, pass }
}

describe('robots.txt', () => {
  // F38
  test('keeps us out of what it closes to all or to us', async () => {
    const { isAllowed } = setUp('User-agent: *\nDisallow: /intern/\n\nUser-agent: Bote\nDisallow: /archiv/\n')

    expect(await isAllowed('/archiv/1')).toBe(false)
    expect(await isAllowed('/artikel/1')).toBe(true)
  })

  test('is asked once a day for a site', async () => {
    const { isAllowed, asked, pass } = setUp('User-agent: *\nDisallow:\n')

    await isAllowed('/a')
    pass(DAY_MS - 1)
    await isAllowed('/b')
    pass(2)
    await isAllowed('/c')

    expect(asked).toEqual(['https://example.org/robots.txt', 'https://example.org/robots.txt'])
  })

  test.each(['not-found', 'gone', 'refused'] as const)('allows everything where there is none (%s)', async failure => {
    const { isAllowed } = setUp(new FeedError(failure, ''))

    expect(await isAllowed('/a')).toBe(true)
  })

  test.each(['server-error', 'timeout', 'connect', 'too-large', 'address-forbidden'] as const)(
    'allows nothing while it cannot be read (%s), for an hour',
    async failure => {
      const { isAllowed, asked, pass } = setUp(new FeedError(failure, ''))

      expect(await isAllowed('/a')).toBe(false)
      pass(3_600_001)
      expect(await isAllowed('/a')).toBe(false)
      expect(asked).toHaveLength(2)
    },
  )

  test('is not judged by a question that was called off', async () => {
    const { isAllowed } = setUp(new FeedError('aborted', ''))

    await expect(isAllowed('/a')).rejects.toMatchObject({ failure: 'aborted' })
  })

  // S06
  test('cannot be made slow by wildcards', async () => {
    const { isAllowed } = setUp(`User-agent: *\n${`Disallow: /${'*a'.repeat(50)}$\n`.repeat(50)}`)

    expect(await isAllowed(`/${'a'.repeat(900)}b`)).toBe(true)
  })
})
