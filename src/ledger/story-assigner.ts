// Clustering for a stream of articles without a store, and the same measure for a single pair.

import type { AnalysedArticle } from '../model/ledger.ts'
import type { StoryId } from '../model/story.ts'
import { profileOf } from './profile.ts'
import { compareProfiles } from './similarity.ts'
import { createStoryBook } from './stories.ts'
import { createTermReader } from './terms.ts'

/** More than a week of the busiest subject; beyond it memory and time would grow with the input. */
const MAX_STORIES = 4_000

/**
 * Gives each article its story, in the order of the input; null for one that is not relevant. Only the stories that
 * grew last are kept, so that the input may be of any length and need not be sorted by time.
 */
export function createStoryAssigner(): (analysed: AnalysedArticle) => StoryId | null {
  const book = createStoryBook([])
  return analysed => {
    if (!analysed.analysis.isRelevant) return null
    const { storyId } = book.place(analysed)
    book.keepAtMost(MAX_STORIES)
    return storyId
  }
}

/**
 * Makes the measure that clustering uses, for a pair: log odds that both tell of one event, above 0 likely.
 * Symmetric; never NaN.
 */
export function createSimilarity(): (a: AnalysedArticle, b: AnalysedArticle) => number {
  const readTerms = createTermReader()
  const read = ({ article, analysis }: AnalysedArticle) =>
    profileOf(article, analysis, readTerms(article.title, analysis.body))
  return (a, b) => compareProfiles(read(a), read(b))
}
