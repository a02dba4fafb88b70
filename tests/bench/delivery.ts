// How near to Telegram's limit the gate comes without ever being refused, at several ways to Telegram and back; against
// a sink as strict as can be: more than 30 messages in any second are refused, and then all for five seconds.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createMessenger } from '../../src/chat/messenger.ts'
import type { Log } from '../../src/deps.ts'

const LIMIT = 30
const REFUSAL_MS = 5_000
const MESSAGES = 600
const HANDS = 4
const WAYS_MS = [0, 60, 120] as const
const TOKEN = '123456:token-of-the-bench-aaaaaaaaaaaaa'
const nothing = () => undefined
const LOG: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** The share of 30 a second for each way, and how often the sink refused. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = {}
  for (const wayMs of WAYS_MS) {
    const { share, refused } = await measure(wayMs)
    figures[`share of 30/s at ${wayMs} ms`] = share
    figures[`429 at ${wayMs} ms`] = refused
  }
  return figures
}

async function measure(wayMs: number) {
  const sink = await openSink(wayMs)
  const messenger = createMessenger({ apiRoot: sink.url, token: TOKEN, log: LOG })
  let next = 1
  const since = performance.now()
  async function hand(): Promise<void> {
    for (let chatId = next++; chatId <= MESSAGES; chatId = next++)
      await messenger.send({ chatId, threadId: null }, { text: 'x', entities: [] })
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  const seconds = (performance.now() - since) / 1_000
  await messenger.close()
  await sink.close()
  return { share: Number((MESSAGES / seconds / LIMIT).toFixed(3)), refused: sink.refused() }
}

async function openSink(wayMs: number) {
  const arrivals: number[] = []
  let refusedUntil = 0
  let refused = 0
  const server = createServer(async (request, response) => {
    request.resume()
    await wait(wayMs / 2)
    const now = performance.now()
    while (arrivals[0] !== undefined && arrivals[0] <= now - 1_000) arrivals.shift()
    const isTooMuch = now < refusedUntil || arrivals.length >= LIMIT
    if (isTooMuch) {
      refused += 1
      refusedUntil = Math.max(refusedUntil, now + REFUSAL_MS)
    } else arrivals.push(now)
    await wait(wayMs / 2)
    const body = isTooMuch
      ? {
          ok: false,
          error_code: 429,
          description: 'Too Many Requests',
          parameters: { retry_after: REFUSAL_MS / 1_000 },
        }
      : { ok: true, result: { message_id: 1 } }
    response.writeHead(isTooMuch ? 429 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
