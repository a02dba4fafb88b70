// What is known before the first article: data/*.yml, checked and frozen by knowledge/load.ts.

import type { Actor, ActorId } from './actor.ts'
import type { Issue, IssueId } from './issue.ts'
import type { SourceDescription } from './source.ts'

/** A city, building or country where people meet. */
export interface Place {
  /** Name as shown: `Moskau`. */
  readonly name: string
  /** Other words that mean it: `Kreml`, `Kremls`, `Moscow`. */
  readonly spellings: readonly string[]
  /** Phrases that hold a name of the place and are not it: they blank it (`Pariser Club`). */
  readonly exceptions?: readonly string[]
  readonly kind: 'city' | 'region' | 'country'
}

/** One entry of data/phrases: words of the language with the meaning that a rule gives them. */
export interface Phrase {
  /** `<file>.<id>`, named by the findings that it makes. */
  readonly id: string
  /** Same wildcard syntax as the terms of an issue. */
  readonly patterns: readonly string[]
  readonly meaning: string
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}

export interface Knowledge {
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly places: readonly Place[]
  /** By file name without ending: `speech-cues`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly sources: readonly SourceDescription[]
}
