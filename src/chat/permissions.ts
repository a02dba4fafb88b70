// Who may use which command. Bot admins stand in the configuration; administrators of a chat are asked of Telegram.

import type { Clock } from './clock.ts'
import type { CommandScope } from './command.ts'
import type { Incoming } from './incoming.ts'

/** A change of rights in a group is believed after this at the latest. */
const CACHE_MS = 60_000
const MAX_CACHED = 10_000

export interface PermissionOptions {
  readonly adminIds: ReadonlySet<number>
  /** The status of a member as getChatMember gives it. May throw: then it is not known. */
  readonly memberStatus: (chatId: number, userId: number) => Promise<string>
  readonly clock: Clock
  /** Told when the status could not be asked. */
  readonly onUnknown: (error: unknown) => void
}

export interface Permissions {
  isBotAdmin(userId: number): boolean
  /** Whether the sender may use commands of this scope here. Denies if Telegram does not tell. */
  allows(scope: CommandScope, incoming: Incoming): Promise<boolean>
}

export function createPermissions({ adminIds, memberStatus, clock, onUnknown }: PermissionOptions): Permissions {
  const cache = new Map<string, { readonly isAdmin: boolean; readonly until: number }>()

  async function isChatAdmin({ chatKind, address, sender }: Incoming): Promise<boolean> {
    if (chatKind === 'private') return sender.userId === address.chatId
    // Whoever speaks as the chat itself is an administrator: Telegram lets nobody else. Other chats prove nothing.
    if (sender.isChatItself) return true
    if (sender.userId === 0) return false
    const key = `${address.chatId}:${sender.userId}`
    const cached = cache.get(key)
    if (cached !== undefined && clock.now() < cached.until) return cached.isAdmin
    try {
      const isAdmin = ['creator', 'administrator'].includes(await memberStatus(address.chatId, sender.userId))
      if (cache.size >= MAX_CACHED) cache.clear()
      cache.set(key, { isAdmin, until: clock.now() + CACHE_MS })
      return isAdmin
    } catch (error) {
      onUnknown(error)
      return false
    }
  }

  const isBotAdmin = (userId: number) => adminIds.has(userId)
  return {
    isBotAdmin,
    async allows(scope, incoming) {
      if (scope === 'everyone') return true
      if (scope === 'bot-admins') return isBotAdmin(incoming.sender.userId)
      return await isChatAdmin(incoming)
    },
  }
}
