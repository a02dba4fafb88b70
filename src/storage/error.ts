// What goes wrong with the store as a whole, told to the operator in one line. Not for the user's mistakes.

/** The database cannot be used as it is. The message names the file and what to do; `cause` has the particulars. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}
