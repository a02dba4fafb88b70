// What an outlet has published at a moment: its articles with real dates and addresses, newest first.

import type { ClockTime, IsoDay, IsoTime } from '../../model/time.ts'
import { toIsoTime } from '../../model/time.ts'
import { addDays, instantOf } from '../../text/calendar.ts'
import type { Outlet, SampleArticle } from './outlet.ts'
import { fillIn } from './placeholders.ts'
import { toSlug } from './slug.ts'

export const SAMPLE_ZONE = 'Europe/Berlin'

export interface PublishedArticle {
  readonly guid: string
  /** Behind the outlet's address: `artikel/…`. */
  readonly path: string
  readonly title: string
  readonly teaser: string
  readonly paragraphs: readonly string[]
  readonly publishedAt: IsoTime
  readonly updatedAt: IsoTime
}

/** `today` is the day that the file calls 0. */
export function publishedAt(outlet: Outlet, today: IsoDay, now: Date): readonly PublishedArticle[] {
  const limit = toIsoTime(now)
  return outlet.articles
    .map(article => publish(outlet, article, today))
    .filter(article => article.publishedAt <= limit)
    .map(article => (article.updatedAt <= limit ? article : { ...article, updatedAt: article.publishedAt }))
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0))
}

function publish({ slug, habits }: Outlet, article: SampleArticle, today: IsoDay): PublishedArticle {
  const day = addDays(today, article.day)
  const fill = (text: string) => fillIn(text, day, today)
  const paragraphs = article.paragraphs.map(fill)
  const name = article.slug ?? toSlug(article.title)
  const published = instantOf(day, article.time as ClockTime, SAMPLE_ZONE)
  const { updated } = article
  return {
    guid: `urn:beispiel:${slug}:${name}`,
    path: `artikel/${name}`,
    title: habits.titlePrefix + fill(article.title),
    teaser: fill(article.teaser ?? firstSentence(paragraphs[0] ?? '')),
    paragraphs: [...paragraphs, ...habits.boilerplate.map(fill)],
    publishedAt: published,
    updatedAt:
      updated === undefined
        ? published
        : instantOf(addDays(today, updated.day), updated.time as ClockTime, SAMPLE_ZONE),
  }
}

function firstSentence(text: string): string {
  return /^.{20,}?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}
