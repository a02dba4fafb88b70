// Opens a SQLite file as this program needs it, and hands it to Kysely. Knows no table.

import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import { StorageError } from './error.ts'
import type { Database, Tables } from './schema.ts'

/** The path of a `sqlite:PATH` address; null for `sqlite::memory:`. Throws StorageError for another address. */
export function pathOf(url: string): string | null {
  const path = /^sqlite:(.+)$/s.exec(url)?.[1]
  if (path === undefined) throw new StorageError(`cannot open the database ${url}: expected sqlite:PATH`)
  return path === ':memory:' ? null : resolve(path)
}

/** Opens or creates the file with all pragmas, readable by its owner alone. Throws StorageError. */
export function openSqlite(path: string | null): Sqlite.Database {
  try {
    if (path !== null) prepareFile(path)
    // While starting we may wait for another process that migrates; later the event loop must not stand still.
    const sqlite = new Sqlite(path ?? ':memory:', { timeout: 10_000 })
    setPragmas(sqlite)
    return sqlite
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StorageError(`cannot open the database ${path ?? 'in memory'}: ${reason}`, { cause })
  }
}

/** Opens a database that nobody else sees; SQLite keeps it in memory while it is small, and drops it when it is closed. */
export function openScratch(): Sqlite.Database {
  const sqlite = new Sqlite('')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('journal_mode = MEMORY')
  return sqlite
}

/**
 * Throws StorageError if the file is damaged. Table by table, as that leaves out the contents of the full-text index,
 * which take five times as long as all else and can be made anew. https://sqlite.org/pragma.html#pragma_quick_check
 */
export function checkSqlite(sqlite: Sqlite.Database, path: string): void {
  const tables = sqlite
    .prepare<[], string>("select name from sqlite_master where type = 'table' and sql not like 'create virtual%'")
    .pluck()
  try {
    for (const table of tables.all()) {
      const found = sqlite.pragma(`quick_check("${table}")`, { simple: true })
      if (found !== 'ok') throw new Error(String(found))
    }
  } catch (cause) {
    throw new StorageError(`${path} is damaged or no database of this program: restore a backup`, { cause })
  }
}

/** Kysely over the open file, with prepared statements kept and write transactions that take the lock at once. */
export function toKysely(sqlite: Sqlite.Database): Database {
  return new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) })
}

/**
 * A deferred transaction that reads and then writes fails at once with SQLITE_BUSY_SNAPSHOT when another process wrote
 * in between, whatever the time-out; "begin immediate" waits at its start instead.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: Sqlite.Database
  constructor(sqlite: Sqlite.Database) {
    super({ database: keepingStatements(sqlite) })
    this.#sqlite = sqlite
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back by itself, and a second time would hide the error that says so.
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #sqlite: Sqlite.Database
  constructor(sqlite: Sqlite.Database) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#sqlite)
  }
}

function prepareFile(path: string): void {
  makeFolder(dirname(path))
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** Step by step: `mkdirSync` with `recursive` never returns where a folder exists that takes none, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function setPragmas(sqlite: Sqlite.Database): void {
  // Only has an effect before the first page is written. An article and its text fit twice in 8 KB, not in 4 KB.
  sqlite.pragma('page_size = 8192')
  sqlite.pragma('journal_mode = WAL')
  // better-sqlite3 reopens a WAL file with NORMAL, which loses acknowledged commits when the power fails.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma(`journal_size_limit = ${16 * 1024 * 1024}`)
}

/** Distinct statements of the program are far fewer; lists of changing length make the rest. */
const MAX_STATEMENTS = 300

/** Preparing costs more than running for most statements, and Kysely prepares each time. */
function keepingStatements(sqlite: Sqlite.Database) {
  const kept = new Map<string, Sqlite.Statement<unknown[]>>()
  return {
    close: () => sqlite.close(),
    prepare(sql: string): Sqlite.Statement<unknown[]> {
      const known = kept.get(sql)
      if (known !== undefined) return known
      const statement = sqlite.prepare(sql)
      if (kept.size >= MAX_STATEMENTS) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}
