// Stories: a numbered list of them, and one with all its articles and the origins behind them.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Button, Message } from '../model/message.ts'
import type { Story } from '../model/story.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, italic, join, link, type Rich, toMessage } from './rich.ts'

const MAX_TITLE = 140
/** More articles than these are told as a number. */
const MAX_ARTICLES = 25
const MAX_ORIGINS = 4
const FOLD_FROM = 6

interface Buttons {
  readonly buttons: readonly (readonly Button[])[]
}

export interface StoryView extends Buttons {
  readonly story: Story
  /** In the order of their numbers: by publication. */
  readonly articles: readonly Citation[]
  /** What is asked or was done, above the story. */
  readonly note?: string | undefined
}

/** Stories to choose from, numbered as their buttons are. */
export function renderStories(
  { stories, title, buttons }: Buttons & { readonly stories: readonly Story[]; readonly title: string },
  reader: Reader,
): Message {
  const lines = stories.map((story, index) => concat(`${index + 1}. `, titleOf(story), `\n${voices(story, reader)}`))
  return toMessage(join([concat('📰 ', bold(title)), ...lines], '\n\n'), { buttons })
}

/** The answer to /story: the event, who reports it, and every article with its number. */
export function renderStory({ story, articles, note, buttons }: StoryView, reader: Reader): Message {
  const rest = articles.length - MAX_ARTICLES
  const lines = articles.slice(0, MAX_ARTICLES).map((article, index) => articleLine(article, index + 1, reader))
  const more = rest > 0 ? reader.t('story-more', { count: rest }) : undefined
  const blocks = [
    note === undefined ? undefined : italic(note),
    concat('📰 ', bold(titleOf(story))),
    voices(story, reader),
    blockquote(join([...lines, more]), articles.length >= FOLD_FROM),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons })
}

/** Articles of a story by publication, as their numbers go. */
export function numbered(story: Story, citations: ReadonlyMap<ArticleId, Citation>): readonly Citation[] {
  return story.articleIds
    .flatMap(id => citations.get(id) ?? [])
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0))
}

function titleOf({ title }: Story): string {
  return cleanShort(title, MAX_TITLE)
}

/** `5 Artikel, 1 Ursprung: Axios · 2.–3. Dezember`. */
function voices({ articleIds, origins, firstAt, lastAt }: Story, reader: Reader): string {
  const { t } = reader
  const names = origins.slice(0, MAX_ORIGINS).map(clean).join(', ')
  const more = origins.length > MAX_ORIGINS ? ' …' : ''
  const when = [firstAt, ...(lastAt === firstAt ? [] : [lastAt])].map(at => formatMoment(at, reader)).join(' – ')
  const counts = t('story-articles', { count: articleIds.length })
  return `${counts}, ${t('count-origins', { count: origins.length })}: ${names}${more} · ${when}`
}

function articleLine({ sourceName, title, url, publishedAt }: Citation, number: number, reader: Reader): Rich {
  return concat(
    `${number}. `,
    link(clean(sourceName), url),
    `, ${formatMoment(publishedAt, reader)}: ${cleanShort(title, MAX_TITLE)}`,
  )
}
