// What an admin sees of a feed before it is added, and when it is tried: its newest articles and what is in them.

import type { ActorId } from '../model/actor.ts'
import type { NewArticle } from '../model/article.ts'
import type { IssueId } from '../model/issue.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Button, Message } from '../model/message.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import { publicAddress } from './public-address.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, link, type Rich, toMessage } from './rich.ts'

const MAX_NEWEST = 3

/** What was found in the newest articles of a feed. */
export interface TrialFindings {
  /** How many were read, and how many of them are about the negotiations. */
  readonly read: number
  readonly relevant: number
  /** Most named first. */
  readonly actors: readonly ActorId[]
  readonly issues: readonly IssueId[]
  readonly languages: readonly string[]
  /** Whether the feed has whole texts; of a teaser its length and that of the page, in UTF-16 units (0: not readable). */
  readonly text:
    | { readonly kind: 'feed' | 'page' | 'unknown' }
    | { readonly kind: 'teaser'; readonly feed: number; readonly page: number }
}

export interface TrialView {
  readonly headline: string
  readonly source: { readonly name: string; readonly url: string }
  /** What the feed calls itself. */
  readonly feedTitle: string
  readonly articles: readonly NewArticle[]
  readonly skipped: number
  readonly findings: TrialFindings
  readonly knowledge: Pick<Knowledge, 'actors' | 'issues'>
  /** What comes next, one of our texts. */
  readonly outlook?: string
  readonly buttons?: readonly (readonly Button[])[]
}

/** What a trial read of a feed brought. */
export function renderTrial(view: TrialView, reader: Reader): Message {
  const { t } = reader
  const newest = view.articles
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, MAX_NEWEST)
    .map(article => {
      const title = link(cleanShort(article.title, 110) || t('untitled'), article.url)
      return concat('• ', title, ` (${formatMoment(article.publishedAt, reader)})`)
    })
  const title = clean(view.feedTitle)
  const facts = [
    title === '' ? '' : t('trial-title', { title }),
    t('trial-articles', { count: view.articles.length }),
    view.skipped > 0 ? t('trial-skipped', { count: view.skipped }) : '',
  ].filter(fact => fact !== '')
  const head: Rich = concat(view.headline, ' ', bold(link(clean(view.source.name), publicAddress(view.source.url))))
  const blocks = [join([head, ...facts]), join(newest), join(findingLines(view, reader)), view.outlook]
  const { buttons } = view
  return toMessage(join(blocks, '\n\n'), buttons === undefined ? {} : { buttons })
}

function findingLines({ findings, knowledge, articles }: TrialView, { t, locale }: Reader): string[] {
  if (articles.length === 0) return []
  const actors = findings.actors.flatMap(id => knowledge.actors.get(id)?.name ?? []).map(clean)
  const issues = findings.issues.flatMap(id => knowledge.issues.get(id)?.name[locale] ?? []).map(clean)
  return [
    `🎯 ${t('trial-relevant', { relevant: findings.relevant, read: findings.read })}`,
    actors.length === 0 ? '' : `👥 ${actors.join(', ')}`,
    issues.length === 0 ? '' : `🧭 ${issues.join(', ')}`,
    `🔤 ${findings.languages.map(tag => languageName(tag, locale)).join(', ')}`,
    `📄 ${textLine(findings.text, t)}`,
  ].filter(line => line !== '')
}

function textLine(text: TrialFindings['text'], t: Reader['t']): string {
  if (text.kind === 'feed') return t('trial-text-whole')
  if (text.kind !== 'teaser') return t('trial-text-unknown')
  if (text.page === 0) return t('trial-text-no-page', { feed: text.feed })
  return t('trial-text-teaser', { feed: text.feed, page: text.page })
}

/** `de-AT` → `Deutsch (Österreich)`; a tag that is none of a language is shown as it is. */
function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
  } catch {
    return clean(tag)
  }
}
