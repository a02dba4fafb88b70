// Who objected hears what became of it, and so does everyone who had been told the entry.

import type { Migration } from './migration.ts'

export const correctionsTold: Migration = {
  version: 7,
  statements: [
    'alter table correction add column told_at text',
    'create index correction_by_entry on correction (seq)',
    'create index correction_by_chat on correction (chat_id, thread_id)',
  ],
}
