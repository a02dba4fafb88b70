// What to make of a server that says its feed has moved for good: believe it when it has said so for a week.

import type { Source } from '../model/source.ts'

const BELIEVED_MS = 7 * 24 * 60 * 60 * 1000

/** `adopt`: take the new address; `note`: keep in mind since when; `forget`: it has not moved after all. */
export type Move = 'adopt' | 'note' | 'forget' | 'none'

/** A permanent redirect is often a mistake of a day; only the step from http to https is believed at once. */
export function judgeMove({ url, moved }: Pick<Source, 'url' | 'moved'>, movedTo: string | null, now: Date): Move {
  if (movedTo === null || movedTo === url) return moved === null ? 'none' : 'forget'
  if (isSecured(url, movedTo)) return 'adopt'
  if (moved?.to !== movedTo) return 'note'
  return now.getTime() - Date.parse(moved.since) >= BELIEVED_MS ? 'adopt' : 'none'
}

function isSecured(from: string, to: string): boolean {
  return from.startsWith('http:') && to === from.replace(/^http:/, 'https:')
}
