// The way of one update: seen before? too many? then to the handler of its kind. Never throws.

import type { Update } from 'grammy/types'
import { toIsoTime } from '../model/time.ts'
import { plainMessage } from './error-boundary.ts'
import type { FloodGuard } from './flood.ts'
import { type Incoming, type Membership, readUpdate } from './incoming.ts'
import { answerPressed } from './pressed.ts'
import { type Rim, toRequest } from './rim.ts'
import { answerSaid } from './said.ts'

/** Handles one update; resolves when it has been handled and its answer is on its way. */
export async function dispatch(update: Update, rim: Rim, floods: FloodGuard): Promise<void> {
  try {
    const incoming = readUpdate(update)
    if (incoming === undefined || (incoming.kind === 'said' && !concernsBot(incoming))) return
    // Before any work: who floods the bot costs nothing more.
    const isAsked = incoming.kind === 'said' || incoming.kind === 'pressed'
    const verdict = isAsked ? floods.judge(whoAsks(incoming)) : 'answer'
    if (verdict === 'ignore') return
    const { store, now } = rim.deps
    if (!(await store.updates.claim(incoming.updateId, toIsoTime(now())))) return
    await (verdict === 'warn' ? warn(incoming, rim) : handle(incoming, rim))
  } catch (error) {
    rim.boundary.log.error({ updateId: update.update_id, error: rim.boundary.scrub(error) }, 'update failed')
  }
}

function handle(incoming: Incoming, rim: Rim): Promise<void> {
  switch (incoming.kind) {
    case 'said':
      return answerSaid(incoming, rim)
    case 'pressed':
      return answerPressed(incoming, rim)
    case 'membership':
      return noteMembership(incoming, rim)
    case 'moved':
      return rim.deps.store.chats.move(incoming.address.chatId, incoming.toChatId)
  }
}

async function warn(incoming: Incoming, rim: Rim): Promise<void> {
  const { locale } = await toRequest(incoming, '', rim)
  rim.replies.say(incoming.address, plainMessage(rim.deps.texts.in(locale)('flood-warning')))
}

/** A person, or the channel that speaks for itself. */
function whoAsks({ sender, address }: Incoming): number {
  return sender.userId || address.chatId
}

/** What people in a group say to each other is nobody's business. */
function concernsBot({ chatKind, text }: Extract<Incoming, { kind: 'said' }>): boolean {
  return chatKind === 'private' || text.startsWith('/')
}

/**
 * Blocked or removed, the bot leaves the chat alone; let in again, a chat that it knows gets its digests again.
 */
async function noteMembership(membership: Membership, rim: Rim): Promise<void> {
  const { address, chatKind, isMember, sender } = membership
  if (!rim.memberships.isNewest(membership)) return
  const { chats } = rim.deps.store
  if (!isMember) return await chats.markGone(address.chatId)
  const chat = await chats.find(address)
  if (chat?.state !== 'gone') return
  await chats.open(address, { kind: chatKind, locale: chat.locale, zone: chat.zone })
  rim.boundary.log.info({ chatId: address.chatId, by: sender.userId }, 'chat is back')
}
