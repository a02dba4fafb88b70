import { describe, expect, test } from 'vitest'
import { feedKey, toFeedUrl } from '../../src/feed/feed-address.ts'

describe('the address of a feed', () => {
  test.each([
    ['HTTPS://Example.ORG:443/Feed#top', 'https://example.org/Feed'],
    ['https://example.org/?rss=1&utm_source=x', 'https://example.org/?rss=1&utm_source=x'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
  ])('%s has the normal form %s', (text, url) => {
    expect(toFeedUrl(text)).toBe(url)
  })

  // S09
  test.each([
    'javascript:alert(1)',
    'tg://user?id=1',
    'ftp://example.org/feed',
    'file:///etc/passwd',
    'https://name:secret@example.org/feed',
    'https://intern/feed',
    'example.org/feed',
    'https://',
    '',
    `https://example.org/${'x'.repeat(1000)}`,
  ])('is not %s', text => {
    expect(toFeedUrl(text)).toBeNull()
  })

  test.each([
    'http://example.org/feed',
    'https://www.example.org/feed',
    'https://example.org/feed/',
    'https://example.org./feed?utm_source=bote#x',
  ])('%s is that of the same feed', url => {
    expect(feedKey(url)).toBe(feedKey('https://example.org/feed'))
  })

  test.each(['https://example.org/feed?rubrik=politik', 'https://example.org/Feed', 'https://m.example.org/feed'])(
    '%s is that of another one',
    url => {
      expect(feedKey(url)).not.toBe(feedKey('https://example.org/feed'))
    },
  )
})
