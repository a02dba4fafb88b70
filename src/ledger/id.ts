// Ids made of content, so that saying the same thing again makes the same row.

import { createHash } from 'node:crypto'

/** 16 characters of base64url (96 bits) over the parts; a part may hold any text. */
export function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
