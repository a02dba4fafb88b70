// The way of one update: too many? seen before? then, in order in each chat, to the handler of its kind.

import type { Update } from 'grammy/types'
import { toIsoTime } from '../model/time.ts'
import { plainMessage } from './error-boundary.ts'
import type { FloodGuard } from './flood.ts'
import { type Incoming, type Membership, readUpdate } from './incoming.ts'
import { answerPressed } from './pressed.ts'
import type { Replies } from './replies.ts'
import { type Rim, toRequest } from './rim.ts'
import { answerSaid } from './said.ts'
import { createSequence } from './sequence.ts'

/** Works on one update; resolves when it has been answered, with false if that was broken off. Never rejects. */
export type Dispatch = (update: Update) => Promise<boolean>

export function createDispatch(rim: Rim, floods: FloodGuard): Dispatch {
  const { log, scrub } = rim.boundary
  const sequence = createSequence()

  async function work(incoming: Incoming, isTooMuch: boolean): Promise<boolean> {
    const { store, now } = rim.deps
    if (await store.updates.isKnown(incoming.updateId)) return true
    const sent: Promise<boolean>[] = []
    // The next update of the chat waits for the handler, not for the answer: that has an order of its own. Nor does it
    // wait for what takes long and has said so.
    await sequence.run(incoming.address.chatId, () => {
      const outlast = (work: Promise<boolean>) => void sent.push(work)
      const collecting = { ...rim, replies: collect(rim.replies, sent), outlast }
      return isTooMuch ? warn(incoming, collecting) : handle(incoming, collecting)
    })
    if ((await Promise.all(sent)).includes(false)) return false
    await store.updates.claim(incoming.updateId, toIsoTime(now()))
    return true
  }

  return async update => {
    try {
      const incoming = readUpdate(update)
      if (incoming === undefined || (incoming.kind === 'said' && !concernsBot(incoming))) return true
      // Before any work: who floods the bot costs nothing more.
      const isAsked = incoming.kind === 'said' || incoming.kind === 'pressed'
      const verdict = isAsked ? floods.judge(whoAsks(incoming)) : 'answer'
      return verdict === 'ignore' || (await work(incoming, verdict === 'warn'))
    } catch (error) {
      log.error({ updateId: update.update_id, error: scrub(error) }, 'update failed')
      return true
    }
  }
}

/** The same replies, noting when each has been sent. */
function collect(replies: Replies, sent: Promise<boolean>[]): Replies {
  const note = (end: Promise<boolean>) => {
    sent.push(end)
    return end
  }
  return {
    ...replies,
    say: (address, message) => note(replies.say(address, message)),
    replace: (target, message) => note(replies.replace(target, message)),
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
  void rim.replies.say(incoming.address, plainMessage(rim.deps.texts.in(locale)('flood-warning')))
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
