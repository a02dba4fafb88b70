// Buttons that may change something carry a key instead of what they do. What a press says comes from the presser's own
// client: it may be invented, copied from another chat, years old, or pressed twice. Which buttons: those of commands
// that not everyone may use. Those of the others show what anyone may ask for, and carry it openly.

import { randomBytes } from 'node:crypto'
import type { Log } from '../deps.ts'
import type { ChatAddress } from '../model/chat.ts'
import type { SendResult } from '../model/delivery.ts'
import type { Button, Message } from '../model/message.ts'
import type { Press } from '../model/press.ts'
import { toIsoTime } from '../model/time.ts'
import type { PressStore } from '../storage/ports/presses.ts'
import type { Command } from './command.ts'
import type { ChatMessenger } from './messenger.ts'

/** Stands in the place of a command's name in the callback data; no command can be called so. */
export const KEYED = '!'

const KEY_BYTES = 16
/** An answer is pressed while the asker still sits before it. */
const ANSWER_MS = 3_600_000
/** What came unasked may be read a day later. */
const DUE_MS = 48 * 3_600_000

export interface ButtonKeysOptions {
  readonly commands: readonly Pick<Command, 'name' | 'scope'>[]
  readonly presses: Pick<PressStore, 'add'>
  readonly now: () => Date
  readonly log: Log
}

/** Whether the buttons of this command are pressed by key. */
export function needsKey({ scope }: Pick<Command, 'scope'>): boolean {
  return scope !== 'everyone'
}

/** The same messenger, whose buttons that may change something have keys, each of its own for each message. */
export function withButtonKeys(messenger: ChatMessenger, options: ButtonKeysOptions): ChatMessenger {
  const { presses, now, log } = options
  const keyed = new Set(options.commands.filter(needsKey).map(({ name }) => name))

  async function seal({ chatId }: ChatAddress, message: Message, lifeMs: number): Promise<Message> {
    const made: Press[] = []
    const expiresAt = toIsoTime(new Date(now().getTime() + lifeMs))
    const toKeyed = (button: Button): Button => {
      if ('url' in button || !keyed.has(button.command)) return button
      const key = randomBytes(KEY_BYTES).toString('base64url')
      made.push({ key, chatId, command: button.command, data: button.data, expiresAt })
      return { label: button.label, command: KEYED, data: key }
    }
    const buttons = message.buttons?.map(row => row.map(toKeyed))
    if (buttons === undefined || made.length === 0) return message
    await presses.add(made)
    return { ...message, buttons }
  }

  /** Without its keys a message must not go out: its buttons would be dead. */
  async function sealed(
    address: ChatAddress,
    message: Message,
    lifeMs: number,
    send: (message: Message) => Promise<SendResult>,
  ): Promise<SendResult> {
    try {
      return await send(await seal(address, message, lifeMs))
    } catch (error) {
      log.error({ chatId: address.chatId, error }, 'buttons not kept')
      return { kind: 'not-sent', reason: 'buttons not kept' }
    }
  }

  return {
    send: (address, message) => sealed(address, message, DUE_MS, keyed => messenger.send(address, keyed)),
    reply: (address, message) => sealed(address, message, ANSWER_MS, keyed => messenger.reply(address, keyed)),
    edit: (target, message) => sealed(target.address, message, ANSWER_MS, keyed => messenger.edit(target, keyed)),
    close: () => messenger.close(),
  }
}
