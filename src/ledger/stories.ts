// Streaming clustering: each article joins the story it most likely tells of, or opens one. It decides by profiles
// alone, over the stories that it was given; which of them are near in time is the caller's matter.

import type { ArticleId } from '../model/article.ts'
import type { AnalysedArticle } from '../model/ledger.ts'
import type { Story, StoryId } from '../model/story.ts'
import { idOf } from './id.ts'
import { findCopied, sketchOf, toCopies } from './near-copy.ts'
import { earlier, later } from './order.ts'
import { originOf } from './origins.ts'
import { decodeProfile, encodeProfile, keysByWeight, mergeProfiles, type Profile, profileOf } from './profile.ts'
import { createRulings, type Rulings } from './rulings.ts'
import { compareProfiles, SAME_STORY } from './similarity.ts'
import { createTermReader, dot } from './terms.ts'

/** An update of a story may come this late; what is later is a new one. */
const MAX_GAP_HOURS = 96
/** Stories this near in time compete for an article. */
const RIVAL_HOURS = 48
/** What each e-fold of rivals costs in log odds. */
const CROWD = 0.7
const MAX_ACTORS = 12

/** What became of one article. */
interface Placement {
  readonly storyId: StoryId
  readonly change: 'opened' | 'joined' | 'known'
  /** The article's voice: that of the text it copies, if it does. */
  readonly origin: string
}

export interface StoryBook {
  place(analysed: AnalysedArticle): Placement
  /** The story as it stands now. */
  find(id: StoryId): Story | undefined
  /** Forgets the stories that went longest without an article, until at most so many are left. */
  keepAtMost(count: number): void
}

interface Page {
  story: Story
  profile: Profile
}

/** A book that holds these stories to begin with, and keeps to what was decided. */
export function createStoryBook(stories: readonly Story[], rulings: Rulings = createRulings()): StoryBook {
  const readTerms = createTermReader()
  const pages = new Map<StoryId, Page>(
    stories.map(story => [story.id, { story, profile: decodeProfile(story.profile) }]),
  )
  const pageOf = new Map<ArticleId, Page>()
  for (const page of pages.values()) for (const id of page.story.articleIds) pageOf.set(id, page)

  const decided = (article: ArticleId): Page | undefined => {
    for (const other of rulings.together(article)) {
      const page = pageOf.get(other)
      if (page !== undefined) return page
    }
    return undefined
  }
  const allowed = (article: ArticleId): Iterable<Page> => {
    const barred = new Set([...rulings.apart(article)].flatMap(other => pageOf.get(other) ?? []))
    return barred.size === 0 ? pages.values() : [...pages.values()].filter(page => !barred.has(page))
  }

  return {
    place(analysed) {
      const { article, analysis } = analysed
      const known = pageOf.get(article.id)
      const profile = profileOf(article, analysis, readTerms(article.title, analysis.body))
      const found = known ?? decided(article.id) ?? nearest(allowed(article.id), profile)
      const sketch = sketchOf(analysis.body)
      const origin = (found && findCopied(sketch, found.profile.copies)) ?? originOf(analysed)
      if (known !== undefined) return { storyId: known.story.id, change: 'known', origin }

      const copied = { ...profile, copies: toCopies(sketch, origin) }
      const page = found === undefined ? open(analysed, copied) : found
      if (found !== undefined) page.profile = mergeProfiles(page.profile, isHeard(page, origin) ? profile : copied)
      page.story = grow(page.story, analysed, origin)
      if (isBetterTitle(article.title, page, readTerms)) page.story = { ...page.story, title: article.title }
      pages.delete(page.story.id) // so that it becomes the last, see keepAtMost
      pages.set(page.story.id, page)
      pageOf.set(article.id, page)
      return { storyId: page.story.id, change: found === undefined ? 'opened' : 'joined', origin }
    },
    find(id) {
      const page = pages.get(id)
      return page && describe(page)
    },
    keepAtMost(count) {
      for (const [id, { story }] of pages) {
        if (pages.size <= count) return
        pages.delete(id)
        for (const article of story.articleIds) pageOf.delete(article)
      }
    },
  }
}

function isHeard({ story }: Page, origin: string): boolean {
  return story.origins.includes(origin)
}

/**
 * The story that fits best, if well enough. The more stories run at the time, the less likely an article belongs to
 * any given one, so the more must speak for it.
 */
function nearest(pages: Iterable<Page>, profile: Profile): Page | undefined {
  let best: Page | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  let rivals = 0
  for (const page of pages) {
    const gap = Math.abs(page.profile.hours / page.profile.members - profile.hours)
    if (gap > MAX_GAP_HOURS) continue
    if (gap <= RIVAL_HOURS) rivals++
    const score = compareProfiles(page.profile, profile)
    if (score > bestScore || (score === bestScore && best !== undefined && page.story.id < best.story.id)) {
      best = page
      bestScore = score
    }
  }
  return bestScore > SAME_STORY + CROWD * Math.log(Math.max(1, rivals)) ? best : undefined
}

function open({ article }: AnalysedArticle, profile: Profile): Page {
  const { publishedAt: firstAt, publishedAt: lastAt, title } = article
  const nothing = { articleIds: [], origins: [], actors: [], issues: [], profile: {} }
  return { story: { id: idOf('story', article.id), title, firstAt, lastAt, ...nothing }, profile }
}

function grow(story: Story, { article }: AnalysedArticle, origin: string): Story {
  return {
    ...story,
    firstAt: earlier(article.publishedAt, story.firstAt),
    lastAt: later(article.publishedAt, story.lastAt),
    articleIds: [...story.articleIds, article.id],
    origins: story.origins.includes(origin) ? story.origins : [...story.origins, origin].toSorted(),
  }
}

/** The better title shares more with what all titles and first paragraphs of the story say. */
function isBetterTitle(
  title: string,
  { story, profile }: Page,
  readTerms: ReturnType<typeof createTermReader>,
): boolean {
  const tells = (candidate: string) => dot(readTerms(candidate, '').lead, profile.lead)
  return title !== story.title && tells(title) > tells(story.title)
}

/** Persons and issues as the profile now weighs them. */
function describe({ story, profile }: Page): Story {
  return {
    ...story,
    actors: keysByWeight(profile.actors).slice(0, MAX_ACTORS),
    issues: keysByWeight(profile.issues) as Story['issues'],
    profile: encodeProfile(profile),
  }
}
