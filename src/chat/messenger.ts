// Sends to Telegram through the one gate: a Message and an address in, what became of it out. It splits nothing and
// retries nothing but what Telegram certainly refused; whether to send again is decided by the outbox or the replies.

import type { Log, Messenger } from '../deps.ts'
import type { ChatAddress } from '../model/chat.ts'
import type { SendResult } from '../model/delivery.ts'
import type { Message } from '../model/message.ts'
import { openApi } from './api.ts'
import { classify } from './classify.ts'
import { type Clock, createClock } from './clock.ts'
import { createGate, type Gate } from './gate.ts'
import { MAX_CAPTION, toAddress, toCaption, toFile, toMarkup, toPhoto, toText } from './payload.ts'
import { createScrub } from './scrub.ts'
import { type Letter, simplify } from './simplify.ts'

export interface MessengerOptions {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  readonly log: Log
  /** Paces the gate; the machine's own if left out. */
  readonly clock?: Clock
  /** After this an unanswered call counts as lost; 30 if left out. */
  readonly timeoutSeconds?: number
}

/** A message that stands in a chat and is to be changed. */
export interface SentMessage {
  readonly address: ChatAddress
  readonly messageId: number
  readonly hasPicture: boolean
}

export interface ChatMessenger extends Messenger {
  /** As `send`, before everything that is merely due, however long it has to wait. */
  reply(address: ChatAddress, message: Message): Promise<SendResult>
  /** Puts the message into the place of one that stands; `refused` if that cannot be. Unchanged counts as sent. */
  edit(target: SentMessage, message: Message): Promise<SendResult>
  /** Sends nothing more; what is on its way is waited for, for a moment, and then given up as lost. */
  close(): Promise<void>
}

/** What is due waits no longer than this for its turn, so that others go before it; then it is `wait`. */
const MAX_WAIT_MS = 2_500
/** Nobody who asks is kept waiting by a pause longer than this. */
const MAX_REPLY_WAIT_MS = 5 * 60_000
/** Two chats that are told to wait within this time: it is not about the chats. */
const STORM_MS = 10_000
/** Even a longer pause of all is tried out after this. */
const MAX_PAUSE_OF_ALL_MS = 5 * 60_000
/** Topic, picture, buttons and entities may each be refused once. */
const MAX_TRIES = 5
const MAX_CLOSE_MS = 1_500

export function createMessenger(options: MessengerOptions): ChatMessenger {
  const { apiRoot, token, log, clock = createClock(), timeoutSeconds = 30 } = options
  const gate = createGate(clock)
  const pauses = createPauses(gate, clock)
  const scrub = createScrub(token)
  const underway = createUnderway()
  const closing = new AbortController()
  const api = openApi({ token, apiRoot, timeoutSeconds, signal: closing.signal })

  async function call(chatId: number, isReply: boolean, task: () => Promise<number>): Promise<SendResult> {
    const passage = { chatId, isReply, maxWaitMs: isReply ? MAX_REPLY_WAIT_MS : MAX_WAIT_MS }
    const result = await gate.pass(passage, async (): Promise<SendResult> => {
      try {
        return { kind: 'sent', messageId: await task() }
      } catch (error) {
        const failure = classify(error)
        if (failure.kind === 'wait') pauses.note(chatId, failure.retryAfterMs)
        log.debug({ chatId, ...scrub(error), kind: failure.kind }, 'call to Telegram failed')
        return failure
      }
    })
    return 'turnedAwayForMs' in result ? { kind: 'wait', retryAfterMs: result.turnedAwayForMs } : result
  }

  async function sendOnce({ address, message }: Letter, isReply: boolean): Promise<SendResult> {
    const { chatId } = address
    const { picture, document } = message
    if (document !== undefined) {
      return await call(chatId, isReply, async () => {
        const extras = { ...toAddress(address, message), ...toCaption(message) }
        return (await api.sendDocument(chatId, toFile(document), extras)).message_id
      })
    }
    const isCaption = picture !== undefined && message.text.length <= MAX_CAPTION
    if (picture !== undefined) {
      const extras = isCaption ? { ...toAddress(address, message), ...toCaption(message) } : toAddress(address, bare)
      const result = await call(chatId, isReply, async () => {
        const { message_id } = await api.sendPhoto(chatId, toPhoto(picture.png), extras)
        return message_id
      })
      if (isCaption || result.kind !== 'sent') return result
    }
    return await call(chatId, isReply, async () => {
      const extras = { ...toText(message), ...toAddress(address, message) }
      return (await api.sendMessage(chatId, message.text, extras)).message_id
    })
  }

  async function edit({ address, messageId, hasPicture }: SentMessage, message: Message): Promise<SendResult> {
    if (
      message.picture !== undefined ||
      message.document !== undefined ||
      (hasPicture && message.text.length > MAX_CAPTION)
    )
      return { kind: 'refused', reason: 'a picture cannot be edited in or out' }
    const { chatId } = address
    const result = await call(chatId, true, async () => {
      const markup = toMarkup(message.buttons)
      if (hasPicture) await api.editMessageCaption(chatId, messageId, { ...toCaption(message), ...markup })
      else await api.editMessageText(chatId, messageId, message.text, { ...toText(message), ...markup })
      return messageId
    })
    const isUnchanged = result.kind === 'refused' && result.reason.includes('message is not modified')
    return isUnchanged ? { kind: 'sent', messageId } : result
  }

  return {
    send: (address, message) => underway.add(sendSimpler({ address, message }, letter => sendOnce(letter, false), log)),
    reply: (address, message) => underway.add(sendSimpler({ address, message }, letter => sendOnce(letter, true), log)),
    edit: (target, message) => underway.add(edit(target, message)),
    async close() {
      gate.close()
      const stopWaiting = clock.after(MAX_CLOSE_MS, () => closing.abort())
      await underway.settled()
      stopWaiting()
    },
  }
}

/** Sends a letter; where something in it was refused, once more without that. */
async function sendSimpler(
  first: Letter,
  send: (letter: Letter) => Promise<SendResult>,
  log: Log,
): Promise<SendResult> {
  let letter = first
  for (let tries = 1; ; tries += 1) {
    const result = await send(letter)
    if ((result.kind !== 'refused' && result.kind !== 'restricted') || tries >= MAX_TRIES) return result
    const simpler = simplify(letter, result.reason)
    if (simpler === undefined) return result
    log.warn({ chatId: letter.address.chatId, reason: result.reason }, 'message simplified')
    letter = simpler
  }
}

/** What is on its way to Telegram. */
function createUnderway() {
  const works = new Set<Promise<unknown>>()
  return {
    add<T>(work: Promise<T>): Promise<T> {
      works.add(work)
      return work.finally(() => works.delete(work))
    },
    settled: () => Promise.allSettled(works),
  }
}

/** A picture that goes ahead of its text. */
const bare: Message = { text: '', entities: [], isSilent: true }

/** A chat that is told to wait waits alone, unless it is one person's chat or another one was told so just now. */
function createPauses(gate: Gate, clock: Clock) {
  let last: { readonly chatId: number; readonly at: number } | undefined
  return {
    note(chatId: number, forMs: number): void {
      const now = clock.now()
      const isStorm = last !== undefined && last.chatId !== chatId && now - last.at <= STORM_MS
      last = { chatId, at: now }
      gate.pauseChat(chatId, forMs)
      if (chatId > 0 || isStorm) gate.pauseAll(Math.min(forMs, MAX_PAUSE_OF_ALL_MS))
    },
  }
}
