// What admins decide, what readers object to, and where the evidence is against itself.

import type { Migration } from './migration.ts'

export const decisions: Migration = {
  version: 6,
  statements: [
    `create table decision (
      id text primary key, kind text not null, ruling text not null, reason text not null, decided_by integer not null,
      at text not null, undone_at text
    )`,
    'create index decision_by_time on decision (at)',
    `create table correction (
      id text primary key, seq integer not null references entry, chat_id integer not null, thread_id integer not null,
      words text not null, state text not null, opened_at text not null, settled_by integer, settled_at text, reason text
    )`,
    'create index correction_by_state on correction (state, opened_at)',
    `create table contradiction (
      id text primary key, kind text not null, subject text not null, at text not null, data text not null
    )`,
    'create index contradiction_by_time on contradiction (at)',
    'create index contradiction_by_subject on contradiction (subject)',
    'create index signal_by_issue on signal (issue, at)',
    'create index told_subject_by_subject on told_subject (subject)',
  ],
}
