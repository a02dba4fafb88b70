// The web page of one sample article, as an outlet has it: menu, text, hints at other articles, footer. No scripts.

import { clockIn, dayIn } from '../../text/calendar.ts'
import { escapeMarkup } from './formats.ts'
import type { Outlet } from './outlet.ts'
import { type PublishedArticle, SAMPLE_ZONE } from './publish.ts'

const STYLE =
  'body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:0 auto;padding:1rem;color:#222;background:#fff}' +
  'header,footer,nav,aside{font:15px/1.5 system-ui,sans-serif;color:#666}h1{line-height:1.2}a{color:#14568c}' +
  '@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1d}a{color:#7fb8e8}}'

export function writeArticlePage(
  outlet: Outlet,
  article: PublishedArticle,
  others: readonly PublishedArticle[],
): string {
  const day = dayIn(SAMPLE_ZONE, article.publishedAt)
  const links = others
    .filter(({ guid }) => guid !== article.guid)
    .slice(0, 3)
    .map(({ path, title }) => `<li><a href="/${outlet.slug}/${path}">${escapeMarkup(title)}</a></li>`)
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(article.title)} | ${escapeMarkup(outlet.name)}</title>
<meta name="description" content="${escapeMarkup(article.teaser)}">
<style>${STYLE}</style>
</head>
<body>
<header><strong>${escapeMarkup(outlet.name)}</strong> · erfundenes Medium für die Vorführung</header>
<nav><a href="/${outlet.slug}/feed">Feed</a></nav>
<main>
<article>
<h1>${escapeMarkup(article.title)}</h1>
<p class="date"><time datetime="${article.publishedAt}">${day.split('-').toReversed().join('.')}, ${clockIn(SAMPLE_ZONE, article.publishedAt)} Uhr</time></p>
<p class="teaser"><em>${escapeMarkup(article.teaser)}</em></p>
${article.paragraphs.map(paragraph => `<p>${escapeMarkup(paragraph)}</p>`).join('\n')}
</article>
</main>
${links.length === 0 ? '' : `<aside><h2>Mehr zum Thema</h2><ul>${links.join('')}</ul></aside>`}
<footer>© ${escapeMarkup(outlet.name)}. Text und Medium sind erfunden.</footer>
</body>
</html>
`
}
