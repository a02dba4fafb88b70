// Failures on demand, as a client meets them.

import { expect, test } from 'vitest'
import { openBench, READER } from './driver.ts'

const send = { chat_id: READER, text: 'a' }

test('a flood answer names the seconds to wait, once or as often as told', async () => {
  const { call, emulator } = await openBench()
  emulator.fail({ kind: '429', method: 'sendMessage', times: 2, retryAfter: 7 })

  const answers = [await call('sendMessage', send), await call('sendMessage', send), await call('sendMessage', send)]

  expect(answers.map(({ status }) => status)).toEqual([429, 429, 200])
  expect(answers[0]).toMatchObject({
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  })
})

test('a flood answer may lie about the seconds', async () => {
  const { call, emulator } = await openBench()
  emulator.fail({ kind: '429', retryAfter: null })
  emulator.fail({ kind: '429', retryAfter: 'bald' })

  expect((await call('getMe')).parameters).toBeUndefined()
  expect((await call('getMe')).parameters).toEqual({ retry_after: 'bald' })
})

test('a lost reply has done what was asked, a reset has not', async () => {
  const { call, emulator } = await openBench()
  emulator.fail({ kind: 'lost-reply' })
  emulator.fail({ kind: 'reset' })

  await expect(call('sendMessage', send)).rejects.toThrow('fetch failed')
  await expect(call('sendMessage', send)).rejects.toThrow('fetch failed')

  expect(emulator.messages(READER)).toHaveLength(1)
  expect(emulator.requests().map(({ fault, status }) => [fault, status])).toEqual([
    ['lost-reply', null],
    ['reset', null],
  ])
})

test('a stalled call is done and never answered', async () => {
  const { url, emulator } = await openBench()
  emulator.fail({ kind: 'stall' })
  const gone = new AbortController()

  const call = fetch(`${url}/bot123456:emulator-test-token-aaaaaaaaaaa/sendMessage?chat_id=${READER}&text=a`, {
    signal: gone.signal,
  })
  await emulator.until(() => emulator.messages(READER)[0])
  gone.abort()

  await expect(call).rejects.toThrow('aborted')
})

test('faults hit the chat, the method and the nth call that they are told to, until healed', async () => {
  const { call, emulator } = await openBench()
  emulator.fail({ kind: '403', chatId: READER, method: 'SENDMESSAGE', every: 2, times: Number.POSITIVE_INFINITY })

  const statuses: number[] = []
  for (let count = 0; count < 4; count += 1) statuses.push((await call('sendMessage', send)).status)
  const other = await call('getChat', { chat_id: READER })
  emulator.heal()
  statuses.push((await call('sendMessage', send)).status, (await call('sendMessage', send)).status)

  expect(statuses).toEqual([200, 403, 200, 403, 200, 200])
  expect(other.status).toBe(200)
})

test('errors of the server come as JSON or as the page of a proxy', async () => {
  const { call, url, emulator } = await openBench()
  emulator.fail({ kind: '500' })
  emulator.fail({ kind: '502-html' })
  emulator.fail({ kind: 'migrate', migrateTo: -100123 })
  emulator.fail({ kind: '401' })

  expect(await call('getMe')).toMatchObject({ status: 500, description: 'Internal Server Error' })
  expect(await (await fetch(`${url}/bot123456:emulator-test-token-aaaaaaaaaaa/getMe`)).text()).toContain(
    '502 Bad Gateway',
  )
  expect((await call('getMe')).parameters).toEqual({ migrate_to_chat_id: -100123 })
  expect((await call('getMe')).status).toBe(401)
})
