// Annotated articles as the training reads them: one JSON object a line with a `gold` object.

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { PARTIES } from '../../model/actor.ts'
import { SIGNAL_KINDS } from '../../model/analysis.ts'
import type { Article } from '../../model/article.ts'
import { ISSUE_IDS } from '../../model/issue.ts'
import { toIsoTime } from '../../model/time.ts'

const day = z.string().nullable()
const gold = z.object({
  relevant: z.boolean(),
  storyId: z.string().nullable(),
  actors: z.array(z.string()),
  otherPersons: z.array(z.string()).default([]),
  issues: z.array(z.enum(ISSUE_IDS)),
  signals: z.array(
    z.object({
      issue: z.enum(ISSUE_IDS),
      signal: z.enum(SIGNAL_KINDS),
      party: z.enum(PARTIES).nullish(),
      quote: z.string(),
    }),
  ),
  meetings: z.array(
    z.object({
      start: day,
      end: day,
      place: z.string().nullable(),
      participants: z.array(z.string()),
      status: z.enum(['held', 'planned', 'ongoing', 'cancelled']),
      kind: z.enum(['meeting', 'call']),
    }),
  ),
  statements: z.array(z.object({ speaker: z.string(), quote: z.string() })),
})

const line = z.object({
  id: z.string(),
  url: z.string().nullable(),
  source: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  lang: z.string(),
  text: z.string(),
  gold,
})

export type Gold = z.infer<typeof gold>

export interface GoldArticle {
  /** Name of the file it came from. */
  readonly file: string
  readonly article: Article
  readonly gold: Gold
  /** How much its examples count. */
  readonly weight: number
  /** Articles on one event must not stand on both sides of a division. */
  readonly group: string
}

/** Files whose articles are nearest to what the reader will meet count more. */
const HEAVY = /^(?:dev|seeds)/
const HEAVY_WEIGHT = 1.5

/** All annotated articles of a folder, in the order of the file names. Throws as readGold. */
export async function readGoldFolder(folder: string): Promise<GoldArticle[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.jsonl')).sort()
  const articles: GoldArticle[] = []
  for (const file of files) articles.push(...(await readGold(join(folder, file))))
  return articles
}

/** Reads a file of annotated articles. Throws with the number of the line that is none. */
async function readGold(file: string): Promise<GoldArticle[]> {
  const name = basename(file)
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return []
    try {
      return [toGoldArticle(line.parse(JSON.parse(text)), name)]
    } catch (cause) {
      throw new Error(`${file}:${index + 1}: no annotated article`, { cause })
    }
  })
}

function toGoldArticle({ gold: annotation, ...row }: z.infer<typeof line>, file: string): GoldArticle {
  const publishedAt = toIsoTime(new Date(row.publishedAt))
  return {
    file,
    article: {
      id: row.id,
      guid: row.id,
      url: row.url,
      title: row.title,
      text: row.text,
      publishedAt,
      lang: row.lang,
      sourceId: row.source,
      sourceName: row.source,
      fetchedAt: publishedAt,
      isBaseline: false,
    },
    gold: annotation,
    weight: HEAVY.test(file) ? HEAVY_WEIGHT : 1,
    group: annotation.storyId ?? row.id,
  }
}
