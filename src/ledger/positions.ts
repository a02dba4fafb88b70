// What each side demands and rejects on each issue, as last quoted.

import type { Party } from '../model/actor.ts'
import type { ArticleId } from '../model/article.ts'
import { groupBy } from '../model/group-by.ts'
import type { NewLedgerEntry } from '../model/ledger.ts'
import type { Position } from '../model/position.ts'
import type { SignalRecord } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'
import { clarityOf } from '../text/clarity.ts'
import { clarityOfSignal } from './clarity.ts'
import { idOf } from './id.ts'
import { bySignal } from './signals.ts'

const MS_PER_DAY = 86_400_000
/** A side that says the same again within this time says nothing new. */
const REPEATED_DAYS = 30
/** A sentence that leans on the one before shows no position by itself; it stays in the row until a better one comes. */
const CLEAR = 0.35

export interface PositionUpdate {
  readonly positions: readonly Position[]
  readonly entries: readonly NewLedgerEntry[]
}

type Stand = SignalRecord & { readonly kind: Position['stance']; readonly party: Party }

/** Takes the new signals of a batch. A later quote replaces an earlier one; of one article the clearest counts. */
export function updatePositions(
  before: readonly Position[],
  added: readonly SignalRecord[],
  news: ReadonlySet<ArticleId>,
): PositionUpdate {
  const rows = new Map(before.map(position => [keyOf(position), position]))
  const changed = new Set<string>()
  const entries: NewLedgerEntry[] = []
  for (const stand of clearest(unambiguous(added.filter(isStand)))) {
    const position = toPosition(stand)
    const key = keyOf(position)
    const last = rows.get(key)
    if (last !== undefined && !isNewer(position, last)) continue
    rows.set(key, position)
    changed.add(key)
    const isNew = last === undefined || daysApart(last.at, position.at) > REPEATED_DAYS
    if (isNew && clarityOf(position.evidence.quote) >= CLEAR) entries.push(entryOf(position, news))
  }
  return { positions: [...changed].flatMap(key => rows.get(key) ?? []), entries }
}

function isStand(signal: SignalRecord): signal is Stand {
  return signal.party !== null && (signal.kind === 'demanded' || signal.kind === 'rejected')
}

/** Without sentences that would have one side demand and reject at once: the demand or the refusal is another's. */
function unambiguous(stands: readonly Stand[]): readonly Stand[] {
  const stances = groupBy(stands, sentenceOf)
  return stands.filter(stand => new Set(stances.get(sentenceOf(stand))?.map(({ kind }) => kind)).size === 1)
}

function sentenceOf({ evidence, issue, party }: Stand): string {
  return `${evidence.articleId} ${evidence.start} ${issue} ${party}`
}

/** One stand for each article, issue, side and stance, in the order of publication. */
function clearest(stands: readonly Stand[]): readonly Stand[] {
  const groups = groupBy(
    stands,
    ({ evidence, issue, party, kind }) => `${evidence.articleId} ${issue} ${party} ${kind}`,
  )
  return [...groups.values()]
    .flatMap(group => group.toSorted((a, b) => clarityOfSignal(b) - clarityOfSignal(a) || bySignal(a, b))[0] ?? [])
    .toSorted(bySignal)
}

function toPosition({ issue, party, kind, at, evidence }: Stand): Position {
  return { issue, party, stance: kind, at, evidence }
}

function keyOf({ issue, party, stance }: Position): string {
  return `${issue} ${party} ${stance}`
}

/** Equal times fall the same way in any order of arrival. */
function isNewer(position: Position, last: Position): boolean {
  if (position.at !== last.at) return position.at > last.at
  return idOfProof(position) > idOfProof(last)
}

function idOfProof({ evidence }: Position): string {
  return `${evidence.articleId} ${String(evidence.start).padStart(7, '0')}`
}

function entryOf(position: Position, news: ReadonlySet<ArticleId>): NewLedgerEntry {
  return {
    id: idOf('position', keyOf(position), idOfProof(position)),
    change: { kind: 'position', position },
    at: position.at,
    isNews: news.has(position.evidence.articleId),
    evidence: [position.evidence],
  }
}

function daysApart(from: IsoTime, until: IsoTime): number {
  return Math.abs(Date.parse(until) - Date.parse(from)) / MS_PER_DAY
}
