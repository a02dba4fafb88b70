import { describe, expect, test } from 'vitest'
import { checkUrl, isAllowedAddress, isLoopback } from '../../src/feed/guard.ts'
import { FORBIDDEN_HOSTS } from './support/forbidden-hosts.ts'

describe('the guard', () => {
  // S01
  test.each(FORBIDDEN_HOSTS)('refuses %s', host => {
    expect(() => checkUrl(new URL(`http://${host}/`), false)).toThrow('forbidden address')
  })

  test.each(['93.184.216.34', '[2606:2800:220:1:248:1893:25c8:1946]', 'example.org', '172.32.0.1', '11.0.0.1'])(
    'lets %s through',
    host => {
      expect(() => checkUrl(new URL(`https://${host}/feed`), false)).not.toThrow()
    },
  )

  // S03
  test.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://example.org/',
    'data:text/xml,<rss/>',
    'http://example.org:22/',
    'http://example.org:6379/',
    'https://example.org:9200/',
  ])('refuses the scheme or port of %s', address => {
    expect(() => checkUrl(new URL(address), false)).toThrow('forbidden')
  })

  test.each([80, 443, 8080, 8443])('knows port %i as one of the web', port => {
    expect(() => checkUrl(new URL(`http://example.org:${port}/`), false)).not.toThrow()
  })

  test('opens loopback and private networks on any port if the owner wishes, but never the metadata address', () => {
    for (const host of ['127.0.0.1', '[::1]', '10.1.2.3', '192.168.0.9', '[fd00::1]']) {
      expect(() => checkUrl(new URL(`http://${host}:3001/`), true)).not.toThrow()
    }
    for (const host of ['169.254.169.254', '[fe80::1]', '0.0.0.0', '224.0.0.1']) {
      expect(() => checkUrl(new URL(`http://${host}/`), true)).toThrow('forbidden address')
    }
  })

  test('allows no text that is not an address', () => {
    for (const text of ['', 'localhost', 'fe80::1%eth0', 'x']) expect(isAllowedAddress(text, false)).toBe(false)
  })

  test('knows the machine itself by name and by number', () => {
    for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '[::1]']) expect(isLoopback(host)).toBe(true)
    for (const host of ['example.org', '10.0.0.1', 'localhost.example.org']) expect(isLoopback(host)).toBe(false)
  })
})
