// Which person a user means, and how often persons are named.

import type { Deps } from '../../src/deps.ts'
import type { ActorId } from '../../src/model/actor.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { type NameMatch, searchName } from '../../src/text/name-search.ts'

const DAYS = 30
const DAY_MS = 86_400_000

/** The person meant by a name in any spelling, inflected or nearly spelt. */
export function searchActor(text: string, { knowledge }: Pick<Deps, 'knowledge'>): NameMatch<ActorId> {
  const candidates = [...knowledge.actors.values()].map(({ id, name, spellings }) => ({
    id,
    names: [name, ...spellings],
  }))
  return searchName(text, candidates)
}

/** In how many relevant articles of the last 30 days each person is named. */
export function mentionsOfLastDays({ store, now }: Pick<Deps, 'store' | 'now'>): Promise<ReadonlyMap<ActorId, number>> {
  return store.analyses.countMentions(toIsoTime(new Date(now().getTime() - DAYS * DAY_MS)))
}
