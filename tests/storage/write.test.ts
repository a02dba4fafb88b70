import { describe, expect, test } from 'vitest'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { openSqlite, toKysely } from '../../src/storage/sqlite.ts'
import { write } from '../../src/storage/write.ts'
import { NOW } from './support/store.ts'

function openTables() {
  const sqlite = openSqlite(null)
  migrate(sqlite, migrations, 'in memory')
  return { sqlite, database: toKysely(sqlite) }
}

const seen = (id: number) => ({ update_id: id, seen_at: NOW })

describe('a write', () => {
  test('undoes all when its work throws, and the next one goes through', async () => {
    const { database } = openTables()

    const failing = write(database, async transaction => {
      await transaction.insertInto('seen_update').values(seen(1)).execute()
      throw new Error('broken on purpose')
    })

    await expect(failing).rejects.toThrow('broken on purpose')
    await write(database, transaction => transaction.insertInto('seen_update').values(seen(2)).execute())
    expect(await database.selectFrom('seen_update').select('update_id').execute()).toEqual([{ update_id: 2 }])
  })

  // F60
  test('on a full disk says that it is full, and goes through once there is room', async () => {
    const { sqlite, database } = openTables()
    const pages = Number(sqlite.pragma('page_count', { simple: true }))
    const large = { job: 'x', started_at: NOW, duration_ms: 1, counts: '{}', error: 'x'.repeat(500_000) }
    const save = () => write(database, transaction => transaction.insertInto('run').values(large).execute())

    sqlite.pragma(`max_page_count = ${pages + 2}`)
    const full = save()

    await expect(full).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    sqlite.pragma(`max_page_count = ${pages + 1000}`)
    await save()
    expect(await database.selectFrom('run').select('job').execute()).toEqual([{ job: 'x' }])
  })
})
