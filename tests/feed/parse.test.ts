import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../src/feed/parse.ts'
import { rss } from './support/feed-server.ts'

const BASE = 'https://example.org/news/feed.xml'

async function entriesOf(text: string) {
  return (await parseFeed(text, BASE)).entries
}

/** An RSS 2.0 feed around this content of its channel. */
function channel(content: string): string {
  return `<rss version="2.0"><channel><title>Blatt</title>${content}</channel></rss>`
}

function atom(content: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Blatt</title>${content}</feed>`
}

describe('a feed', () => {
  test('of RSS 2.0 gives its entries in order', async () => {
    const feed = await parseFeed(rss(['Erste', 'Zweite']), BASE)

    expect(feed).toMatchObject({ title: 'Der Beobachter', link: 'https://example.org/', skipped: 0, isCut: false })
    expect(feed.entries.map(({ title }) => title)).toEqual(['Erste', 'Zweite'])
    expect(feed.entries[0]).toMatchObject({
      id: 'id-0',
      link: 'https://example.org/artikel/0',
      summary: 'Text zu Erste.',
      published: 'Tue, 02 Dec 2025 00:00:00 +0100',
    })
  })

  test.each(['0.91', '0.92', '2.0', '2.0.1', ''])('of RSS version "%s" is read', async version => {
    const [entry] = await entriesOf(`<rss version="${version}"><channel><item><title>A</title></item></channel></rss>`)

    expect(entry?.title).toBe('A')
  })

  test('of RSS 1.0 keeps its items beside the channel', async () => {
    const [entry] = await entriesOf(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="${BASE}"><title>Blatt</title></channel>
       <item rdf:about="https://example.org/1"><title>A</title><dc:date>2025-12-02T10:00:00Z</dc:date></item></rdf:RDF>`,
    )

    expect(entry).toMatchObject({
      id: 'https://example.org/1',
      link: 'https://example.org/1',
      title: 'A',
      published: '2025-12-02T10:00:00Z',
    })
  })

  test('of Atom 1.0 gives text, HTML and XHTML alike', async () => {
    const entries = await entriesOf(
      atom(`<entry><title type="html">&lt;b&gt;A&lt;/b&gt;</title><link href="/a"/><updated>2025-12-02T10:00:00Z</updated></entry>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">B <i>kursiv</i><br/></div></title></entry>
        <entry><title>C</title><link rel="enclosure" href="/c.mp3"/><link rel="alternate" type="text/html" href="/c"/></entry>`),
    )

    expect(entries.map(({ title, link }) => [title, link])).toEqual([
      ['<b>A</b>', 'https://example.org/a'],
      ['B <i>kursiv</i><br />', ''],
      ['C', 'https://example.org/c'],
    ])
    expect(entries[0]?.updated).toBe('2025-12-02T10:00:00Z')
  })

  test('of Atom 0.3 is read by its old names, base64 too', async () => {
    const [entry] = await entriesOf(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">${btoa('<b>A</b>')}</title>
       <issued>2025-12-02T10:00:00Z</issued><modified>2025-12-03T10:00:00Z</modified></entry></feed>`,
    )

    expect(entry).toMatchObject({
      title: '<b>A</b>',
      published: '2025-12-02T10:00:00Z',
      updated: '2025-12-03T10:00:00Z',
    })
  })

  test.each(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1', '1.0'])(
    'of JSON Feed %s is read',
    async version => {
      const items = [
        {
          id: 7,
          url: '/a',
          title: 'A',
          content_html: '<p>x</p>',
          date_published: '2025-12-02T10:00:00Z',
          language: 'de',
        },
        'kaputt',
      ]
      const feed = await parseFeed(JSON.stringify({ version, title: 'Blatt', items }), BASE)

      expect(feed.entries).toEqual([
        {
          id: '7',
          title: 'A',
          link: 'https://example.org/a',
          summary: '',
          content: '<p>x</p>',
          published: '2025-12-02T10:00:00Z',
          updated: '',
          language: 'de',
        },
      ])
      expect(feed.skipped).toBe(1)
    },
  )

  test('may use any prefix for the elements that it knows', async () => {
    const [entry] = await entriesOf(
      `<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns:voll="http://purl.org/rss/1.0/modules/content/">
       <r:channel><r:item><r:title>A</r:title><voll:encoded>&lt;p&gt;x&lt;/p&gt;</voll:encoded></r:item></r:channel></r:rss>`,
    )

    expect(entry).toMatchObject({ title: 'A', content: '<p>x</p>' })
  })

  test('does not take the title of its picture or of media for that of an entry', async () => {
    const feed = await parseFeed(
      channel(
        '<image><title>Logo</title></image><item><media:title>Bild</media:title><title>A</title></item><item><media:title>B</media:title></item>',
      ),
      BASE,
    )

    expect(feed.title).toBe('Blatt')
    expect(feed.entries.map(({ title }) => title)).toEqual(['A', 'B'])
  })

  test('gives a title from the text or the address where it has none', async () => {
    const long = `${'Wort '.repeat(40)}Ende`
    const entries = await entriesOf(
      channel(`<item><description>&lt;p&gt;Kurz.&lt;/p&gt;&lt;p&gt;Mehr.&lt;/p&gt;</description></item>
      <item><description>${long}</description></item><item><link>https://example.org/x</link></item><item/>`),
    )

    expect(entries.map(({ title }) => title)).toEqual([
      'Kurz.',
      `${'Wort '.repeat(19)}Wort …`,
      'https://example.org/x',
      '',
    ])
  })

  test('tells its language, of the whole and of an entry', async () => {
    const feed = await parseFeed(
      atom('<entry xml:lang="en"><title>A</title></entry><entry><title>B</title></entry>', ' xml:lang="de-AT"'),
      BASE,
    )

    expect([feed.language, ...feed.entries.map(({ language }) => language)]).toEqual(['de-AT', 'en', 'de-AT'])
  })
})

