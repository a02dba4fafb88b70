// Which side demands or rejects: the sides that the text gives ground for, weighed by a model over what the rules say.

import type { Party } from '../model/actor.ts'
import type { LinearModel } from './linear-model.ts'
import { hashFeatures } from './linear-model.ts'
import { type PartyQuestion, partiesInQuestion, partyFeatures } from './party-features.ts'
import { type LastParty, opinionsOn, type Said } from './party-rules.ts'
import type { Reading } from './reading.ts'

/** The likeliest side; null if the text gives ground for none. `last`: who demanded or rejected before, if anybody. */
export function partyOf(
  reading: Reading,
  question: PartyQuestion,
  said: readonly Said[],
  last: LastParty | undefined,
  model: LinearModel,
): Party | null {
  const opinions = opinionsOn(reading, question.sentence, question.kind, said, last)
  let best: Party | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const party of partiesInQuestion(reading, question, opinions)) {
    const score = model.score(hashFeatures(partyFeatures(reading, question, opinions, party), model.bits))
    if (score <= most) continue
    most = score
    best = party
  }
  return best
}
