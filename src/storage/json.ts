// JSON columns. Only this program writes them, so the check is light: it finds a damaged file, not a wrong type.

import { StorageError } from './error.ts'

/** The text of a value for a JSON column. */
export function toJson(value: object): string {
  return JSON.stringify(value)
}

/** The value of a JSON column. `what` names the row for the error. Throws StorageError if it is no JSON object or list. */
export function fromJson<T extends object>(text: string, what: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new StorageError(`the database is damaged: ${what} is not JSON`, { cause })
  }
  if (typeof value !== 'object' || value === null) {
    throw new StorageError(`the database is damaged: ${what} is not an object`)
  }
  return value as T
}
