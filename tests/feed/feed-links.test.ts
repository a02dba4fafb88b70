import { describe, expect, test } from 'vitest'
import { findFeedLinks } from '../../src/feed/feed-links.ts'

const BASE = 'https://example.org/politik/'

describe('the feeds that a page names', () => {
  test('are found by their type, in full, with their title', () => {
    const page = `<html><head>
      <link rel="alternate" type="application/rss+xml" title="Blatt &raquo; Feed" href="/feed/">
      <link rel='alternate' type='application/atom+xml' href='atom.xml'/>
      <LINK REL="ALTERNATE" TYPE="application/feed+json" HREF="https://example.net/feed.json">
    </head></html>`

    expect(findFeedLinks(page, BASE)).toEqual([
      { url: 'https://example.org/feed/', title: 'Blatt » Feed' },
      { url: 'https://example.org/politik/atom.xml', title: '' },
      { url: 'https://example.net/feed.json', title: '' },
    ])
  })

  test('stand against the base of the page, comments last', () => {
    const page = `<base href="https://example.net/x/"><link rel="alternate" type="application/rss+xml" title="Kommentar-Feed" href="a">
      <link rel="alternate" type="application/rss+xml" title="Feed" href="b">`

    expect(findFeedLinks(page, BASE).map(({ url }) => url)).toEqual([
      'https://example.net/x/b',
      'https://example.net/x/a',
    ])
  })

  test.each([
    '<link rel="stylesheet" type="text/css" href="/x.css">',
    '<link rel="alternate" hreflang="en" href="/en">',
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/7">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
    '<link rel="alternate" type="application/rss+xml">',
    '<script>"<link rel=alternate type=application/rss+xml href=/feed>"</script>',
    '<!-- <link rel="alternate" type="application/rss+xml" href="/feed"> -->',
    '<p>Unser Feed</p>',
  ])('are not seen in %s', page => {
    expect(findFeedLinks(page, BASE)).toEqual([])
  })

  test('are at most twenty', () => {
    const page = Array.from(
      { length: 500 },
      (_, i) => `<link rel="alternate" type="application/rss+xml" href="/${i}">`,
    ).join('')

    expect(findFeedLinks(page, BASE)).toHaveLength(20)
  })
})
