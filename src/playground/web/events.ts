// Tells an open page what changes, as server-sent events: one stream a page, nothing is kept for those who are away.

import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { PlaygroundClock } from '../clock.ts'
import type { Emulator } from '../emulator/emulator.ts'
import type { Change } from '../emulator/model.ts'
import { viewMessage } from './view.ts'

/** Without a word for so long, proxies and browsers take a stream for dead. */
const HEARTBEAT_MS = 20_000

export function streamEvents(context: Context, emulator: Emulator, clock: PlaygroundClock): Response {
  return streamSSE(context, async stream => {
    const send = (event: object) => void stream.writeSSE({ data: JSON.stringify(event) })
    const stops = [
      emulator.onChange(change => {
        const event = viewChange(emulator, change)
        if (event !== undefined) send(event)
      }),
      clock.onMove(now => send({ kind: 'clock', now: now.toISOString() })),
    ]
    const gone = new Promise<void>(resolve => stream.onAbort(resolve))
    const heartbeat = setInterval(() => void stream.writeSSE({ event: 'heartbeat', data: '' }), HEARTBEAT_MS)
    await stream.writeSSE({ event: 'heartbeat', data: '' })
    await gone
    clearInterval(heartbeat)
    for (const stop of stops) stop()
  })
}

function viewChange(emulator: Emulator, change: Change): object | undefined {
  switch (change.kind) {
    case 'sent':
    case 'edited': {
      const message = emulator.messages(change.chatId).find(({ messageId }) => messageId === change.messageId)
      return message === undefined ? undefined : { kind: 'message', message: viewMessage(message) }
    }
    case 'request':
    case 'answered':
      return undefined
    default:
      return change
  }
}
