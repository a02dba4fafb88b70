// Brings the schema of an open file to the version of this program. Safe to kill at any point, and for two at once.

import type Sqlite from 'better-sqlite3'
import { StorageError } from './error.ts'
import type { Migration } from './migrations/migration.ts'

/** "VBOT", so that a file of another program is not taken for ours. https://sqlite.org/pragma.html#pragma_application_id */
const APPLICATION_ID = 0x56424f54

/** Throws StorageError if the file is of a newer program or of another one. */
export function migrate(sqlite: Sqlite.Database, migrations: readonly Migration[], path: string): void {
  const newest = migrations.at(-1)?.version ?? 0
  refuseForeign(sqlite, newest, path)
  for (const { version, statements } of migrations) {
    const step = sqlite.transaction(() => {
      // Asked again under the write lock: another process may have taken this step meanwhile.
      if (versionOf(sqlite) >= version) return
      for (const statement of statements) sqlite.exec(statement)
      sqlite.pragma(`application_id = ${APPLICATION_ID}`)
      sqlite.pragma(`user_version = ${version}`)
    })
    if (versionOf(sqlite) < version) step.immediate()
  }
}

function refuseForeign(sqlite: Sqlite.Database, newest: number, path: string): void {
  const tables = sqlite.prepare('select count(*) from sqlite_master').pluck().get()
  const application = sqlite.pragma('application_id', { simple: true })
  if (application !== APPLICATION_ID && (tables !== 0 || application !== 0)) {
    throw new StorageError(`${path} is the database of another program`)
  }
  const version = versionOf(sqlite)
  if (version > newest) {
    throw new StorageError(
      `${path} is of version ${version}, this program knows up to ${newest}: start the newer program`,
    )
  }
}

function versionOf(sqlite: Sqlite.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}
