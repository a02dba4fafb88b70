// Annotated articles as the training reads them: one JSON object a line with a `gold` object.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { SIGNAL_KINDS } from '../../model/analysis.ts'
import type { Article } from '../../model/article.ts'
import { ISSUE_IDS } from '../../model/issue.ts'
import { toIsoTime } from '../../model/time.ts'

const day = z.string().nullable()
const gold = z.object({
  relevant: z.boolean(),
  storyId: z.string().nullable(),
  actors: z.array(z.string()),
  issues: z.array(z.enum(ISSUE_IDS)),
  signals: z.array(z.object({ issue: z.enum(ISSUE_IDS), signal: z.enum(SIGNAL_KINDS), quote: z.string() })),
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
  readonly article: Article
  readonly gold: Gold
  /** How much its examples count. */
  readonly weight: number
  /** Articles on one event must not stand on both sides of a division. */
  readonly group: string
}

/** Reads a file of annotated articles. Throws with the number of the line that is none. */
export async function readGold(file: string, weight: number): Promise<GoldArticle[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return []
    try {
      return [toGoldArticle(line.parse(JSON.parse(text)), weight)]
    } catch (cause) {
      throw new Error(`${file}:${index + 1}: no annotated article`, { cause })
    }
  })
}

function toGoldArticle({ gold: annotation, ...row }: z.infer<typeof line>, weight: number): GoldArticle {
  const publishedAt = toIsoTime(new Date(row.publishedAt))
  return {
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
    weight,
    group: annotation.storyId ?? row.id,
  }
}
