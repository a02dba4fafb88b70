import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'
import { NOW, temporaryFile } from './support/store.ts'

function schemaOf(sqlite: Sqlite.Database): unknown {
  return sqlite.prepare('select type, name, sql from sqlite_master order by type, name').all()
}

describe('the migrations', () => {
  test('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  test.each(migrations.map((_, count) => ({ count })))(
    'lead from version $count to the newest schema',
    async ({ count }) => {
      const path = temporaryFile()
      const old = new Sqlite(path)
      migrate(old, migrations.slice(0, count), path)
      old.close()

      await (await openStore(`sqlite:${path}`, { now: () => new Date(NOW) })).close()

      const [brought, made] = [new Sqlite(path), new Sqlite(':memory:')]
      migrate(made, migrations, 'new')
      expect(schemaOf(brought)).toEqual(schemaOf(made))
      brought.close()
      made.close()
    },
  )

  test('leave the schema of before when they fail at any statement', () => {
    const [first] = migrations
    if (first === undefined) throw new Error('expected a migration')

    for (let good = 0; good < first.statements.length; good++) {
      const sqlite = new Sqlite(':memory:')
      const broken: Migration = { version: 1, statements: [...first.statements.slice(0, good), 'create nonsense'] }

      expect(() => migrate(sqlite, [broken], 'x')).toThrow()

      expect(schemaOf(sqlite)).toEqual([])
      expect(sqlite.pragma('user_version', { simple: true })).toBe(0)
      sqlite.close()
    }
  })

  test('are taken once when two programs start at the same time', async () => {
    const path = temporaryFile()
    const [one, two] = [new Sqlite(path), new Sqlite(path)]

    migrate(one, migrations, path)
    migrate(two, migrations, path)

    expect(schemaOf(two)).toEqual(schemaOf(one))
    one.close()
    two.close()
  })
})
