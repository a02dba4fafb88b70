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
  /** Name of the wider place around it, of a wider kind: `Florida` for `Miami`. */
  readonly in?: string
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

/**
 * Weights of a trained model as they lie in data/models: one signed byte a bucket of hashed features, as base64.
 * Nothing of the texts it was trained on can be read from it.
 */
export interface ModelWeights {
  readonly name: string
  /** When and on what it was trained, and what it reached, for the reader of the file. */
  readonly trained: string
  readonly figures: Readonly<Record<string, number | string>>
  /** There are 2^bits weights. */
  readonly bits: number
  /** A weight is its byte times this. */
  readonly scale: number
  /** Log-odds from which a finding counts. */
  readonly threshold: number
  readonly weights: string
}

export interface Knowledge {
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly places: readonly Place[]
  /** By file name without ending: `speech-cues`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly sources: readonly SourceDescription[]
  /** By name; without them the findings that need a model are empty. */
  readonly models?: ReadonlyMap<string, ModelWeights>
}
