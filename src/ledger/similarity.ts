// How likely two articles (or stories) tell of the same event. The weights were fitted by logistic regression on pairs
// of annotated German articles on the talks; each line below can be read as "how much this speaks for one event".

import type { Profile } from './profile.ts'
import { dot, type Vector } from './terms.ts'

const WEIGHTS = {
  bias: -2.15,
  /** Cosine of all terms. */
  terms: 14,
  /** Cosine of title and first paragraph. */
  lead: 6.8,
  /** The same meeting is in the middle of both, 0 to 1. */
  sharedMeeting: 2.2,
  /** Both are about a meeting, and not about the same. */
  otherMeeting: -0.9,
  /** Each day between them, after the first half day. */
  dayApart: -2.2,
  /** Cosine of the issues they move. */
  issues: 1.55,
} as const

/** From even odds on two are one story, if nothing else competes; see stories.ts. */
export const SAME_STORY = 0

/** Below this both are about something else than a meeting. */
const ABOUT_MEETING = 0.5
const SHARED_MEETING = 0.3
const FREE_HOURS = 12

/** Log odds that both tell of one event: above 0 likely, below 0 unlikely. Symmetric. */
export function compareProfiles(a: Profile, b: Profile): number {
  const pairs = a.members * b.members
  const meeting = meetingOverlap(a, b)
  const hoursApart = Math.abs(a.hours / a.members - b.hours / b.members)
  return (
    WEIGHTS.bias +
    (WEIGHTS.terms * dot(a.terms, b.terms)) / pairs +
    (WEIGHTS.lead * dot(a.lead, b.lead)) / pairs +
    WEIGHTS.sharedMeeting * meeting.shared +
    (meeting.isOther ? WEIGHTS.otherMeeting : 0) +
    (WEIGHTS.dayApart * Math.max(0, hoursApart - FREE_HOURS)) / 24 +
    WEIGHTS.issues * cosine(narrow(a.issues), narrow(b.issues))
  )
}

function meetingOverlap(a: Profile, b: Profile): { readonly shared: number; readonly isOther: boolean } {
  let shared = 0
  for (const [key, weight] of a.focus)
    shared = Math.max(shared, Math.min(weight / a.members, (b.focus.get(key) ?? 0) / b.members))
  const both = Math.min(heaviest(a), heaviest(b))
  return { shared, isOther: both > ABOUT_MEETING && shared < SHARED_MEETING }
}

function heaviest({ focus, members }: Profile): number {
  return Math.max(0, ...focus.values()) / members
}

/** The state of the process as a whole stands in every article and tells nothing. */
function narrow(issues: Vector): Vector {
  return new Map([...issues].filter(([issue]) => issue !== 'peace-plan'))
}

function cosine(a: Vector, b: Vector): number {
  const lengths = Math.hypot(...a.values()) * Math.hypot(...b.values())
  return lengths === 0 ? 0 : dot(a, b) / lengths
}
