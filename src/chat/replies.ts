// Answers to people: sent in order in each chat, while whoever answered goes on. Kept in memory only: an answer is
// worth little after some minutes, and who misses one asks again. What must not be lost goes through the outbox.

import type { Log } from '../deps.ts'
import type { ChatAddress } from '../model/chat.ts'
import type { SendResult } from '../model/delivery.ts'
import type { Message } from '../model/message.ts'
import type { ChatStore } from '../storage/ports.ts'
import { splitMessage } from '../view/split.ts'
import { type Clock, waitOn } from './clock.ts'
import type { ChatMessenger, SentMessage } from './messenger.ts'

export interface RepliesOptions {
  readonly messenger: Pick<ChatMessenger, 'reply' | 'edit'>
  readonly chats: Pick<ChatStore, 'markTold' | 'markGone' | 'move'>
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

  async function sayAll(to: ChatAddress, parts: readonly Message[]): Promise<void> {
    let address = to
    for (const part of parts) {
      const end = await insist(address, (where, isSecond) => messenger.reply(where, isSecond ? silent(part) : part))
      address = end.address
      if (end.result.kind !== 'sent') return giveUp(address, end.result)
      if (part.tellsUpTo !== undefined) await chats.markTold(address, part.tellsUpTo)
    }
  }

  async function replaceAll(target: SentMessage, [first, ...rest]: readonly Message[]): Promise<void> {
    if (first === undefined) return
    // Made twice, an edit is made once: it needs no care when its answer was lost.
    const { address, result } = await insist(target.address, where =>
      messenger.edit({ ...target, address: where }, first),
    )
    if (result.kind === 'refused') return await sayAll(address, [first, ...rest])
    if (result.kind !== 'sent') return giveUp(address, result)
    if (first.tellsUpTo !== undefined) await chats.markTold(address, first.tellsUpTo)
    await sayAll(address, rest)
  }

  /** Tries until it is sent or nothing helps; gives where the chat is then, and the last result. */
  async function insist(
    to: ChatAddress,
    attempt: (where: ChatAddress, isSecond: boolean) => Promise<SendResult>,
  ): Promise<{ readonly address: ChatAddress; readonly result: SendResult }> {
    const until = clock.now() + PATIENCE_MS
    let address = to
    let isSecond = false
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)) {
      const result = await attempt(address, isSecond)
      if (result.kind === 'gone') await chats.markGone(address.chatId)
      if (result.kind === 'moved') {
        await chats.move(address.chatId, result.toChatId)
        address = { ...address, chatId: result.toChatId }
        continue
      }
      const waitMs = isSecond && result.kind === 'ambiguous' ? undefined : delayBefore(result, pauseMs)
      if (waitMs === undefined || clock.now() + waitMs > until) return { address, result }
      isSecond ||= result.kind === 'ambiguous'
      if (waitMs > 0) await waitOn(clock, waitMs)
    }
  }

  function giveUp({ chatId }: ChatAddress, result: SendResult): void {
    log.warn({ chatId, ...result }, 'reply given up')
  }

  return {
    say: (address, message) => queue(address.chatId, () => sayAll(address, splitMessage(message))),
    replace: (target, message) => queue(target.address.chatId, () => replaceAll(target, splitMessage(message))),
    async settled() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}

/** How long to wait before the next try; undefined: it would not help. */
function delayBefore(result: SendResult, pauseMs: number): number | undefined {
  if (result.kind === 'wait') return result.retryAfterMs
  if (result.kind === 'not-sent') return pauseMs
  return result.kind === 'ambiguous' ? 0 : undefined
}

/** Sent a second time after a lost answer, a message makes no second sound. */
function silent(message: Message): Message {
  return { ...message, isSilent: true }
}
