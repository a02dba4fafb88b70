// What surrounds the article: navigation, credits, calls to donate or subscribe, related links, reader comments.

import type { Finding } from '../model/analysis.ts'
import type { Phrase } from '../model/knowledge.ts'
import type { Matcher } from '../text/matcher.ts'
import type { Span } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'

export interface BoilerplateMatchers {
  readonly phrases: Matcher<Phrase>
}

/** Lines whose shape alone tells: author codes, date headers, paths, counters of comments, agency lines. */
const SHAPES: readonly (readonly [rule: string, shape: RegExp])[] = [
  ['author-code', /^[([/]{0,2}[A-Za-zäöüÄÖÜ]{2,5}(?:\/[A-Za-zäöüÄÖÜ]{2,5}){1,4}[)\]]?$/],
  ['breadcrumb', /^[^.!?]{2,80} (?:>|›|»|\/) [^.!?]{2,120}$/],
  [
    'date-line',
    /^(?:date )?(?:\p{L}{2,12}, )?\d{1,2}\. ?(?:\p{L}{3,10}|\d{1,2}\.) ?\d{2,4}(?:,? ?\|?,? ?\d{1,2}[:.]\d{2}(?: Uhr)?)?(?: \|.{0,40})?$/u,
  ],
  ['date-header', /^date \d{4}-\d{2}-\d{2}/],
  [
    'credit',
    /^(?:Foto|Fotos|Bild|Bilder|Bildquelle|Titelbild|Symbolbild|Archivbild|Grafik|Video|Quelle|Quellen|Copyright|©) ?[:©/]/,
  ],
  ['credit', /^[^.!?]{4,90} \((?:Archivbild|Archiv|Symbolbild|Archivfoto)\)$/],
  ['credit', /^(?:APA|AFP|dpa|AP|Reuters|EPA|imago|Getty|picture alliance)[/ ][\p{L}/ .-]{2,80}$/u],
  ['byline', /^(?:Von|Autor|Mitarbeit|Redaktion): ?.{2,80}$/],
  ['time-line', /^(?:Veröffentlicht|Aktualisiert|Stand|Zuletzt aktualisiert|Gesendet)(?: am| um|:)(?: |$)/],
  ['weather', /^\p{L}{0,12}[Ww]etter: /u],
]
const COMMENTS =
  /^(?:\d{1,5} (?:Kommentare?|Leserkommentare?)|(?:Leser)?[Kk]ommentare?(?: ?\(\d{1,5}\))?:?|Kommentare(?: ?\(\d{1,5}\))? .{0,80})$/

/** Boilerplate of a text cut into paragraphs of sentences; one finding a sentence. */
export function findBoilerplate(
  text: string,
  paragraphs: readonly (readonly Span[])[],
  { phrases }: BoilerplateMatchers,
): Finding[] {
  const found: Finding[] = []
  let isFooter = false
  let isComment = false
  for (const [index, paragraph] of paragraphs.entries()) {
    const whole = text.slice(
      paragraph[0]?.start,
      Math.min(paragraph.at(-1)?.end ?? 0, (paragraph[0]?.start ?? 0) + 400),
    )
    if (!isComment && isCommentHead(text, paragraph)) isComment = index > 0
    const isRelated = isFooter && isHeadline(whole) && paragraphs.length - index <= 40
    if (isRelated && index === paragraphs.length - 1) isComment = true
    else if (isRelated && paragraphs.slice(index).length > 1) isComment = true
    const section = isComment ? 'comments' : undefined
    const rules = paragraph.map(span => section ?? ruleOf(text, span, phrases, paragraph.length === 1))
    const isWhole = rules.length <= 3 && rules.some(rule => rule !== undefined) && whole.length < 400 && !isProse(rules)
    for (const [at, span] of paragraph.entries()) {
      const rule = rules[at] ?? (isWhole ? 'boilerplate.line' : undefined)
      if (rule !== undefined) found.push({ ...span, quote: text.slice(span.start, span.end), rule })
    }
    if (rules.some(rule => rule === 'boilerplate.follow' || rule === 'boilerplate.donate'))
      isFooter = index >= paragraphs.length / 3
  }
  return found
}

function isCommentHead(text: string, paragraph: readonly Span[]): boolean {
  const first = paragraph[0]
  return first !== undefined && COMMENTS.test(text.slice(first.start, Math.min(first.end, first.start + 120)))
}

/** Only one of several sentences looks like boilerplate: then the paragraph is the article's own. */
function isProse(rules: readonly (string | undefined)[]): boolean {
  return rules.filter(rule => rule !== undefined).length * 2 < rules.length
}

function isHeadline(line: string): boolean {
  return line.length < 160 && !/[.!?…“”"«»:]$/.test(line)
}

function ruleOf(text: string, span: Span, phrases: Matcher<Phrase>, isAlone: boolean): string | undefined {
  const line = text.slice(span.start, span.end)
  if (line.length > 300) return undefined
  if (isAlone || line.length < 60)
    for (const [rule, shape] of SHAPES) if (shape.test(line)) return `boilerplate.${rule}`
  const tokens = tokenise(text, span.start, span.end)
  for (const { first, last, value } of phrases.match(tokens)) {
    if (value.meaning === 'anywhere') return value.id
    if (value.meaning === 'start' && first === 0) return value.id
    if (value.meaning === 'whole-line' && first === 0 && last >= tokens.length - 2) return value.id
  }
  return undefined
}
