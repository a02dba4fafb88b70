// Brings the history in line with a rebuilt ledger without telling anybody anything twice: nothing is taken out, what
// says the same keeps its place.

import type { Evidence } from '../model/evidence.ts'
import { groupBy } from '../model/group-by.ts'
import type { LedgerChange, NewLedgerEntry } from '../model/ledger.ts'
import type { LedgerDifference } from '../model/ledger-difference.ts'
import type { IsoTime } from '../model/time.ts'
import { subjectOf } from '../model/told.ts'
import { fromJson } from './json.ts'
import { addEntry } from './ledger-apply.ts'
import type { Row, Write } from './schema.ts'
import { chunked } from './write.ts'

type Entry = Row<'entry'>

/** `written`: all entries of the draft. Their order of recording does not matter. */
export async function replaceEntries(
  transaction: Write,
  written: readonly Entry[],
  now: IsoTime,
): Promise<LedgerDifference['entries']> {
  const known = await transaction.selectFrom('entry').selectAll().orderBy('seq').execute()
  const ids = new Set(written.map(({ id }) => id))
  const knownIds = new Set(known.map(({ id }) => id))
  const lost = known.filter(({ id, superseded_at }) => !ids.has(id) && superseded_at === null)
  const { renewed, added } = pairUp(
    lost,
    written.filter(({ id }) => !knownIds.has(id)),
  )
  const holding = new Map(known.map(one => [one.id, one]))
  for (const fresh of written) {
    const old = holding.get(fresh.id)
    if (old !== undefined && !isSame(old, fresh)) await renew(transaction, old, fresh)
  }
  for (const [old, fresh] of renewed) await renew(transaction, old, fresh)
  // Nobody hears of them as news: that we can read better is none.
  for (const fresh of added) await addEntry(transaction, { ...toNew(fresh), isNews: false }, now)
  const placed = new Set(renewed.map(([{ seq }]) => seq))
  const superseded = lost.filter(({ seq }) => !placed.has(seq)).map(({ seq }) => seq)
  for (const piece of chunked(superseded))
    await transaction.updateTable('entry').set({ superseded_at: now }).where('seq', 'in', piece).execute()
  return {
    kept: written.length - renewed.length - added.length,
    ...{ renewed: renewed.length, added: added.length, superseded: superseded.length },
  }
}

function isSame(old: Entry, fresh: Entry): boolean {
  return (
    old.superseded_at === null && old.at === fresh.at && old.change === fresh.change && old.evidence === fresh.evidence
  )
}

/** Gives each new entry the place of an old one that says the same, proved by one of its articles, if there is one. */
function pairUp(lost: readonly Entry[], fresh: readonly Entry[]) {
  const free = groupBy(lost, whatOf)
  const placed = new Set<number>()
  const renewed: (readonly [Entry, Entry])[] = []
  const added: Entry[] = []
  for (const one of fresh) {
    const articles = articlesOf(one)
    const place = free
      .get(whatOf(one))
      ?.find(other => !placed.has(other.seq) && articlesOf(other).some(id => articles.includes(id)))
    if (place === undefined) added.push(one)
    else {
      placed.add(place.seq)
      renewed.push([place, one])
    }
  }
  return { renewed, added }
}

/** What an entry says, without what it is about: that may bear another id after a rebuild. */
function whatOf({ change, seq }: Entry): string {
  const said = changeOf({ change, seq })
  if (said.kind === 'status') return `status ${said.issue} ${said.to}`
  if (said.kind === 'position') return subjectOf(said)
  return said.kind === 'contradiction' ? said.kind : `${said.kind} ${said.change}`
}

function changeOf({ change, seq }: Pick<Entry, 'change' | 'seq'>): LedgerChange {
  return fromJson<LedgerChange>(change, `the ledger entry ${seq}`)
}

function articlesOf({ evidence, seq }: Entry): readonly string[] {
  return fromJson<Evidence[]>(evidence, `the evidence of entry ${seq}`).map(({ articleId }) => articleId)
}

async function renew(transaction: Write, old: Entry, fresh: Entry): Promise<void> {
  const { id, change, at, evidence } = fresh
  const said = { id, change, at, evidence, superseded_at: null }
  await transaction.updateTable('entry').set(said).where('seq', '=', old.seq).execute()
  await transaction.updateTable('entry_issue').set({ at }).where('seq', '=', old.seq).execute()
  const [from, to] = [subjectOf(changeOf(old)), subjectOf(changeOf(fresh))]
  if (from === to) return
  // Who was told of the one has been told of the other.
  await transaction.deleteFrom('told_subject').where('subject', '=', to).execute()
  await transaction.updateTable('told_subject').set({ subject: to }).where('subject', '=', from).execute()
}

function toNew(entry: Entry): Omit<NewLedgerEntry, 'isNews'> {
  const evidence = fromJson<Evidence[]>(entry.evidence, `the evidence of entry ${entry.seq}`)
  return { id: entry.id, change: changeOf(entry), at: entry.at, evidence }
}
