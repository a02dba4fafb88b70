// The shape of data/sample/*.yml: one invented outlet a file, with its habits and its articles. Reads and checks, no HTTP.

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { findUnknownPlaceholder } from './placeholders.ts'
import { toSlug } from './slug.ts'

const FIRST_DAY = -60
const LAST_DAY = 30

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "07:30", in quotation marks')
const line = z.string().trim().min(1, 'expected a text').superRefine(knownPlaceholders)
const day = z
  .number('expected a number of days from today')
  .int('expected whole days')
  .min(FIRST_DAY, `expected ${FIRST_DAY} or later`)
  .max(LAST_DAY, `expected ${LAST_DAY} or earlier`)

const article = z.strictObject({
  day,
  time: clock,
  title: line.max(200, 'expected at most 200 characters'),
  /** Part of the address; made from the title where it is left out. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens')
    .optional(),
  teaser: line.optional(),
  paragraphs: z.array(line).min(1, 'expected at least one paragraph'),
  /** The article was changed later: what the feed then gives as the date of change. */
  updated: z.strictObject({ day, time: clock }).optional(),
})

export type SampleArticle = z.infer<typeof article>

const habits = z.strictObject({
  /** Whether the feed carries the whole text or the teaser alone. */
  text: z.enum(['full', 'teaser']).default('full'),
  /** Whether texts in the feed are HTML or plain. */
  markup: z.enum(['html', 'plain']).default('html'),
  encoding: z.enum(['utf-8', 'iso-8859-1']).default('utf-8'),
  /** Put before every title, as some outlets put their topic: `Ukraine-Gespräche: `. */
  titlePrefix: z.string().default(''),
  /** Paragraphs that stand after every text: calls to subscribe, hints at other articles, comments. */
  boilerplate: z.array(line).default([]),
  /** The feed gives at most this many articles, newest first. */
  items: z.number().int().min(1).max(100).default(30),
})

const outlet = z.strictObject({
  name: line,
  format: z.enum(['rss', 'atom', 'rdf', 'json']),
  tier: z.literal([1, 2, 3, 4], 'expected a tier from 1 to 4'),
  country: z.string().regex(/^[a-z]{2}$/, 'expected a country code such as de'),
  description: line.optional(),
  habits: habits.prefault({}),
  articles: z.array(article).min(1, 'expected at least one article').superRefine(eachOnce),
})

export interface Outlet extends z.infer<typeof outlet> {
  /** From the file's name; part of all addresses. */
  readonly slug: string
}

/** A file that is wrong. The message has one line a mistake: file, line, what would be right. */
export class SampleError extends Error {
  override readonly name = 'SampleError'
}

/** All outlets of the folder in the order of their files. Throws SampleError. */
export async function loadOutlets(folder: string): Promise<readonly Outlet[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.yml')).toSorted()
  if (files.length === 0) throw new SampleError(`${folder}: expected at least one .yml file`)
  return Promise.all(
    files.map(async name => readOutlet(join(folder, name), await readFile(join(folder, name), 'utf8'))),
  )
}

/** Checks the text of one file. Throws SampleError that names `file` and the line of each mistake. */
export function readOutlet(file: string, text: string): Outlet {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const syntax = document.errors.map(error => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`)
  if (syntax.length > 0) throw new SampleError(syntax.join('\n'))
  const result = outlet.safeParse(document.toJS())
  if (result.success) return { ...result.data, slug: basename(file, '.yml') }
  const mistakes = result.error.issues.map(issue => {
    const offset = offsetOf(document.contents, issue.path)
    return `${file}:${lines.linePos(offset).line}: ${issue.path.join('.')}: ${issue.message}`
  })
  throw new SampleError(mistakes.join('\n'))
}

/** Two articles with one address would be one article to every reader of the feed. */
function eachOnce(articles: readonly SampleArticle[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, { slug, title }] of articles.entries()) {
    const name = slug ?? toSlug(title)
    if (seen.has(name)) context.addIssue({ code: 'custom', path: [index], message: `«${name}» stands twice` })
    seen.add(name)
  }
}

function knownPlaceholders(text: string, context: z.RefinementCtx): void {
  const problem = findUnknownPlaceholder(text)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
}

/** Where the value of a path stands, or the innermost value above it that exists. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const key of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined
    if (!isNode(next)) break
    node = next
    offset = next.range?.[0] ?? offset
  }
  return offset
}
