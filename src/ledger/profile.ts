// What an article or a story is about, as sums over its articles, so that a story is compared like an article.
// Written into Story.profile and read back here alone.

import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import { focusOf } from './focus.ts'
import type { Terms, Vector } from './terms.ts'

export interface Profile {
  readonly members: number
  /** Sum of the times of publication, in hours since 1970. */
  readonly hours: number
  readonly terms: Vector
  readonly lead: Vector
  /** Meetings it is about, see focus.ts. */
  readonly focus: Vector
  /** How many sentences move an issue, and one for naming it. */
  readonly issues: Vector
  /** Articles that name a person, twice if in the title. */
  readonly actors: Vector
  /** Sketches of its texts by the voice that they come from: `<hash>:<origin>`, see near-copy.ts. */
  readonly copies: Vector
}

const MS_PER_HOUR = 3_600_000
/** What a story's sums keep; the lightest keys go first. */
const KEPT = { terms: 256, lead: 96, focus: 32, issues: 16, actors: 40, copies: 192 } as const
type Part = keyof typeof KEPT
const PARTS: readonly Part[] = ['terms', 'lead', 'focus', 'issues', 'actors', 'copies']

export function profileOf(article: Article, analysis: Analysis, terms: Terms): Profile {
  return {
    members: 1,
    hours: Date.parse(article.publishedAt) / MS_PER_HOUR,
    terms: terms.all,
    lead: terms.lead,
    focus: focusOf(article, analysis),
    issues: issuesOf(analysis),
    actors: actorsOf(analysis),
    copies: new Map(),
  }
}

/** Both together; the order does not matter but for keys beyond the cap. */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  const add = (part: Part) => heaviest(addUp(a[part], b[part]), KEPT[part])
  return {
    members: a.members + b.members,
    hours: a.hours + b.hours,
    terms: add('terms'),
    lead: add('lead'),
    focus: add('focus'),
    issues: add('issues'),
    actors: add('actors'),
    copies: add('copies'),
  }
}

/** Keys by weight, heaviest first; equal ones in the order of the alphabet. */
export function keysByWeight(vector: Vector): readonly string[] {
  return byWeight(vector).map(([key]) => key)
}

export function encodeProfile(profile: Profile): Story['profile'] {
  const rows: [string, number][] = [
    ['members', profile.members],
    ['hours', round(profile.hours)],
  ]
  for (const part of PARTS) for (const [key, weight] of profile[part]) rows.push([`${part}:${key}`, round(weight)])
  return Object.fromEntries(rows)
}

export function decodeProfile(encoded: Story['profile']): Profile {
  const parts: Record<Part, Map<string, number>> = {
    terms: new Map(),
    lead: new Map(),
    focus: new Map(),
    issues: new Map(),
    actors: new Map(),
    copies: new Map(),
  }
  for (const [name, weight] of Object.entries(encoded)) {
    const part = PARTS.find(one => name.startsWith(`${one}:`))
    if (part !== undefined) parts[part].set(name.slice(part.length + 1), weight)
  }
  return { members: encoded.members ?? 1, hours: encoded.hours ?? 0, ...parts }
}

function issuesOf(analysis: Analysis): Vector {
  const issues = new Map<string, number>()
  for (const { issue } of analysis.issues) issues.set(issue, 1)
  for (const { issue } of analysis.signals) issues.set(issue, (issues.get(issue) ?? 0) + 1)
  return issues
}

function actorsOf(analysis: Analysis): Vector {
  const actors = new Map<string, number>()
  for (const { actor, inTitle } of analysis.mentions)
    actors.set(actor, Math.max(actors.get(actor) ?? 0, inTitle === true ? 2 : 1))
  return actors
}

function addUp(a: Vector, b: Vector): Vector {
  const sum = new Map(a)
  for (const [key, weight] of b) sum.set(key, (sum.get(key) ?? 0) + weight)
  return sum
}

function heaviest(vector: Vector, kept: number): Vector {
  return vector.size <= kept ? vector : new Map(byWeight(vector).slice(0, kept))
}

function byWeight(vector: Vector): readonly (readonly [string, number])[] {
  return [...vector].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** Sums of hours reach 10^7 and more; four digits keep them to the second. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
