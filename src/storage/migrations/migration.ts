// The shape of a migration.

/** One step of the schema; its statements and its version are saved in one transaction. */
export interface Migration {
  /** One more than that of the migration before. */
  readonly version: number
  readonly statements: readonly string[]
}
