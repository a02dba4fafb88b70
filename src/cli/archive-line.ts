// One line of an archive: checked, and brought into the shape that the feed stage would give it.

import { z } from 'zod'
import type { NewArticle } from '../model/article.ts'
import { toIsoTime } from '../model/time.ts'

export type ArchiveArticle = NewArticle & { readonly sourceName: string }

export type ArchiveLine =
  | { readonly kind: 'article'; readonly article: ArchiveArticle }
  | { readonly kind: 'bad'; readonly reason: string }

const filled = z.string('expected a text').trim().min(1, 'is empty')

/** The fields of `analyze`. Others are ignored: annotated archives carry many. */
const schema = z.object({
  id: z.union([filled, z.number().transform(String)], 'expected a text').optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an http or https address' })
    .max(2000, 'is too long')
    .nullish(),
  source: filled.max(200, 'is too long'),
  title: filled,
  publishedAt: z.iso
    .datetime({ offset: true, error: 'expected a time such as 2025-12-07T08:00:00+01:00' })
    .transform(text => toIsoTime(new Date(text))),
  lang: z.string('expected a language such as de').default('de'),
  text: filled,
})

/** Reads one line; `reason` says in words what is wrong with a bad one. */
export function readArchiveLine(line: string): ArchiveLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { kind: 'bad', reason: 'not JSON' }
  }
  const result = schema.safeParse(value)
  if (!result.success) {
    const reasons = result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    return { kind: 'bad', reason: [...new Set(reasons)].join('; ') }
  }
  const { id, source, url = null, title, text, ...rest } = result.data
  const guid = id ?? url
  if (guid === null) return { kind: 'bad', reason: 'id: missing, and there is no url to take its place' }
  return {
    kind: 'article',
    article: { ...rest, guid, url, sourceName: oneLine(source), title: oneLine(title), text: cleaned(text) },
  }
}

function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').trim()
}

/** Paragraphs parted by one blank line, no control characters: as the feed stage gives a text. */
function cleaned(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Half a surrogate pair cannot be stored as UTF-8, and offsets would shift. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
