// Answers to people: sent in order in each chat, while whoever answered goes on. Kept in memory only: an answer is
// worth little after some minutes, and who misses one asks again. What must not be lost goes through the outbox.

import type { Log, Messenger } from '../deps.ts'
import type { ChatAddress } from '../model/chat.ts'
import type { Message } from '../model/message.ts'
import type { ChatStore } from '../storage/ports.ts'
import { splitMessage } from '../view/split.ts'
import { type Clock, waitOn } from './clock.ts'
import type { ChatMessenger, SentMessage } from './messenger.ts'

export interface RepliesOptions {
  readonly messenger: Pick<ChatMessenger, 'reply' | 'edit'>
  readonly chats: Pick<ChatStore, 'markTold' | 'markGone'>
  readonly clock: Clock
  readonly log: Log
}

export interface Replies {
  /** Sends the message after all that was said in the chat before; cuts it if it is too long. Returns at once. */
  say(address: ChatAddress, message: Message): void
  /** Puts the message into the place of one that stands, or sends it if that cannot be. Returns at once. */
  replace(target: SentMessage, message: Message): void
  /** When all that was said so far has been sent or given up. */
  settled(): Promise<void>
}

/** An answer that could not be sent within this is given up. */
const PATIENCE_MS = 5 * 60_000
const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 60_000

export function createReplies({ messenger, chats, clock, log }: RepliesOptions): Replies {
  /** The end of what each chat is still to be told. */
  const tails = new Map<number, Promise<void>>()

  function queue(chatId: number, work: () => Promise<void>): void {
    const tail = (tails.get(chatId) ?? Promise.resolve()).then(work).catch(error => {
      log.error({ chatId, error }, 'reply failed')
    })
    tails.set(chatId, tail)
    void tail.then(() => {
      if (tails.get(chatId) === tail) tails.delete(chatId)
    })
  }

  async function sayAll(address: ChatAddress, parts: readonly Message[]): Promise<void> {
    for (const part of parts) {
      const isSent = await insist(address, (to, isSecond) => messenger.reply(to, isSecond ? silent(part) : part))
      if (!isSent) return
      if (part.tellsUpTo !== undefined) await chats.markTold(address, part.tellsUpTo)
    }
  }

  async function replaceAll(target: SentMessage, [first, ...rest]: readonly Message[]): Promise<void> {
    if (first === undefined) return
    const result = await messenger.edit(target, first)
    const { address } = target
    if (result.kind !== 'sent') {
      // An edit that may have been made is not repeated as a message: the reader has one of the two in any case.
      if (result.kind === 'refused') await sayAll(address, [first, ...rest])
      else log.warn({ chatId: address.chatId, kind: result.kind }, 'edit given up')
      return
    }
    if (first.tellsUpTo !== undefined) await chats.markTold(address, first.tellsUpTo)
    await sayAll(address, rest)
  }

  /** Sends until it is settled: true if the message stands in the chat. */
  async function insist(
    to: ChatAddress,
    send: (to: ChatAddress, isSecond: boolean) => ReturnType<Messenger['send']>,
  ): Promise<boolean> {
    const since = clock.now()
    let address = to
    let isSecond = false
    for (
      let pauseMs = FIRST_PAUSE_MS;
      clock.now() - since <= PATIENCE_MS;
      pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)
    ) {
      const result = await send(address, isSecond)
      if (result.kind === 'sent') return true
      if (result.kind === 'gone') await chats.markGone(address.chatId)
      if (result.kind === 'moved') address = { ...address, chatId: result.toChatId }
      else if (result.kind === 'ambiguous' && !isSecond) isSecond = true
      else if (result.kind === 'wait' && result.retryAfterMs <= PATIENCE_MS) await waitOn(clock, result.retryAfterMs)
      else if (result.kind === 'not-sent') await waitOn(clock, pauseMs)
      else {
        log.warn({ chatId: address.chatId, ...result }, 'reply given up')
        return false
      }
    }
    log.warn({ chatId: address.chatId }, 'reply given up: too late')
    return false
  }

  return {
    say: (address, message) => queue(address.chatId, () => sayAll(address, splitMessage(message))),
    replace: (target, message) => queue(target.address.chatId, () => replaceAll(target, splitMessage(message))),
    async settled() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}

/** Sent a second time after a lost answer, a message makes no second sound. */
function silent(message: Message): Message {
  return { ...message, isSilent: true }
}
