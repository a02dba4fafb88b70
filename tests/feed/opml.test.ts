import { describe, expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../src/feed/opml.ts'

describe('a list of feeds', () => {
  test('is read line by line with its folders flattened, also what is no address', () => {
    const list = `<?xml version="1.0"?><opml version="2.0"><head><title>Meine</title></head><body>
      <outline text="Politik"><outline type="rss" text="Blatt &amp; Bote" xmlUrl="https://example.org/feed?rss=1#oben" htmlUrl="https://example.org"/>
      <outline text="Tief"><outline text="Zweites" title="Das Zweite" xmlUrl="https://example.net/rss"/></outline></outline>
      <outline text="Noch einmal" xmlUrl="https://example.net/rss"/><outline text="leer"/>
      <outline xmlUrl="javascript:alert(1)"/></body></opml>`

    expect(readOpml(list)).toEqual({
      kind: 'list',
      lines: [
        { url: 'https://example.org/feed?rss=1', title: 'Blatt & Bote' },
        { url: 'https://example.net/rss', title: 'Das Zweite' },
        { url: 'https://example.net/rss', title: 'Noch einmal' },
        { url: null, title: 'javascript:alert(1)' },
      ],
      leftOut: 0,
    })
  })

  test('that was written is read again', () => {
    const feeds = [
      { url: 'https://example.org/feed?a=1&b=2', title: 'Größe & "Zitat" <b>' },
      { url: 'https://example.net/rss', title: 'Zweites' },
    ]

    expect(readOpml(writeOpml('Quellen', feeds)).lines).toEqual([{ ...feeds[0], title: 'Größe & "Zitat"' }, feeds[1]])
  })

  test.each(['', 'Guten Tag', '<rss version="2.0"><channel/></rss>', '<opml', '{"a":1}'])(
    'is not found in %s',
    text => {
      expect(() => readOpml(text)).toThrow()
    },
  )

  test('that declares entities is refused', () => {
    expect(() =>
      readOpml(
        '<!DOCTYPE opml [<!ENTITY a "b">]><opml version="2.0"><body><outline text="&a;" xmlUrl="https://example.org/"/></body></opml>',
      ),
    ).toThrow('declares entities')
  })

  test('is read to at most 1,000 feeds, and says how many there are more', () => {
    const outlines = Array.from(
      { length: 1200 },
      (_, i) => `<outline text="${i}" xmlUrl="https://example.org/${i}"/>`,
    ).join('')

    const { lines, leftOut } = readOpml(`<opml version="2.0"><body>${outlines}</body></opml>`)

    expect([lines.length, leftOut]).toEqual([1000, 200])
  })
})
