// What the handlers of updates share, as types, and the request that each of them makes of what came in.

import type { Deps } from '../deps.ts'
import { type Locale, toLocale } from '../model/locale.ts'
import type { Clock } from './clock.ts'
import type { Command, CommandRequest } from './command.ts'
import type { ErrorBoundary } from './error-boundary.ts'
import type { Incoming } from './incoming.ts'
import type { Memberships } from './memberships.ts'
import type { Permissions } from './permissions.ts'
import type { Replies } from './replies.ts'

export interface Rim {
  /** By all names. */
  readonly commands: ReadonlyMap<string, Command>
  readonly deps: Deps
  readonly permissions: Permissions
  readonly replies: Replies
  readonly memberships: Memberships
  readonly boundary: ErrorBoundary
  readonly botUsername: string
  readonly defaultLocale: Locale
  readonly defaultZone: string
  /** Ends the waiting of a pressed button, with a text as an alert if given. Returns at once, never fails. */
  answerPress(queryId: string, alert?: string): void
  /** Paces the line that tells how far an answer is. */
  readonly clock: Clock
  /** The update is answered only when this has settled too, though the next one of the chat need not wait for it. */
  outlast(work: Promise<boolean>): void
}

/** The request of a command: language and zone as the chat has set them, else by the user's own language. */
export async function toRequest(incoming: Incoming, args: string, rim: Rim): Promise<CommandRequest> {
  const { address, chatKind, sender } = incoming
  const chat = await rim.deps.store.chats.find(address)
  return {
    address,
    chatKind,
    userId: sender.userId,
    isBotAdmin: rim.permissions.isBotAdmin(sender.userId),
    locale: chat?.locale ?? toLocale(sender.languageCode, rim.defaultLocale),
    zone: chat?.zone ?? rim.defaultZone,
    ...{ args, file: null },
    tellProgress: () => undefined,
  }
}
