// Takes updates that Telegram brings, instead of asking for them. Whoever does not know the secret is not heard.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Update } from 'grammy/types'
import { type Clock, waitOn } from './clock.ts'
import type { Dispatch } from './dispatch.ts'

export interface WebhookOptions {
  readonly secret: string
  readonly handle: Dispatch
  readonly clock: Clock
  /** Once aborted, updates are turned away: Telegram brings them again. */
  readonly signal: AbortSignal
}

export interface Webhook {
  receive(request: Request): Promise<Response>
  /** When nothing is in work any more. */
  idle(): Promise<void>
}

const MAX_BODY_BYTES = 1_048_576
/** Telegram does not wait for ever; an answer that takes longer no longer keeps it from going on. */
const MAX_HOLD_MS = 10_000

/** What Telegram is to show with each update. The same in each process of the bot, and says nothing of the token. */
export function secretOf(token: string): string {
  return createHmac('sha256', token).update('webhook').digest('hex')
}

export function createWebhook({ secret, handle, clock, signal }: WebhookOptions): Webhook {
  /** By update: one that is brought again while it is in work is not worked on twice. */
  const inWork = new Map<number, Promise<boolean>>()

  function work(update: Update): Promise<boolean> {
    const known = inWork.get(update.update_id)
    if (known !== undefined) return known
    const begun = handle(update).finally(() => inWork.delete(update.update_id))
    inWork.set(update.update_id, begun)
    return begun
  }

  return {
    async receive(request) {
      if (request.method !== 'POST') return answer(405)
      if (!isEqual(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) return answer(401)
      if (signal.aborted) return answer(503)
      const body = await readBody(request)
      if (body === undefined) return answer(413)
      const update = toUpdate(body)
      if (update === undefined) return answer(400)
      const isOver = new AbortController()
      const late = waitOn(clock, MAX_HOLD_MS, isOver.signal).then(() => true)
      const isDone = await Promise.race([work(update), late]).finally(() => isOver.abort())
      return answer(isDone ? 200 : 503)
    },
    async idle() {
      await Promise.allSettled(inWork.values())
    },
  }
}

function answer(status: number): Response {
  return new Response(null, { status })
}

/** In a time that tells nothing of how much of it was right. */
function isEqual(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}

/** Undefined: too long. Read piece by piece, because what the sender says of the length may be wrong. */
async function readBody({ body }: Request): Promise<string | undefined> {
  if (body === null) return ''
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > MAX_BODY_BYTES) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function toUpdate(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body)
    const isUpdate =
      typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)
    return isUpdate ? (value as Update) : undefined
  } catch {
    return undefined
  }
}
