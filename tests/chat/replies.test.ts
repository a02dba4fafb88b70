import { describe, expect, test } from 'vitest'
import { createReplies } from '../../src/chat/replies.ts'
import type { ChatAddress } from '../../src/model/chat.ts'
import type { SendResult } from '../../src/model/delivery.ts'
import type { Message } from '../../src/model/message.ts'
import { createManualClock } from './support/clocks.ts'

const address = { chatId: 7, threadId: null }
const target = { address, messageId: 3, hasPicture: false }
const message: Message = { text: 'Antwort', entities: [], tellsUpTo: 9 }
const sent: SendResult = { kind: 'sent', messageId: 1 }
const lost: SendResult = { kind: 'ambiguous', reason: 'timeout' }

/** Replies over a messenger that gives these results in turn, `sent` at their end. */
function openReplies(...results: readonly SendResult[]) {
  const leaving = new AbortController()
  const clock = createManualClock()
  const rest = [...results]
  const calls: string[] = []
  const noted: string[] = []
  const next = (what: string, { chatId }: ChatAddress, { text, isSilent }: Message) => {
    calls.push([what, chatId, text, ...(isSilent === true ? ['silent'] : [])].join(' '))
    return Promise.resolve(rest.shift() ?? sent)
  }
  const nothing = () => undefined
  /** Lets as much time pass as it takes. */
  const settled = async (end: Promise<boolean>) => {
    await clock.advance(600_000)
    return await end
  }
  const replies = createReplies({
    messenger: {
      reply: (where, what) => next('reply', where, what),
      edit: (place, what) => next('edit', place.address, what),
    },
    told: { note: async ({ chatId }, { upTo }) => void noted.push(`${chatId} told ${upTo}`) },
    chats: {
      markGone: async chatId => void noted.push(`${chatId} gone`),
      move: async (from, to) => void noted.push(`${from} is ${to}`),
    },
    clock,
    signal: leaving.signal,
    log: { debug: nothing, info: nothing, warn: (_fields, text) => noted.push(text), error: nothing },
  })
  return { replies, calls, noted, leave: () => leaving.abort(), settled }
}

describe('a reply', () => {
  test('raises the mark of the chat once it is sent', async () => {
    const { replies, calls, noted, settled } = openReplies()

    await settled(replies.say(address, message))

    expect(calls).toEqual(['reply 7 Antwort'])
    expect(noted).toEqual(['7 told 9'])
  })

  // F01, F04
  test('waits as long as Telegram asks, and through an outage', async () => {
    const { replies, calls, noted, settled } = openReplies(
      { kind: 'wait', retryAfterMs: 30_000 },
      { kind: 'not-sent', reason: 'ECONNREFUSED' },
      { kind: 'not-sent', reason: 'ECONNREFUSED' },
    )

    await settled(replies.say(address, message))

    expect(calls).toHaveLength(4)
    expect(noted).toEqual(['7 told 9'])
  })

  test('is sent a second time without a sound if its answer was lost, never a third time', async () => {
    const { replies, calls, noted, settled } = openReplies(lost, lost, lost)

    await settled(replies.say(address, message))

    expect(calls).toEqual(['reply 7 Antwort', 'reply 7 Antwort silent'])
    expect(noted).toEqual(['reply given up'])
  })

  test('is given up when it would come too late', async () => {
    const { replies, calls, noted, settled } = openReplies({ kind: 'wait', retryAfterMs: 3_600_000 })

    await settled(replies.say(address, message))

    expect(calls).toHaveLength(1)
    expect(noted).toEqual(['reply given up'])
  })

  test('follows a group to its new id', async () => {
    const { replies, calls, noted, settled } = openReplies({ kind: 'moved', toChatId: -100 })

    await settled(replies.say({ chatId: -7, threadId: null }, message))

    expect(calls).toEqual(['reply -7 Antwort', 'reply -100 Antwort'])
    expect(noted).toEqual(['-7 is -100', '-100 told 9'])
  })

  test('to a chat that is gone is the last', async () => {
    const { replies, calls, noted, settled } = openReplies({ kind: 'gone', reason: 'blocked' })

    await settled(replies.say(address, { ...message, text: 'Wort '.repeat(2_000) }))

    expect(calls).toHaveLength(1)
    expect(noted).toEqual(['7 gone', 'reply given up'])
  })

  test('waits for the one before it in the same chat, and for no other chat', async () => {
    const { replies, calls, settled } = openReplies({ kind: 'wait', retryAfterMs: 60_000 })

    const first = replies.say(address, { ...message, text: 'eins' })
    const second = replies.say(address, { ...message, text: 'zwei' })
    await settled(replies.say({ chatId: 8, threadId: null }, { ...message, text: 'drei' }))
    expect([await first, await second]).toEqual([true, true])

    expect(calls).toEqual(['reply 7 eins', 'reply 8 drei', 'reply 7 eins', 'reply 7 zwei'])
  })
})

test('what waits is broken off when the bot leaves, to be asked again', async () => {
  const { replies, calls, noted, leave } = openReplies({ kind: 'wait', retryAfterMs: 299_000 })
  const end = replies.say(address, message)

  leave()

  expect(await end).toBe(false)
  expect(calls.length).toBeLessThanOrEqual(2)
  expect(noted).toEqual([])
})

describe('a replacement', () => {
  test('is an edit, made again if its answer was lost', async () => {
    const { replies, calls, noted, settled } = openReplies(lost)

    await settled(replies.replace(target, message))

    expect(calls).toEqual(['edit 7 Antwort', 'edit 7 Antwort'])
    expect(noted).toEqual(['7 told 9'])
  })

  test('is sent as a message if it cannot be an edit', async () => {
    const { replies, calls, settled } = openReplies({ kind: 'refused', reason: '400: message to edit not found' })

    await settled(replies.replace(target, message))

    expect(calls).toEqual(['edit 7 Antwort', 'reply 7 Antwort'])
  })

  test('that is too long goes on below', async () => {
    const { replies, calls, settled } = openReplies()

    await settled(replies.replace(target, { text: `${'a '.repeat(2_000)}\n\n${'b '.repeat(1_000)}`, entities: [] }))

    expect(calls.map(call => call.slice(0, 9))).toEqual(['edit 7 a ', 'reply 7 b'])
  })
})
