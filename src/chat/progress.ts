// The line that tells somebody that an answer takes longer, how far it is, and that the answer takes the place of at last.

import type { ChatAddress } from '../model/chat.ts'
import type { Message } from '../model/message.ts'
import type { Clock } from './clock.ts'
import { plainMessage } from './error-boundary.ts'
import type { SentMessage } from './messenger.ts'
import type { Replies } from './replies.ts'

export interface Progress {
  /** What is being done. Shown only if the answer does not come soon; replaces what it said before, not too often. */
  tell(text: string): void
  /** Puts the answer into the place of the line, or where it belongs without one. Resolves as `Replies.say`. */
  end(message: Message): Promise<boolean>
  /** Settles when the line is being shown: whoever waits need not wait any longer. */
  readonly shown: Promise<void>
}

/** An answer that comes within this needs no line before it. */
const SOON_MS = 1_500
/** Telegram lets a group have 20 messages a minute. */
const APART_MS = 4_000

/** `pressed`: the message whose button asks; the line and the answer take its place. */
export function createProgress(
  address: ChatAddress,
  pressed: SentMessage | null,
  { replies, clock }: { readonly replies: Replies; readonly clock: Clock },
): Progress {
  let line: Promise<SentMessage | undefined> | undefined
  let latest = ''
  let cancel: (() => void) | undefined
  let nextAt = Number.POSITIVE_INFINITY
  let isOver = false
  let settle: () => void = () => undefined
  const shown = new Promise<void>(resolve => {
    settle = resolve
  })

  function show(): void {
    const message = plainMessage(latest)
    line = pressed === null ? replies.open(address, message) : replies.replace(pressed, message).then(() => pressed)
    nextAt = clock.now() + APART_MS
    settle()
  }

  async function renew(place: SentMessage | undefined): Promise<void> {
    if (place !== undefined && !isOver) await replies.replace(place, plainMessage(latest))
    nextAt = clock.now() + APART_MS
  }

  return {
    shown,
    tell(text) {
      latest = text
      if (isOver) return
      cancel ??= clock.after(SOON_MS, show)
      if (line === undefined || clock.now() < nextAt) return
      nextAt = Number.POSITIVE_INFINITY
      void line.then(renew)
    },
    async end(message) {
      isOver = true
      cancel?.()
      const place = await line
      if (place !== undefined) return await replies.replace(place, message)
      return pressed === null || message.isSeparate === true
        ? await replies.say(address, message)
        : await replies.replace(pressed, message)
    },
  }
}
