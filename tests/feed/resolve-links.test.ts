import { expect, test } from 'vitest'
import { resolveLink, resolveLinksInHtml } from '../../src/feed/resolve-links.ts'

const BASE = 'https://example.org/a/feed.xml'

test.each([
  ['b', 'https://example.org/a/b'],
  ['/b', 'https://example.org/b'],
  ['//example.net/b', 'https://example.net/b'],
  ['?b=1', 'https://example.org/a/feed.xml?b=1'],
  ['HTTP://Example.org/B', 'HTTP://Example.org/B'],
  ['urn:uuid:1', 'urn:uuid:1'],
  ['//[', '//['],
  ['', ''],
])('the link "%s" is %s', (link, expected) => {
  expect(resolveLink(link, BASE)).toBe(expected)
  expect(resolveLink(link, null)).toBe(link)
})

test('links in HTML are made absolute and nothing else is touched', () => {
  expect(resolveLinksInHtml('<a href=b>x</a><a  title="/y" href="https://x/">', BASE)).toBe(
    '<a href="https://example.org/a/b">x</a><a  title="/y" href="https://x/">',
  )
  expect(resolveLinksInHtml('<a data-href="/b">href="/c"</a>', BASE)).toBe('<a data-href="/b">href="/c"</a>')
  expect(resolveLinksInHtml('<img src="/b?c=1&amp;d=2">', BASE)).toBe('<img src="https://example.org/b?c=1&amp;d=2">')
})
