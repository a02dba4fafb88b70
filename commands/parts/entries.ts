// What an entry of the ledger speaks of, looked up for its line in a list or on a page.

import type { Deps } from '../../src/deps.ts'
import { UserError } from '../../src/model/errors.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { Button } from '../../src/model/message.ts'
import { meetingOf, subjectOf } from '../../src/model/told.ts'
import { contextOf, type ExplainedEntry } from '../../src/view/changes.ts'
import { clean } from '../../src/view/clean.ts'
import type { Reader } from '../../src/view/reader.ts'
import { actButton } from './buttons.ts'
import { issueOf } from './issues.ts'

/** Entries that are looked through for one meeting or story: months of them. */
const REACH = 400

/** What a card shows. */
export type CardKind = 'issue' | 'meeting' | 'story'

/** The button under a card with which a reader objects to what it says. */
export function wrongButton(kind: CardKind, id: string, t: Reader['t']): Button | undefined {
  return actButton(t('button-wrong'), 'wrong', `on:${kind}:${id}`)
}

/** The newest entries that the card of `KIND:ID` rests on, latest first; empty for what is not known. */
export async function entriesOn(
  about: string,
  limit: number,
  deps: Pick<Deps, 'store' | 'knowledge'>,
): Promise<readonly LedgerEntry[]> {
  const [, kind, id = ''] = /^(issue|meeting|story):(.+)$/s.exec(about) ?? []
  const { ledger } = deps.store
  if (kind === 'issue') {
    const issue = issueOf(id, deps)
    return issue === undefined ? [] : await ledger.timeline({ kinds: ['status', 'position'], issue: issue.id, limit })
  }
  if (kind !== 'meeting' && kind !== 'story') return []
  const entries = await ledger.timeline({ kinds: [kind], limit: REACH })
  return entries.filter(({ change }) => subjectOf(change) === `${kind} ${id}`).slice(0, limit)
}

/** Each entry with its meeting or issue, as far as they are known. */
export async function explainEntries(
  entries: readonly LedgerEntry[],
  { store, knowledge }: Pick<Deps, 'store' | 'knowledge'>,
): Promise<readonly ExplainedEntry[]> {
  const meetings = await store.ledger.findMeetings(entries.flatMap(({ change }) => meetingOf(change) ?? []))
  return entries.map(entry => ({ entry, context: contextOf(entry.change, meetings, knowledge.issues) }))
}

/** The entry with this number, as `/wrong` shows it. Throws UserError `entry-unknown`. */
export async function findEntry(number: string, deps: Pick<Deps, 'store' | 'knowledge'>): Promise<ExplainedEntry> {
  const seq = /^#?\d{1,9}$/.test(number) ? Number(number.replace('#', '')) : -1
  const [told] = await explainEntries(await deps.store.ledger.findEntries([seq]), deps)
  if (told === undefined) throw new UserError('entry-unknown', { name: clean(number) })
  return told
}
