import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/feed/extract.ts'

const PARAGRAPHS = [
  'In Genf haben die Unterhändler beider Seiten am Dienstag bis tief in die Nacht über die Zukunft der besetzten Gebiete gesprochen, ohne sich zu einigen.',
  'Ein Sprecher der Vermittler sagte nach dem Treffen, man habe Fortschritte bei den Garantien erzielt, aber in der Frage der Grenzen lägen die Positionen weit auseinander.',
  'Die nächste Runde soll in der kommenden Woche stattfinden, voraussichtlich wieder in der Schweiz, und mit den gleichen Delegationen wie bisher.',
  'Beobachter werten es als gutes Zeichen, dass beide Seiten am Tisch geblieben sind und die Gespräche nicht wie im Sommer abgebrochen haben.',
]

/** A page of a news site: article in the middle, all the usual things around it. */
function page(
  inside: { head?: string; before?: string; within?: string; after?: string; paragraphs?: readonly string[] } = {},
): string {
  const { head = '', before = '', within = '', after = '', paragraphs = PARAGRAPHS } = inside
  return `<!doctype html><html lang="de"><head><title>Gespräche in Genf - Der Beobachter</title>${head}</head><body>
    <header><nav><a href="/">Start</a><a href="/politik">Politik</a></nav></header>${before}
    <main><article><h1>Gespräche in Genf</h1>${within}${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article></main>
    ${after}<footer><p>Impressum und Datenschutz des Beobachters in Musterstadt</p></footer></body></html>`
}

describe('the article of a page', () => {
  test('is its paragraphs and nothing else', () => {
    expect(extractArticle(page())).toBe(PARAGRAPHS.join('\n\n'))
  })

  test.each([
    [
      'a cookie banner',
      {
        before:
          '<div id="cookie-consent"><p>Wir und unsere Partner verwenden Cookies, um Ihnen Inhalte zu zeigen, und brauchen dafür Ihre Zustimmung.</p></div>',
      },
    ],
    [
      'a newsletter box',
      {
        within:
          '<div class="c-newsletter-box"><p>Jeden Morgen das Wichtigste in Ihrem Postfach: Bestellen Sie jetzt unseren Newsletter, kostenlos und unverbindlich.</p></div>',
      },
    ],
    [
      'related articles',
      {
        after:
          '<section class="related-articles"><h2>Mehr zum Thema</h2><p>Warum der Gipfel im Sommer scheiterte, und was die Beteiligten seitdem gelernt haben.</p></section>',
      },
    ],
    [
      'comments of readers',
      {
        after:
          '<div class="comments"><p>Das glaube ich erst, wenn ich es sehe, und dann wahrscheinlich immer noch nicht, sagt mein Nachbar.</p></div>',
      },
    ],
    [
      'a caption',
      {
        within:
          '<figure><img src="a.jpg"><figcaption>Der Verhandlungssaal am Abend. Foto: A. Beispiel</figcaption></figure>',
      },
    ],
    [
      'a list of links',
      {
        within:
          '<h3>Lesen Sie auch</h3><ul><li><a href="/1">Was im Sommer geschah</a></li><li><a href="/2">Wer am Tisch sitzt</a></li></ul>',
      },
    ],
    ['scripts and styles', { within: '<script>var x = "<p>Werbung</p>"</script><style>p { color: red }</style>' }],
  ])('is read without %s', (_name, inside) => {
    expect(extractArticle(page(inside))).toBe(PARAGRAPHS.join('\n\n'))
  })

  test('begins with the lead that the page sets apart', () => {
    const lead = 'Zwei Tage lang wurde verhandelt, am Ende stand kein Ergebnis, aber auch kein Abbruch der Gespräche.'
    const text = extractArticle(
      page({
        head: `<meta name="description" content="${lead}">`,
        before: `<div class="header"><span>${lead}</span></div>`,
      }),
    )

    expect(text).toBe([lead, ...PARAGRAPHS].join('\n\n'))
  })

  test('is not preceded by a description that stands nowhere on the page', () => {
    const head =
      '<meta name="description" content="Der Beobachter berichtet aus aller Welt, unabhängig, schnell und zuverlässig seit 1890.">'

    expect(extractArticle(page({ head }))).toBe(PARAGRAPHS.join('\n\n'))
  })

  test('is what the page states for search engines where the page itself holds only its beginning', () => {
    const stated = JSON.stringify({
      '@graph': [{ '@type': 'NewsArticle', articleBody: PARAGRAPHS.join('\n\n').repeat(2) }],
    })
    const head = `<script type="application/ld+json">${stated}</script><script type="application/ld+json">{kaputt</script>`

    expect(extractArticle(page({ head, paragraphs: PARAGRAPHS.slice(0, 1) }))).toContain(PARAGRAPHS[3])
  })

  test('keeps a text whose class speaks of a paywall', () => {
    const text = extractArticle(
      page()
        .replace('<article>', '<article><div class="behind-paywall has-newsletter">')
        .replace('</article>', '</div></article>'),
    )

    expect(text).toBe(PARAGRAPHS.join('\n\n'))
  })

  test.each(['', 'Guten Tag', '<p></p>', '<html></html>', '<html><body></body></html>', '<'])(
    'is empty on a page without one: %s',
    html => {
      expect(extractArticle(html)).toMatch(/^(?:Guten Tag)?$/)
    },
  )

  test.each([
    ['nested without measure', '<div>'.repeat(2000)],
    ['with elements without number', '<p>a</p>'.repeat(60_000)],
    ['of many megabytes', `<p>${'a'.repeat(3_000_000)}</p>`],
    ['nested in spans', `${'<span>'.repeat(200)}x${'</span>'.repeat(200)}`],
  ])('is not looked for on a page %s', (_name, html) => {
    expect(() => extractArticle(html)).toThrow(expect.objectContaining({ failure: 'too-large' }))
  })

  test('is looked for on a long flat page whose elements are never closed', () => {
    expect(
      extractArticle(page({ paragraphs: Array.from({ length: 300 }, (_, i) => `${PARAGRAPHS[i % 4]}<br>${i}<p>`) })),
    ).toContain(PARAGRAPHS[0])
  })
})
