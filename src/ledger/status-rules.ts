// Where an issue stands, from the signals of the last weeks. Stateless: the same signals give the same status in any
// order. Rules are tried from top to bottom; README.md gives an example for each.

import { PARTIES, type Party } from '../model/actor.ts'
import type { SignalKind } from '../model/analysis.ts'
import { type IssueStatus, STATUS_WINDOW_DAYS } from '../model/status.ts'
import type { Tally } from './tally.ts'

/** What decided, so that the evidence can show just that. */
export interface Verdict {
  readonly status: IssueStatus
  /** Kinds of signals that decided, the most telling first. */
  readonly because: readonly SignalKind[]
  /** The sides against each other, if that decided. */
  readonly demanding?: Party
  readonly refusing?: Party
  /** An admin decided on the status; `because` still says what the evidence is. */
  readonly isDecided?: boolean
}

/** One origin within the last week, or more that are older. */
const FRESH = 0.5
/** More than one origin can weigh, so two. */
const MORE_THAN_ONE = 1.25
/** What an agreement that one origin told of weighs at the end of the window. */
const REMEMBERED = 0.5 ** (STATUS_WINDOW_DAYS / 7)
/** One direction outweighs the other. */
const CLEARLY = 2

export function judge(tally: Tally): Verdict {
  return settled(tally) ?? moving(tally) ?? OPEN
}

const OPEN: Verdict = { status: 'open', because: ['open', 'demanded'] }

/** Said to be concluded, and not contradicted since by as many and as fresh voices. */
function settled(tally: Tally): Verdict | undefined {
  if (tally.origins('agreed') === 0) return undefined
  const against = tally.weightSinceAgreed('stalled') + tally.weightSinceAgreed('rejected')
  if (against >= tally.weight('agreed'))
    // After the window it is forgotten that it once was agreed.
    return tally.weight('agreed') < REMEMBERED
      ? undefined
      : { status: 'disputed', because: ['agreed', 'stalled', 'rejected'] }
  return { status: tally.origins('agreed') >= 2 ? 'agreed' : 'provisional', because: ['agreed'] }
}

function moving(tally: Tally): Verdict | undefined {
  const forward = tally.weight('progress')
  const stalled = tally.weight('stalled')
  const backward = stalled + tally.weight('rejected')
  const conflict = conflictOf(tally)
  // Positions stand until they are given up, so one voice of hope does not end a dispute; two do.
  const needed = conflict === undefined ? FRESH : MORE_THAN_ONE
  if (forward >= needed && forward >= CLEARLY * backward) return { status: 'approaching', because: ['progress'] }
  if (conflict !== undefined) return conflict
  if (stalled >= FRESH && stalled >= CLEARLY * forward && tally.origins('stalled') >= 2)
    return { status: 'blocked', because: ['stalled', 'rejected'] }
  if (forward >= FRESH && backward >= FRESH) return { status: 'disputed', because: ['stalled', 'rejected', 'progress'] }
  if (tally.origins('rejected') > 0) return { status: 'disputed', because: ['rejected', 'demanded', 'stalled'] }
  if (forward >= FRESH) return { status: 'approaching', because: ['progress'] }
  return undefined
}

/** One side demands what another rejects; of several pairs the one that is heard most. */
function conflictOf(tally: Tally): Verdict | undefined {
  let loudest = 0
  let verdict: Verdict | undefined
  for (const demanding of PARTIES) {
    for (const refusing of PARTIES) {
      if (demanding === refusing) continue
      const volume = Math.min(tally.weightOf('demanded', demanding), tally.weightOf('rejected', refusing))
      if (volume <= loudest) continue
      loudest = volume
      verdict = { status: 'disputed', because: ['stalled', 'demanded', 'rejected'], demanding, refusing }
    }
  }
  return verdict
}
