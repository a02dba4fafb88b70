// S17: who does not know the secret is not heard.

import { describe, expect, test } from 'vitest'
import { createClock } from '../../src/chat/clock.ts'
import { createWebhook, secretOf } from '../../src/chat/webhook.ts'
import { READER, startBot, TOKEN } from './support/telegram.ts'

const SECRET = secretOf(TOKEN)

function post(body: string, secret: string | null = SECRET, method = 'POST'): Request {
  const headers: Record<string, string> = secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }
  return new Request('https://bote.example/hook', { method, headers, ...(method === 'POST' ? { body } : {}) })
}

function open(handle: (updateId: number) => Promise<boolean> = async () => true) {
  const handled: number[] = []
  const stopping = new AbortController()
  const webhook = createWebhook({
    ...{ secret: SECRET, clock: createClock(), signal: stopping.signal },
    handle: ({ update_id }) => {
      handled.push(update_id)
      return handle(update_id)
    },
  })
  const receive = async (request: Request) => (await webhook.receive(request)).status
  return { receive, handled, stopping }
}

describe('the webhook', () => {
  test('hears only who knows the secret', async () => {
    const { receive, handled } = open()
    const update = JSON.stringify({ update_id: 1 })

    const answers = [
      await receive(post(update, null)),
      await receive(post(update, '')),
      await receive(post(update, SECRET.slice(0, 9))),
      await receive(post(update, `${SECRET.slice(0, -1)}x`)),
      await receive(post(update, SECRET)),
    ]

    expect(answers).toEqual([401, 401, 401, 401, 200])
    expect(handled).toEqual([1])
    expect(SECRET).not.toContain(TOKEN.split(':')[1])
  })

  test('takes one megabyte and no more, and nothing but updates', async () => {
    const { receive, handled } = open()

    expect(await receive(post(`{"update_id":2,"x":"${'a'.repeat(1_048_576)}"}`))).toBe(413)
    expect(await receive(post(`{"update_id":2,"x":"${'a'.repeat(1_000_000)}"}`))).toBe(200)
    expect(await receive(post('{"update_id":'))).toBe(400)
    expect(await receive(post('null'))).toBe(400)
    expect(await receive(post('{"update_id":"3"}'))).toBe(400)
    expect(await receive(post('', SECRET, 'GET'))).toBe(405)
    expect(handled).toEqual([2])
  })

  test('works once on an update that is brought again meanwhile', async () => {
    let finish: (isDone: boolean) => void = () => undefined
    const end = new Promise<boolean>(resolve => {
      finish = resolve
    })
    const { receive, handled } = open(() => end)

    const both = [receive(post('{"update_id":5}')), receive(post('{"update_id":5}'))]
    await new Promise(resolve => setImmediate(resolve))
    finish(true)

    expect(await Promise.all(both)).toEqual([200, 200])
    expect(handled).toEqual([5])
  })

  test('asks for what was broken off to be brought again', async () => {
    const { receive, stopping } = open(async () => false)

    expect(await receive(post('{"update_id":5}'))).toBe(503)
    stopping.abort()
    expect(await receive(post('{"update_id":6}'))).toBe(503)
  })
})

describe('a bot with a webhook', () => {
  test('answers what is brought to it, and once', async () => {
    const { bot, hear, said, emulator } = await startBot(
      [{ name: 'status', aliases: [], scope: 'everyone', run: async () => ({ text: 'ja', entities: [] }) }],
      { webhookUrl: 'https://bote.example/hook' },
    )
    const chat = { id: READER, type: 'private', first_name: 'Lea' }
    const message = { message_id: 1, date: 1, chat, from: { ...chat, is_bot: false }, text: '/status' }
    const update = JSON.stringify({ update_id: 77, message })

    expect((await bot.receive(post(update))).status).toBe(200)
    expect((await bot.receive(post(update))).status).toBe(200)
    await hear(READER)

    expect(said(READER)).toHaveLength(1)
    expect(emulator.requests().find(({ method }) => method === 'setWebhook')?.values).toMatchObject({
      url: 'https://bote.example/hook',
      secret_token: SECRET,
    })
    await bot.stop()
    await bot.ended
  })
})
