// Status of issues and its history: folds the signals in the order of publication and says when the status moved.

import type { ArticleId } from '../model/article.ts'
import { groupBy } from '../model/group-by.ts'
import type { IssueId } from '../model/issue.ts'
import type { NewLedgerEntry } from '../model/ledger.ts'
import type { SignalRecord, StatusOfIssue } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'
import { idOf } from './id.ts'
import { byText } from './order.ts'
import { newestFirst, proofOf, withNewest } from './proof.ts'
import { createRulings, type Rulings, type StatusRuling } from './rulings.ts'
import { bySignal } from './signals.ts'
import { judge, type Verdict } from './status-rules.ts'
import { recentOf, type Timed, tally, toTimed } from './tally.ts'

export interface StatusUpdate {
  readonly statuses: readonly StatusOfIssue[]
  readonly entries: readonly NewLedgerEntry[]
}

/** An issue at a moment: what the rules say, and of which signals. */
interface Step {
  readonly at: IsoTime
  readonly verdict: Verdict
  readonly recent: readonly Timed[]
}

/**
 * `signals`: all of the window, old and new, each once. `added`: the new ones among them; only their issues are
 * judged, and only from the earliest of them on.
 */
export function updateStatuses(
  before: readonly StatusOfIssue[],
  signals: readonly SignalRecord[],
  added: readonly SignalRecord[],
  news: ReadonlySet<ArticleId>,
  rulings: Rulings = createRulings(),
): StatusUpdate {
  const asked = new Set(added.map(({ issue }) => issue))
  const all = groupBy(signals.filter(({ issue }) => asked.has(issue)).toSorted(bySignal), signal => signal.issue)
  const updates = [...groupBy(added.toSorted(bySignal), signal => signal.issue)].map(([issue, [first]]) => {
    const status = before.find(one => one.issue === issue)
    return updateIssue(
      issue,
      status,
      { signals: toTimed(all.get(issue) ?? []), decided: rulings.statusesOf(issue), judged: new Map() },
      first?.at,
      news,
    )
  })
  return { statuses: updates.flatMap(update => update.statuses), entries: updates.flatMap(update => update.entries) }
}

function updateIssue(
  issue: IssueId,
  before: StatusOfIssue | undefined,
  told: Told,
  from: IsoTime | undefined,
  news: ReadonlySet<ArticleId>,
): StatusUpdate {
  const times = momentsOf(told)
  const next = times.findIndex(at => from !== undefined && at >= from)
  if (next < 0) return { statuses: [], entries: [] }
  const previous = times[next - 1]
  let last = previous === undefined ? null : standingAt(told, times, next - 1).verdict.status
  let since: IsoTime | undefined
  let step: Step | undefined
  const entries: NewLedgerEntry[] = []
  for (const [index, at] of times.entries()) {
    if (index < next) continue
    step = standingAt(told, times, index)
    const { status } = step.verdict
    if (status === last) continue
    since = at
    entries.push({ ...entryOf(issue, last, step), isNews: isNews(step, news) })
    last = status
  }
  if (step === undefined) return { statuses: [], entries: [] }
  const { at, verdict, recent } = step
  const newestEvidenceAt = recent.at(-1)?.signal.at ?? at
  const evidence = withNewest(proofOf(verdict, recent, at), recent, newestEvidenceAt)
  const { status: reached, isDecided } = verdict
  const status: StatusOfIssue = {
    ...{ issue, status: reached, since: since ?? before?.since ?? at, newestEvidenceAt, evidence },
    ...(isDecided === true && { isDecided }),
  }
  return { statuses: [status], entries }
}

/** Everything that bears on an issue: what was said, ascending, and what was decided. */
interface Told {
  readonly signals: readonly Timed[]
  readonly decided: readonly StatusRuling[]
  /** What was already judged, by its moment: one moment is looked at again and again. */
  readonly judged: Map<IsoTime, Step>
}

/** Each time that something was said or decided. A decision without evidence in its window has nothing to show. */
function momentsOf({ signals, decided }: Told): readonly IsoTime[] {
  const said = signals.map(({ signal }) => signal.at)
  const shown = decided.filter(({ at }) => recentOf(signals, at).length > 0)
  return [...new Set([...said, ...shown.map(({ at }) => at)])].toSorted(byText)
}

/** As many moments are looked back for the last that said more than "open". */
const LOOK_BACK = 30

/**
 * Time alone moves no issue. That nobody speaks of it any more does not make it open, and that hope grows old does not
 * make it disputed: it stands as it last did, and shows how old that is, unless somebody says since that it is open, or
 * stands against it.
 */
function standingAt(told: Told, times: readonly IsoTime[], index: number): Step {
  const at = times[index]
  if (at === undefined) throw new Error('status: no such moment')
  const step = stepAt(told, at)
  const undoing = UNDOING[step.verdict.status]
  if (undoing === undefined || step.verdict.isDecided === true) return step
  for (const earlier of times.slice(Math.max(0, index - LOOK_BACK), index).toReversed()) {
    if (step.recent.some(({ signal }) => signal.at > earlier && undoing.includes(signal.kind))) return step
    const before = stepAt(told, earlier)
    if (before.verdict.status === 'approaching') return before
    if (before.verdict.status === step.verdict.status) continue
    return step.verdict.status === 'open' ? before : step
  }
  return step
}

/** What must have been said since, so that the issue fell back to this. */
const UNDOING: Partial<Record<StatusOfIssue['status'], readonly SignalRecord['kind'][]>> = {
  open: ['open'],
  disputed: ['rejected', 'stalled'],
}

function stepAt(told: Told, at: IsoTime): Step {
  const before = told.judged.get(at)
  if (before !== undefined) return before
  const step = judgeAt(told, at)
  told.judged.set(at, step)
  return step
}

/** A decision holds until what was said after it, taken by itself, moves the issue. */
function judgeAt({ signals, decided }: Told, at: IsoTime): Step {
  const recent = recentOf(signals, at)
  const verdict = judge(tally(recent, at))
  const ruling = decided.filter(one => one.at <= at).at(-1)
  if (ruling === undefined) return { at, recent, verdict }
  const since = recent.filter(({ signal }) => signal.at > ruling.at)
  if (judge(tally(since, at)).status !== 'open') return { at, recent, verdict }
  return { at, recent, verdict: { ...verdict, status: ruling.status, isDecided: true } }
}

function entryOf(
  issue: IssueId,
  from: StatusOfIssue['status'] | null,
  { at, verdict, recent }: Step,
): Omit<NewLedgerEntry, 'isNews'> {
  const evidence = newestFirst(proofOf(verdict, recent, at), recent, at)
  const isDecided = verdict.isDecided === true ? { isDecided: true } : {}
  const change = { kind: 'status', issue, from, to: verdict.status, ...isDecided } as const
  return { id: idOf('status', issue, String(from), verdict.status, at), change, at, evidence }
}

/** Whether an article that is news said something at that moment. */
function isNews({ recent, at }: Step, news: ReadonlySet<ArticleId>): boolean {
  return recent.some(({ signal }) => signal.at === at && news.has(signal.evidence.articleId))
}
