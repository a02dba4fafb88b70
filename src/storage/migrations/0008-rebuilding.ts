// What a rebuild of the ledger leaves behind: entries that no longer hold, and by which rules the ledger was built.

import type { Migration } from './migration.ts'

export const rebuilding: Migration = {
  version: 8,
  statements: [
    'alter table entry add column superseded_at text',
    'create table ledger_build (version text primary key, built_at text not null)',
    'create index signal_by_kind on signal (issue, kind, at)',
  ],
}
