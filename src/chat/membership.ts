// Follows the bot's own place in a chat. Blocked or removed it leaves the chat alone; let in again, a chat that it
// knows gets its digests again.

import type { Membership } from './incoming.ts'
import type { Rim } from './rim.ts'

/** Notes a change; one that is older than what is known of the chat changes nothing. */
export async function noteMembership(membership: Membership, rim: Rim): Promise<void> {
  const { address, chatKind, isMember, sender } = membership
  if (!rim.memberships.isNewest(membership)) return
  const { chats } = rim.deps.store
  if (!isMember) return await chats.markGone(address.chatId)
  const chat = await chats.find(address)
  if (chat?.state !== 'gone') return
  await chats.open(address, { kind: chatKind, locale: chat.locale, zone: chat.zone })
  rim.boundary.log.info({ chatId: address.chatId, by: sender.userId }, 'chat is back')
}

/** What was last heard of the bot's place in each chat. */
export interface Memberships {
  /** True if nothing newer of this chat has been seen; remembers it then. */
  isNewest(membership: Pick<Membership, 'address' | 'at' | 'updateId'>): boolean
}

/** Chats whose last change is remembered; older ones come no more out of order. */
const MAX_CHATS = 10_000

/** Updates can come out of order when they are delivered again; who comes last must not win. */
export function createMemberships(): Memberships {
  const last = new Map<number, { readonly at: number; readonly updateId: number }>()
  return {
    isNewest({ address: { chatId }, at, updateId }) {
      const known = last.get(chatId)
      if (known !== undefined && (known.at > at || (known.at === at && known.updateId > updateId))) return false
      last.delete(chatId)
      last.set(chatId, { at, updateId })
      if (last.size > MAX_CHATS) last.delete(last.keys().next().value ?? chatId)
      return true
    },
  }
}