describe('links', () => {
  test('stand against xml:base, its ancestors and the address of the feed', async () => {
    const entries = await entriesOf(
      atom(
        `<entry><link href="x"/></entry><entry xml:base="b/"><link href="x"/></entry><entry xml:base="https://example.net/"><link xml:base="c/" href="x"/></entry>`,
        ' xml:base="/a/"',
      ),
    )

    expect(entries.map(({ link }) => link)).toEqual([
      'https://example.org/a/x',
      'https://example.org/a/b/x',
      'https://example.net/c/x',
    ])
  })

  test('stand against the site where the feed lives on another host', async () => {
    const [entry] = await entriesOf(channel('<link>https://www.example.net/</link><item><link>/x</link></item>'))

    expect(entry?.link).toBe('https://www.example.net/x')
  })

  test('inside of texts are made absolute, everything else stays as it is', async () => {
    const [entry] = await entriesOf(
      channel(
        `<item><description><![CDATA[<a class=x href='/y?a=1&amp;b=2'>y</a> <img src="z.jpg"> <a href="mailto:x@example.org">&auml;</a>]]></description></item>`,
      ),
    )

    expect(entry?.summary).toBe(
      '<a class=x href="https://example.org/y?a=1&amp;b=2">y</a> <img src="https://example.org/news/z.jpg"> <a href="mailto:x@example.org">&auml;</a>',
    )
  })

  test('come from the guid if it is permanent and nothing else gives one', async () => {
    const entries = await entriesOf(
      channel(
        '<item><guid>https://example.org/1</guid></item><item><guid isPermaLink="false">https://example.org/2</guid></item><item><guid>abc</guid></item>',
      ),
    )

    expect(entries.map(({ link }) => link)).toEqual(['https://example.org/1', '', ''])
  })
})

