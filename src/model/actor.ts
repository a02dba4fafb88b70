// A person of the negotiation: all spellings of the name, and what the person was when.

import type { Bilingual } from './locale.ts'
import type { IsoDay } from './time.ts'

export const PARTIES = ['ukraine', 'russia', 'usa', 'europe', 'other'] as const
export type Party = (typeof PARTIES)[number]

export type ActorId = string

/** An office or function, valid from–until (both inclusive); an open end is left out. */
export interface Role {
  readonly title: Bilingual
  readonly from?: IsoDay
  readonly until?: IsoDay
  /**
   * Words that mean the holder without the name, in the wildcard syntax of an issue's terms: `Kreml-Chef*`. They
   * hold as long as the role does.
   */
  readonly epithets?: readonly string[]
  /** Web address that proves the role. */
  readonly source: string
}

export interface Actor {
  /** Kebab-case, English transliteration: `rustem-umerov`. */
  readonly id: ActorId
  /** German display name: `Rustem Umerow`. */
  readonly name: string
  /** All other spellings of the full name and of the surname alone, Cyrillic included. */
  readonly spellings: readonly string[]
  /** Surnames that others bear too: they count only in a text that names the person unmistakably as well. */
  readonly ambiguous?: readonly string[]
  /** Names of others and of things that hold a spelling of this person: they blank it (`Melania Trump`). */
  readonly exceptions?: readonly string[]
  readonly party: Party
  readonly roles: readonly Role[]
}

/** The roles that hold on a day, in the order of the list. */
export function rolesOn(actor: Actor, day: IsoDay): readonly Role[] {
  return actor.roles.filter(role => (role.from ?? day) <= day && day <= (role.until ?? day))
}
