import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanUrl } from '../../src/feed/clean-url.ts'

describe('a clean address', () => {
  test.each([
    ['https://example.org/a?utm_source=rss&utm_medium=feed&id=7', 'https://example.org/a?id=7'],
    ['https://example.org/a?fbclid=x&gclid=y#ref=rss', 'https://example.org/a'],
    ['https://example.org/a?wt_mc=rss.red&wtmc=x', 'https://example.org/a'],
    ['https://example.org/a?ref=rss', 'https://example.org/a'],
    ['https://example.org/a?ref=kapitel2', 'https://example.org/a?ref=kapitel2'],
    ['https://example.org/a?b=%C3%A4&c=1', 'https://example.org/a?b=%C3%A4&c=1'],
    ['https://example.org/a.html#kommentare', 'https://example.org/a.html'],
    ['https://example.org/#!/artikel/7', 'https://example.org/#!/artikel/7'],
    ['https://example.org/politik/a/amp', 'https://example.org/politik/a/'],
    ['https://example.org/politik/a.amp.html', 'https://example.org/politik/a.html'],
    ['https://amp.example.org/a', 'https://www.example.org/a'],
    ['https://example.org/a?amp=1', 'https://example.org/a'],
    [' HTTPS://Example.ORG/Ä ', 'https://example.org/%C3%84'],
    ['https://example.org/champ', 'https://example.org/champ'],
  ])('of %s', (address, expected) => {
    expect(cleanUrl(address)).toBe(expected)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'tg://user?id=1',
    'tg:resolve?domain=x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:x@example.org',
    'https://leser:geheim@example.org/',
    'https://geheim@example.org/',
    `https://example.org/${'a'.repeat(1000)}`,
    `https://example.org/?${'ü'.repeat(500)}`,
    'http://',
    'https://[::1',
    '//example.org/a',
    '/a',
    '',
    'about:blank',
    'blob:https://example.org/x',
  ])('of %s is none', address => {
    expect(cleanUrl(address)).toBeNull()
  })

  test('stays the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), address => {
        const once = cleanUrl(address)
        if (once !== null) expect(cleanUrl(once)).toBe(once)
      }),
    )
  })
})
