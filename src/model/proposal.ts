// A person whom articles name and whom the knowledge does not have: put before the admins, never merged with anybody.

import type { NewPerson } from './analysis.ts'
import type { ArticleId } from './article.ts'

/** One article that names an unknown person. */
export interface Sighting {
  readonly articleId: ArticleId
  readonly person: NewPerson
}

export interface Proposal {
  /** The fullest spelling, of several the most frequent. */
  readonly name: string
  /** Other spellings of what seems to be the same name. */
  readonly spellings: readonly string[]
  /** The role that the newest article with one gives. */
  readonly role: string | null
  /** In the order of the sightings, one an article. */
  readonly sightings: readonly Sighting[]
}
