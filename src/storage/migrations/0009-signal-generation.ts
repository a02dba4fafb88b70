// What a process remembers of signals holds until one of them is changed or removed, by whatever process.

import type { Migration } from './migration.ts'

export const signalGeneration: Migration = {
  version: 9,
  statements: [
    'create table signal_generation (number integer not null)',
    'insert into signal_generation (number) values (0)',
    'create trigger signal_updated after update on signal begin update signal_generation set number = number + 1; end',
    'create trigger signal_deleted after delete on signal begin update signal_generation set number = number + 1; end',
  ],
}
