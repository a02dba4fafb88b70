// Words and signs for the terms of the model: a status, a party, a meeting's state. Texts themselves are in data/locales.

import type { Actor, ActorId, Party } from '../model/actor.ts'
import { rolesOn } from '../model/actor.ts'
import type { IssueStatus } from '../model/status.ts'
import type { IsoDay } from '../model/time.ts'
import { clean, cleanShort } from './clean.ts'
import type { Reader } from './reader.ts'

/** Persons by id, as the knowledge has them. */
export type Actors = ReadonlyMap<ActorId, Actor>

const FLAGS: Readonly<Record<Party, string>> = { ukraine: '🇺🇦', russia: '🇷🇺', usa: '🇺🇸', europe: '🇪🇺', other: '🌐' }

const STATUS_SIGNS: Readonly<Record<IssueStatus, string>> = {
  open: '⚪️',
  disputed: '🟠',
  approaching: '🔵',
  provisional: '🟡',
  agreed: '🟢',
  blocked: '🔴',
}

/** From farthest from an agreement to nearest. */
export const NEARNESS: readonly IssueStatus[] = ['blocked', 'disputed', 'open', 'approaching', 'provisional', 'agreed']

export function flagOf(party: Party): string {
  return FLAGS[party]
}

export function statusSign(status: IssueStatus): string {
  return STATUS_SIGNS[status]
}

/** `▲` nearer to an agreement, `▼` farther away. */
export function arrowOf(from: IssueStatus | null, to: IssueStatus): string {
  if (from === null) return '•'
  return NEARNESS.indexOf(to) > NEARNESS.indexOf(from) ? '▲' : '▼'
}

/** Names of persons, at most `max`, the rest as a number. Persons that the knowledge lacks are left out. */
export function namesOf(ids: readonly ActorId[], actors: Actors, max = 5): string {
  const names = ids.map(id => actors.get(id)?.name).filter(name => name !== undefined)
  const more = names.length > max ? ` +${names.length - max}` : ''
  return names.slice(0, max).map(clean).join(', ') + more
}

/** The titles of a person on a day, or undefined if none holds then. */
export function titlesOn(actor: Actor, day: IsoDay, { locale }: Pick<Reader, 'locale'>): string | undefined {
  const titles = rolesOn(actor, day).map(role => clean(role.title[locale]))
  return titles.length > 0 ? titles.join(', ') : undefined
}

/** Place and agency before the first sentence of a report: `KIEW/MOSKAU (dpa) - `, `Berlin, 3. März (Reuters) – `. */
const DATELINE =
  /^[\p{Lu}][\p{L} ./,\d-]{1,60}(?:\([^()]{2,30}\)\s*[-–—:]|(?<=\p{Lu}{3})\s+[-–—])\s+(?=[„“"»«]?\p{Lu})/u

/**
 * A verbatim sentence in quotation marks, without the dateline before it; in »…« if it has quotation marks of its own.
 * Cut at a word with `…`.
 */
export function quoted(quote: string, max = 220): string {
  const short = cleanShort(quote.replace(DATELINE, ''), max)
  return /[„“”"]/.test(short) ? `»${short}«` : `„${short}“`
}
