// Status of issues and its history: folds the signals in the order of publication and says when the status moved.

import type { ArticleId } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import type { IssueId } from '../model/issue.ts'
import type { NewLedgerEntry, SignalRecord, StatusOfIssue } from '../model/ledger.ts'
import type { IsoTime } from '../model/time.ts'
import { clarityOf } from './clarity.ts'
import { idOf } from './id.ts'
import { groupBy } from './order.ts'
import { bySignal } from './signals.ts'
import { judge, type Verdict } from './status-rules.ts'
import { tally } from './tally.ts'

export interface StatusUpdate {
  readonly statuses: readonly StatusOfIssue[]
  readonly entries: readonly NewLedgerEntry[]
}

interface Step {
  readonly at: IsoTime
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
}

const MAX_EVIDENCE = 6
const DAY_MS = 86_400_000

/**
 * `signals`: all of the window, old and new, each once. `added`: the new ones among them; only their issues are
 * judged, and only from the earliest of them on.
 */
export function updateStatuses(
  before: readonly StatusOfIssue[],
  signals: readonly SignalRecord[],
  added: readonly SignalRecord[],
  news: ReadonlySet<ArticleId>,
): StatusUpdate {
  const all = groupBy(signals.toSorted(bySignal), signal => signal.issue)
  const updates = [...groupBy(added.toSorted(bySignal), signal => signal.issue)].map(([issue, fresh]) =>
    updateIssue(
      issue,
      before.find(status => status.issue === issue),
      all.get(issue) ?? [],
      fresh,
      news,
    ),
  )
  return { statuses: updates.flatMap(update => update.statuses), entries: updates.flatMap(update => update.entries) }
}

function updateIssue(
  issue: IssueId,
  before: StatusOfIssue | undefined,
  signals: readonly SignalRecord[],
  fresh: readonly SignalRecord[],
  news: ReadonlySet<ArticleId>,
): StatusUpdate {
  const from = fresh[0]?.at
  const times = [...new Set(signals.map(signal => signal.at))]
  const steps = times.filter(at => from !== undefined && at >= from).map(at => stepAt(signals, at))
  const earlier = times.filter(at => from !== undefined && at < from).at(-1)
  let last = earlier === undefined ? undefined : judge(tally(signals, earlier)).status
  let since: IsoTime | undefined
  const entries: NewLedgerEntry[] = []
  for (const { at, verdict, evidence } of steps) {
    if (verdict.status === last) continue
    since = at
    const change = { kind: 'status', issue, from: last ?? null, to: verdict.status } as const
    const isNews = signals.some(signal => signal.at === at && news.has(signal.evidence.articleId))
    entries.push({
      id: idOf('status', issue, String(last), verdict.status, at),
      change,
      at,
      isNews,
      evidence: newestFirst(evidence, signals, at),
    })
    last = verdict.status
  }
  const now = steps.at(-1)
  if (now === undefined) return { statuses: [], entries: [] }
  const status: StatusOfIssue = {
    issue,
    status: now.verdict.status,
    since: since ?? before?.since ?? now.at,
    newestEvidenceAt: now.at,
    evidence: now.evidence,
  }
  return { statuses: [status], entries }
}

/** What moved the status comes first; the rest of the proof follows. */
function newestFirst(proof: readonly Evidence[], signals: readonly SignalRecord[], at: IsoTime): readonly Evidence[] {
  const moved = new Set(signals.filter(signal => signal.at === at).map(signal => signal.evidence.articleId))
  const fresh = proof.filter(one => moved.has(one.articleId))
  return [...fresh, ...proof.filter(one => !moved.has(one.articleId))]
}

function stepAt(signals: readonly SignalRecord[], at: IsoTime): Step {
  const count = tally(signals, at)
  const verdict = judge(count)
  return { at, verdict, evidence: proofOf(verdict, count.recent, at) }
}

/**
 * The best sentences for a verdict: one of each kind that decided, in that order, then second ones of other origins;
 * what the verdict did not need fills up only if nothing else is there.
 */
function proofOf(verdict: Verdict, recent: readonly SignalRecord[], at: IsoTime): readonly Evidence[] {
  const now = Date.parse(at)
  const worth = (signal: SignalRecord) =>
    clarityOf(signal.evidence.quote) + 0.5 ** ((now - Date.parse(signal.at)) / DAY_MS / 7)
  const isWanted = (signal: SignalRecord) =>
    verdict.demanding === undefined ||
    (signal.kind !== 'demanded' && signal.kind !== 'rejected') ||
    signal.party === (signal.kind === 'demanded' ? verdict.demanding : verdict.refusing)
  const best = recent.toSorted((a, b) => worth(b) - worth(a) || bySignal(a, b))
  const chosen: SignalRecord[] = []
  for (const isSecond of [false, true]) {
    for (const kind of verdict.because) {
      const found = best.find(
        signal =>
          signal.kind === kind &&
          isWanted(signal) &&
          !chosen.some(
            one => isSameProof(one, signal) || (isSecond && one.kind === kind && one.origin === signal.origin),
          ),
      )
      if (found !== undefined) chosen.push(found)
    }
  }
  const proof = chosen.length > 0 ? chosen : best
  return proof.slice(0, MAX_EVIDENCE).map(signal => signal.evidence)
}

/** The same sentence, or the same words in another outlet. */
function isSameProof(a: SignalRecord, b: SignalRecord): boolean {
  return a.evidence.quote === b.evidence.quote
}
