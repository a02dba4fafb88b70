// What the buttons mean that may change something.

import type { Migration } from './migration.ts'

export const presses: Migration = {
  version: 3,
  statements: [
    `create table press (
      key text primary key, chat_id integer not null, command text not null, data text not null,
      expires_at text not null, used_by integer
    ) without rowid`,
    'create index press_by_time on press (expires_at)',
    'create index press_of_chat on press (chat_id)',
  ],
}
