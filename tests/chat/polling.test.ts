import type { Update } from 'grammy/types'
import { afterEach, describe, expect, test } from 'vitest'
import { openApi } from '../../src/chat/api.ts'
import { poll } from '../../src/chat/polling.ts'
import { createFastClock } from './support/clocks.ts'
import { openTelegram, READER, type Telegram, TOKEN } from './support/telegram.ts'

const leaving: AbortController[] = []

afterEach(() => {
  for (const controller of leaving.splice(0)) controller.abort()
})

function listen({ url }: Telegram, handle: (update: Update) => Promise<boolean>) {
  const stopping = new AbortController()
  leaving.push(stopping)
  const troubles: unknown[] = []
  const ended = poll({
    listening: openApi({ token: TOKEN, apiRoot: url, signal: stopping.signal }),
    api: openApi({ token: TOKEN, apiRoot: url }),
    ...{ signal: stopping.signal, clock: createFastClock(50), handle },
    onListening: () => undefined,
    onTrouble: error => troubles.push(error),
  })
  ended.catch(() => undefined)
  return { stop: () => stopping.abort(), ended, troubles }
}

function write({ emulator }: Telegram, text: string): void {
  emulator.sendText({ chat: READER, from: READER, text })
}

/** Handles updates by noting their texts; `heard` settles when there are so many. */
function listener(wanted: number, work: (text: string) => Promise<boolean> = async () => true) {
  const texts: string[] = []
  let resolve: () => void = () => undefined
  const heard = new Promise<void>(settle => {
    resolve = settle
  })
  return {
    texts,
    heard,
    async handle(update: Update) {
      const text = update.message?.text ?? ''
      texts.push(text)
      if (texts.length === wanted) resolve()
      return await work(text)
    },
  }
}

describe('polling', () => {
  // F22
  test('hears each update once, in order, also while one is in work', async () => {
    const telegram = await openTelegram()
    let release: (isDone: boolean) => void = () => undefined
    const slow = new Promise<boolean>(resolve => {
      release = resolve
    })
    const { texts, heard, handle } = listener(3, async text => (text === 'eins' ? await slow : true))
    const { stop, ended } = listen(telegram, handle)

    write(telegram, 'eins')
    write(telegram, 'zwei')
    await telegram.emulator.until(() => (texts.length === 2 ? true : undefined))
    write(telegram, 'drei')
    await heard
    release(true)
    stop()
    await ended

    expect(texts).toEqual(['eins', 'zwei', 'drei'])
    expect(telegram.emulator.pendingUpdates()).toBe(0)
  })

  // F22
  test('leaves with Telegram what was broken off', async () => {
    const telegram = await openTelegram()
    const { heard, handle } = listener(2, async text => text === 'eins')
    const { stop, ended } = listen(telegram, handle)

    write(telegram, 'eins')
    write(telegram, 'zwei')
    await heard
    stop()
    await ended

    expect(telegram.emulator.pendingUpdates()).toBe(1)
  })

  test('goes on after resets, errors and pauses', async () => {
    const telegram = await openTelegram()
    for (const kind of ['reset', '500', '502-html', '429', 'lost-reply'] as const)
      telegram.emulator.fail({ kind, method: 'getUpdates', retryAfter: 1 })
    const { texts, heard, handle } = listener(1)
    const { troubles } = listen(telegram, handle)

    write(telegram, 'eins')
    await heard

    expect(texts).toEqual(['eins'])
    expect(troubles.length).toBeGreaterThanOrEqual(4)
  })

  // F13
  test('ends when the token is refused', async () => {
    const telegram = await openTelegram()
    telegram.emulator.fail({ kind: '401', method: 'getUpdates' })

    await expect(listen(telegram, async () => true).ended).rejects.toThrow('401')
  })

  // F23
  test('gives way to another poller that stays', async () => {
    const telegram = await openTelegram()
    const first = listen(telegram, async () => true)
    const second = listen(telegram, async () => true)

    const ends = await Promise.race([first.ended, second.ended].map(end => end.then(() => 'stopped', String)))

    expect(ends).toContain('409')
  })
})
