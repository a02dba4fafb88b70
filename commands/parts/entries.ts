// What an entry of the ledger speaks of, looked up for its line in a list or on a page.

import type { Deps } from '../../src/deps.ts'
import { UserError } from '../../src/model/errors.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import { meetingOf } from '../../src/model/told.ts'
import { contextOf, type ExplainedEntry } from '../../src/view/changes.ts'
import { clean } from '../../src/view/clean.ts'

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
