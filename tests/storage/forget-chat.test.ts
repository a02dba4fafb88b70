import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { TABLES_OF_CHATS } from '../../src/storage/forget-chat.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/index.ts'

test('each table that names a chat is emptied of one that is to be forgotten', () => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations, 'new')
  const naming = sqlite
    .prepare(
      `select m.name from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and c.name = 'chat_id' order by m.name`,
    )
    .pluck()
    .all()
  sqlite.close()

  expect(naming).toEqual([...TABLES_OF_CHATS].toSorted())
})
