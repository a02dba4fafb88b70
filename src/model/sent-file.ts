// A file that somebody sent to the bot: what is known of it before it is fetched.

export interface SentFile {
  /** By which it is fetched. */
  readonly id: string
  /** As its sender named it, empty if not at all. */
  readonly name: string
  /** Media type as the sender's app tells it, empty if it does not. */
  readonly type: string
}

/** What is in the file, or why that is not known. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** Gone, or Telegram does not answer. */
  | { readonly kind: 'unavailable' }
