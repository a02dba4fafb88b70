// Which change of the bot's place in a chat is the newest. It only compares; what a change means is dispatch.ts.

import type { Membership } from './incoming.ts'

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
