// A story: all articles about one event.

import type { ActorId } from './actor.ts'
import type { ArticleId } from './article.ts'
import type { IssueId } from './issue.ts'
import type { IsoTime } from './time.ts'

/** How far around a batch the stage must see: stories told within these days, before or after. */
export const STORY_WINDOW_DAYS = 8

export type StoryId = string

/** All articles about one event. */
export interface Story {
  readonly id: StoryId
  /** Title of the article that tells it best. */
  readonly title: string
  readonly firstAt: IsoTime
  readonly lastAt: IsoTime
  readonly articleIds: readonly ArticleId[]
  /** Independent origins: five outlets with one agency text are one. */
  readonly origins: readonly string[]
  readonly actors: readonly ActorId[]
  readonly issues: readonly IssueId[]
  /** Weighted terms of the story for the similarity; written and read by ledger/stories.ts alone. */
  readonly profile: Readonly<Record<string, number>>
}
