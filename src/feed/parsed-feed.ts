// What the parser makes of a document, before it is cleaned: strings as the feed gives them.

export interface ParsedEntry {
  /** The feed's own identifier, empty if it has none. */
  readonly id: string
  /** HTML or text. */
  readonly title: string
  /** In full where it could be resolved; not yet checked. */
  readonly link: string
  /** HTML or text. */
  readonly summary: string
  /** HTML or text. */
  readonly content: string
  /** As written, see feed-date.ts. */
  readonly published: string
  readonly updated: string
  readonly language: string
}

export interface ParsedFeed {
  readonly title: string
  readonly link: string
  readonly language: string
  /** In the order of the document. */
  readonly entries: readonly ParsedEntry[]
  readonly skipped: number
  /** True if the document ends too early: it should be asked for in full the next time. */
  readonly isCut: boolean
}

/** Parsers give objects, numbers or nothing where a feed is odd; only text counts. */
export function asString(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}
