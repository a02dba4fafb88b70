// Writes an outlet's feed as RSS 2.0, Atom, RDF or JSON Feed. Only what real outlets write, with their habits.

import { toIsoTime } from '../../model/time.ts'
import { clockIn, dayIn } from '../../text/calendar.ts'
import type { Outlet } from './outlet.ts'
import { type PublishedArticle, SAMPLE_ZONE } from './publish.ts'

export interface FeedBody {
  readonly type: string
  readonly bytes: Buffer
}

type Writer = (outlet: Outlet, base: string, articles: readonly PublishedArticle[]) => string

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const FORMATS: Readonly<Record<Outlet['format'], { readonly type: string; readonly write: Writer }>> = {
  rss: { type: 'application/rss+xml', write: writeRss },
  atom: { type: 'application/atom+xml', write: writeAtom },
  rdf: { type: 'application/rdf+xml', write: writeRdf },
  json: { type: 'application/feed+json', write: writeJson },
}

/** `base`: the outlet's address with a slash at the end. */
export function writeFeed(outlet: Outlet, base: string, articles: readonly PublishedArticle[]): FeedBody {
  const { type, write } = FORMATS[outlet.format]
  const text = write(outlet, base, articles.slice(0, outlet.habits.items))
  if (outlet.habits.encoding === 'utf-8' || outlet.format === 'json')
    return { type: `${type}; charset=utf-8`, bytes: Buffer.from(text) }
  // What the old encoding lacks stands as a character reference, as old systems write it.
  const bytes = Buffer.from(
    text.replaceAll(/[\u0100-\u{10ffff}]/gu, character => `&#${character.codePointAt(0)};`),
    'latin1',
  )
  return { type: `${type}; charset=iso-8859-1`, bytes }
}

function writeRss(outlet: Outlet, base: string, articles: readonly PublishedArticle[]): string {
  const items = articles.map(
    article => `<item>
<title>${escapeMarkup(article.title)}</title>
<link>${base}${article.path}</link>
<guid isPermaLink="false">${article.guid}</guid>
<pubDate>${rfc822(article.publishedAt)}</pubDate>
<description>${marked(outlet, teaserOf(outlet, article))}</description>
${outlet.habits.text === 'full' ? `<content:encoded>${marked(outlet, bodyOf(outlet, article))}</content:encoded>\n` : ''}</item>`,
  )
  return `${prolog(outlet)}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escapeMarkup(outlet.name)}</title>
<link>${base}</link>
<description>${escapeMarkup(outlet.description ?? outlet.name)}</description>
<language>de</language>
${items.join('\n')}
</channel>
</rss>
`
}

function writeAtom(outlet: Outlet, base: string, articles: readonly PublishedArticle[]): string {
  const type = outlet.habits.markup === 'html' ? 'html' : 'text'
  const entries = articles.map(
    article => `<entry>
<id>${article.guid}</id>
<title>${escapeMarkup(article.title)}</title>
<link rel="alternate" type="text/html" href="${base}${article.path}"/>
<published>${article.publishedAt}</published>
<updated>${article.updatedAt}</updated>
<summary type="${type}">${escapeMarkup(teaserOf(outlet, article))}</summary>
${outlet.habits.text === 'full' ? `<content type="${type}">${escapeMarkup(bodyOf(outlet, article))}</content>\n` : ''}</entry>`,
  )
  return `${prolog(outlet)}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<id>${base}</id>
<title>${escapeMarkup(outlet.name)}</title>
<link rel="self" href="${base}feed"/>
<link rel="alternate" href="${base}"/>
<updated>${articles[0]?.updatedAt ?? toIsoTime(new Date(0))}</updated>
${entries.join('\n')}
</feed>
`
}

function writeRdf(outlet: Outlet, base: string, articles: readonly PublishedArticle[]): string {
  const items = articles.map(
    article => `<item rdf:about="${base}${article.path}">
<title>${escapeMarkup(article.title)}</title>
<link>${base}${article.path}</link>
<description>${marked(outlet, outlet.habits.text === 'full' ? bodyOf(outlet, article) : teaserOf(outlet, article))}</description>
<dc:date>${article.publishedAt}</dc:date>
</item>`,
  )
  return `${prolog(outlet)}
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${base}">
<title>${escapeMarkup(outlet.name)}</title>
<link>${base}</link>
<description>${escapeMarkup(outlet.description ?? outlet.name)}</description>
<items><rdf:Seq>${articles.map(({ path }) => `<rdf:li rdf:resource="${base}${path}"/>`).join('')}</rdf:Seq></items>
</channel>
${items.join('\n')}
</rdf:RDF>
`
}

function writeJson(outlet: Outlet, base: string, articles: readonly PublishedArticle[]): string {
  const content = (article: PublishedArticle) => {
    if (outlet.habits.text === 'teaser') return { content_text: article.teaser }
    const body = bodyOf(outlet, article)
    return outlet.habits.markup === 'html' ? { content_html: body } : { content_text: body }
  }
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: base,
    feed_url: `${base}feed`,
    language: 'de',
    items: articles.map(article => ({
      id: article.guid,
      url: `${base}${article.path}`,
      title: article.title,
      summary: article.teaser,
      date_published: article.publishedAt,
      date_modified: article.updatedAt,
      ...content(article),
    })),
  })
}

/** Text as it may stand in XML or HTML. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function prolog({ habits }: Outlet): string {
  return `<?xml version="1.0" encoding="${habits.encoding}"?>`
}

function teaserOf({ habits }: Outlet, article: PublishedArticle): string {
  return habits.markup === 'html' ? `<p>${escapeMarkup(article.teaser)}</p>` : article.teaser
}

function bodyOf({ habits }: Outlet, { paragraphs }: PublishedArticle): string {
  if (habits.markup === 'plain') return paragraphs.join('\n\n')
  return paragraphs.map(paragraph => `<p>${escapeMarkup(paragraph)}</p>`).join('\n')
}

function marked({ habits }: Outlet, text: string): string {
  return habits.markup === 'html' ? `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : escapeMarkup(text)
}

/** `Mon, 23 Nov 2026 08:30:00 +0100`, in the zone of the outlets. */
function rfc822(instant: PublishedArticle['publishedAt']): string {
  const day = dayIn(SAMPLE_ZONE, instant)
  const clock = clockIn(SAMPLE_ZONE, instant)
  const local = Date.parse(`${day}T${clock}:00Z`)
  const offsetMinutes = Math.round((local - Date.parse(instant)) / 60_000)
  const offset = `+${String(Math.floor(offsetMinutes / 60)).padStart(2, '0')}${String(offsetMinutes % 60).padStart(2, '0')}`
  const weekday = WEEKDAYS[new Date(local).getUTCDay()]
  return `${weekday}, ${day.slice(8)} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} ${clock}:00 ${offset}`
}
