// Whether an article is about the negotiations: talks, plans and positions, not the fighting or another matter.

import { relevanceFeatures } from './article-features.ts'
import type { Models } from './models.ts'
import type { Reading } from './reading.ts'

/** Fewer words are a teaser, as many feeds give: little of what tells a whole article can be in it. */
const TEASER = 75

/** An article that names neither the war nor a side of it is never relevant, whatever the model says. */
export function isRelevant(reading: Reading, models: Pick<Models, 'relevance' | 'relevanceOfTeaser'>): boolean {
  const model = reading.document.tokens.length < TEASER ? models.relevanceOfTeaser : models.relevance
  const isOfWar = reading.document.sentences.some(sentence =>
    (reading.cues.get('relevance')?.[sentence.index] ?? []).some(cue => cue.value.meaning === 'war'),
  )
  return isOfWar && model.score(relevanceFeatures(reading, model.bits)) > 0
}
