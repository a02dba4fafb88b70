// What operators look at and are told, and how chats that cannot be reached are counted.

import type { Migration } from './migration.ts'

export const operating: Migration = {
  version: 4,
  statements: [
    'alter table chat add column strikes integer not null default 0',
    'alter table chat add column last_strike_on text',
    'alter table chat add column gone_at text',
    'create index chat_gone on chat (gone_at) where gone_at is not null',
    'create index delivery_oldest on delivery (state, created_at)',
    `create table notice (key text primary key, told_at text not null) without rowid`,
    `create table run_total (
      job text not null, day text not null, word text not null, count integer not null, primary key (job, day, word)
    ) without rowid`,
  ],
}
