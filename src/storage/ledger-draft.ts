// A ledger in the making: everything that the corpus holds, settled anew in a temporary database of the same shape.

import type { AnalysedArticle } from '../model/ledger.ts'
import { selectAnalysed, toAnalysis } from './analyses.ts'
import { toArticle } from './article-row.ts'
import { readDecisions } from './decisions.ts'
import { toJson } from './json.ts'
import { createKnownSignals } from './known-signals.ts'
import { applyChanges } from './ledger-apply.ts'
import { replaceLedger } from './ledger-replace.ts'
import { readState } from './ledger-state.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { LedgerDraft } from './ports/ledger.ts'
import type { Database } from './schema.ts'
import { openScratch, toKysely } from './sqlite.ts'
import { write } from './write.ts'

export async function openDraft(database: Database): Promise<LedgerDraft> {
  const sqlite = openScratch()
  migrate(sqlite, migrations, 'the draft of the ledger')
  const draft = toKysely(sqlite)
  const known = createKnownSignals(draft)
  const decisions = await readDecisions(database)
  const taken = new Map<number, number>()
  let last = -1

  return {
    async next(limit) {
      const rows = await selectAnalysed(database)
        .where(({ eb, lit }) => eb('is_relevant', '=', lit(1)))
        .where('article.key', '>', last)
        .orderBy('article.key')
        .limit(limit)
        .execute()
      for (const { key, version } of rows) {
        taken.set(key, version)
        last = key
      }
      return rows.map((row): AnalysedArticle => ({ article: toArticle(row), analysis: toAnalysis(row.id, row) }))
    },

    async stateFor(batch) {
      return { ...(await readState(draft, known, batch)), decisions }
    },

    apply: (changes, now) => write(draft, transaction => applyChanges(transaction, changes, now)),

    async replace(version, now) {
      const isStale = toJson(await readDecisions(database)) !== toJson(decisions)
      return isStale ? undefined : await replaceLedger(database, draft, { taken, version, now })
    },

    async close() {
      await draft.destroy()
      sqlite.close()
    },
  }
}
