// A matter in dispute. The list and its vocabulary are data: data/issues/*.yml.

import type { Bilingual } from './locale.ts'

export const ISSUE_IDS = [
  'territory',
  'security-guarantees',
  'nato-membership',
  'eu-membership',
  'ceasefire',
  'sanctions',
  'frozen-assets',
  'reconstruction-economy',
  'army-limits',
  'european-role',
  'prisoners-humanitarian',
  'nuclear-plant',
  'elections',
  'war-crimes-accountability',
  'peace-plan',
  'military-situation',
] as const
export type IssueId = (typeof ISSUE_IDS)[number]

export interface Issue {
  readonly id: IssueId
  readonly name: Bilingual
  /** Short names by which a user may ask for it: `nato`, `gebiete`. */
  readonly aliases: readonly string[]
  /**
   * What in a sentence speaks of the issue: words or phrases; a trailing `*` matches any ending, a leading `*`
   * any beginning (`*gebiet*`), several words must follow each other.
   */
  readonly terms: readonly string[]
  /** Phrases that look like a term and are not: they blank the term inside them. */
  readonly exceptions: readonly string[]
  /** Sentences that speak of the issue; the tests run them. */
  readonly examples: readonly string[]
  /** Sentences that do not; the tests run them. */
  readonly counterExamples: readonly string[]
}
