// What somebody sends without a word to go with it: an address alone, a file that may be a list of feeds. Pure.

import type { Taken } from './command.ts'
import type { Said } from './incoming.ts'

/** With its scheme, or as people write it: a name with a top-level domain, and perhaps a path. */
const ADDRESS = /^(?:https?:\/\/\S+|(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:\/\S*)?)$/iu
const MAX_ADDRESS = 1_200
const LIST_NAME = /\.(?:opml|xml)$/i
const LIST_TYPE = /^(?:text|application)\/(?:x-)?(?:opml(?:\+xml)?|xml)\b/i

export function takenOf({ text, file }: Pick<Said, 'text' | 'file'>): Taken | undefined {
  if (file !== null) return LIST_NAME.test(file.name) || LIST_TYPE.test(file.type) ? 'list' : undefined
  const words = text.trim()
  return words.length <= MAX_ADDRESS && ADDRESS.test(words) ? 'address' : undefined
}
