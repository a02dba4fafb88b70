// Whether an article is about the negotiations: talks, plans and positions, not the fighting or another matter.

import { relevanceFeatures } from './article-features.ts'
import type { LinearModel } from './linear-model.ts'
import type { Reading } from './reading.ts'

/** An article that names neither the war nor a side of it is never relevant, whatever the model says. */
export function isRelevant(reading: Reading, model: LinearModel): boolean {
  const isOfWar = reading.document.sentences.some(sentence =>
    (reading.cues.get('relevance')?.[sentence.index] ?? []).some(cue => cue.value.meaning === 'war'),
  )
  return isOfWar && model.score(relevanceFeatures(reading, model.bits)) > 0
}
