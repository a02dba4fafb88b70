// Answers to people: sent in order in each chat, while whoever answered goes on. Kept in memory only: what was asked
// comes again if the process ends before the answer has gone. What nobody asked for goes through the outbox.

import type { Log } from '../deps.ts'
import type { ChatAddress } from '../model/chat.ts'
import type { SendResult } from '../model/delivery.ts'
import type { Message } from '../model/message.ts'
import type { ChatStore } from '../storage/ports/chats.ts'
import type { ToldStore } from '../storage/ports/told.ts'
import { splitMessage } from '../view/split.ts'
import { type Clock, waitOn } from './clock.ts'
import type { ChatMessenger, SentMessage } from './messenger.ts'
import { createSequence } from './sequence.ts'

export interface RepliesOptions {
  readonly messenger: Pick<ChatMessenger, 'reply' | 'edit'>
  readonly chats: Pick<ChatStore, 'markGone' | 'move'>
  readonly told: Pick<ToldStore, 'note'>
  readonly clock: Clock
  readonly log: Log
  /** Breaks off what has not been sent. */
  readonly signal: AbortSignal
}

export interface Replies {
  /**
   * Sends the message after all that was said in the chat before; cuts it if it is too long. Resolves with true when
   * it has been sent or given up, with false if the signal broke it off; never rejects.
   */
  say(address: ChatAddress, message: Message): Promise<boolean>
  /** Puts the message into the place of one that stands, or sends it if that cannot be. Resolves as `say`. */
  replace(target: SentMessage, message: Message): Promise<boolean>
  /** Sends, once, a message that is soon replaced; undefined if that did not work. Never rejects. */
  open(address: ChatAddress, message: Message): Promise<SentMessage | undefined>
}

/** An answer that could not be sent within this is given up. */
const PATIENCE_MS = 5 * 60_000
const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 60_000

export function createReplies({ messenger, chats, told, clock, log, signal }: RepliesOptions): Replies {
  const sequence = createSequence()

  async function queue(chatId: number, work: () => Promise<SendResult>): Promise<boolean> {
    try {
      const result = await sequence.run(chatId, work)
      if (result.kind === 'sent') return true
      if (!signal.aborted) log.warn({ chatId, ...result }, 'reply given up')
      return !signal.aborted
    } catch (error) {
      log.error({ chatId, error }, 'reply failed')
      return true
    }
  }

  async function sayAll(to: ChatAddress, parts: readonly Message[]): Promise<SendResult> {
    let address = to
    let result: SendResult = { kind: 'refused', reason: 'nothing to say' }
    for (const part of parts) {
      const end = await insist(address, (where, isSecond) => messenger.reply(where, isSecond ? silent(part) : part))
      ;({ address, result } = end)
      if (result.kind !== 'sent') break
      await noteTold(address, part, result.messageId)
    }
    return result
  }

  async function noteTold(address: ChatAddress, { tellsUpTo, tells }: Message, messageId: number): Promise<void> {
    if (tellsUpTo === undefined && tells === undefined) return
    await told.note(address, {
      ...(tellsUpTo !== undefined && { upTo: tellsUpTo }),
      ...(tells && { tells }),
      messageId,
    })
  }

  async function replaceAll(target: SentMessage, parts: readonly Message[]): Promise<SendResult> {
    const [first, ...rest] = parts
    if (first === undefined) return await sayAll(target.address, parts)
    // Made twice, an edit is made once: it needs no care when its answer was lost.
    const { address, result } = await insist(target.address, where =>
      messenger.edit({ ...target, address: where }, first),
    )
    if (result.kind === 'refused') return await sayAll(address, parts)
    if (result.kind === 'sent') await noteTold(address, first, result.messageId)
    return result.kind === 'sent' && rest.length > 0 ? await sayAll(address, rest) : result
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
      if (waitMs === undefined || clock.now() + waitMs > until || signal.aborted) return { address, result }
      isSecond ||= result.kind === 'ambiguous'
      if (waitMs > 0) await waitOn(clock, waitMs, signal)
    }
  }

  return {
    say: (address, message) => queue(address.chatId, () => sayAll(address, splitMessage(message))),
    replace: (target, message) => queue(target.address.chatId, () => replaceAll(target, splitMessage(message))),
    async open(address, message) {
      const result = await sequence.run(address.chatId, () => messenger.reply(address, message)).catch(() => undefined)
      return result?.kind === 'sent' ? { address, messageId: result.messageId, hasPicture: false } : undefined
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