describe('a broken feed', () => {
  test.each([
    ['a lone ampersand', 'Recht & Ordnung, a&b', 'Recht & Ordnung, a&b'],
    ['entities of HTML', 'Gespr&auml;che &ndash; &euro;5', 'Gespräche – €5'],
    ['an entity nobody knows', 'a &quatsch; b', 'a &quatsch; b'],
    ['a bracket in the text', '5 < 6', '5 < 6'],
    ['control characters', 'a\u0000b\u000bc', 'abc'],
    ['numbers of windows-1252', '&#132;Nein&#147;', '„Nein“'],
  ])('is read in spite of %s', async (_name, written, expected) => {
    const [entry] = await entriesOf(
      channel(`<item><title>${written}</title><link>https://example.org/?a=1&b=2</link></item>`),
    )

    expect(entry).toMatchObject({ title: expected, link: 'https://example.org/?a=1&b=2' })
  })

  test('loses only the entry that its end cuts, and says so', async () => {
    const whole = rss(['Erste', 'Zweite', 'Dritte'])
    const feed = await parseFeed(whole.slice(0, whole.indexOf('Text zu Dritte')), BASE)

    expect(feed.entries.map(({ title }) => title)).toEqual(['Erste', 'Zweite'])
    expect(feed).toMatchObject({ skipped: 1, isCut: true })
  })

  // F43
  test('keeps 49 of 50 entries when one is odd, and the odd one as far as it can be read', async () => {
    const items = Array.from({ length: 50 }, (_, i) =>
      i === 20
        ? '<entry><title type="xhtml"/><link/><published>gestern</published><id a="b"/></entry>'
        : `<entry><title>T${i}</title></entry>`,
    )

    expect((await entriesOf(atom(items.join('')))).filter(({ title }) => title.startsWith('T'))).toHaveLength(49)
  })

  test('with tags left open and closed in the wrong order is read', async () => {
    const [first, second] = await entriesOf(
      channel('<item><title>A<b>B</title><description><p>x<br>y</description></item></p><item><title>C</title></item>'),
    )

    expect(first?.title).toBe('A<b>B</b>')
    expect(second?.title).toBe('C')
  })

  // F44
  test('gives strings whatever shape an element has', async () => {
    const shapes = [
      '<title/>',
      '<title a="b"/>',
      '<title a="b">x</title>',
      '<title><a>x</a></title>',
      '<title><![CDATA[x]]></title>',
      '<title>x</title><title>y</title>',
    ]
    const entries = await entriesOf(
      channel(
        shapes
          .map(shape => `<item>${shape.replaceAll('title', 'guid')}${shape}${shape.replaceAll('title', 'link')}</item>`)
          .join(''),
      ),
    )

    expect(entries).toHaveLength(shapes.length)
    for (const entry of entries) for (const value of Object.values(entry)) expect(value).toBeTypeOf('string')
    expect(JSON.stringify(entries)).not.toContain('[object')
  })

  test('is not changed by names that every object has', async () => {
    const [entry] = await entriesOf(
      channel('<__proto__><polluted>1</polluted></__proto__><item><constructor>x</constructor><title>A</title></item>'),
    )

    expect(entry?.title).toBe('A')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test.each([
    ['a page', '<!doctype html><html><body>Bitte anmelden</body></html>'],
    ['XML that is no feed', '<?xml version="1.0"?><opml><body/></opml>'],
    ['JSON that is no feed', '{"status":"ok"}'],
    ['half of a JSON document', '{"items": ['],
    ['a list', '[]'],
    ['nothing', ''],
    ['plain text', 'Guten Tag'],
  ])('that is %s is refused', async (_name, text) => {
    await expect(parseFeed(text, BASE)).rejects.toMatchObject({ failure: 'not-a-feed' })
  })

  // S05, S07
  test.each([
    [
      'declares entities',
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    ],
    [
      'asks for outside documents',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
    ],
    ['is nested without measure', `<rss><channel>${'<a>'.repeat(100_000)}`],
    ['has elements without number', `<rss><channel>${'<b/>'.repeat(500_000)}</channel></rss>`],
  ])('that %s is refused', async (_name, text) => {
    await expect(parseFeed(text, BASE)).rejects.toMatchObject({ failure: 'broken-feed' })
  })

  test('may carry the harmless doctype of RSS 0.91', async () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'

    expect((await parseFeed(`<?xml version="1.0"?>${doctype}${rss(['A']).slice(39)}`, BASE)).entries).toHaveLength(1)
  })

  test('ends in entries or in a FeedError, whatever it is', async () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '&',
      '&amp;',
      '<',
      '"',
      ' xml:base="',
      '<link/>',
      'x',
      '<entry>',
      '<feed>',
      '</channel></rss>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async parts => {
        const outcome = await parseFeed(parts.join(''), BASE).then(
          feed => feed.entries.length >= 0,
          error => error.name === 'FeedError',
        )
        expect(outcome).toBe(true)
      }),
    )
  })
})
