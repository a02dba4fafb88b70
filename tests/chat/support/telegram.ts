// An emulated Telegram with a few people and chats, and a messenger or a bot against it over real HTTP. Minutes of the
// gate pass in moments.

import { afterEach } from 'vitest'
import { type BotOptions, createBot, type TelegramBot } from '../../../src/chat/bot.ts'
import { withButtonKeys } from '../../../src/chat/button-keys.ts'
import type { Command } from '../../../src/chat/command.ts'
import { createFiles } from '../../../src/chat/files.ts'
import { type ChatMessenger, createMessenger } from '../../../src/chat/messenger.ts'
import type { Log } from '../../../src/deps.ts'
import { createEmulator, type Emulator } from '../../../src/playground/emulator/emulator.ts'
import type { ChatMessage } from '../../../src/playground/emulator/model.ts'
import { createTestDeps, type TestDeps } from '../../support/deps.ts'
import { createFastClock } from './clocks.ts'

export const TOKEN = '123456:token-of-the-chat-tests-aaaaaa'
export const READER = 1001
export const OPERATOR = 1002
export const GROUP_ADMIN = 1003
export const GROUP = -2001
export const FORUM = -1002002
export const CHANNEL = -1002003
export const TOPIC = 7
export const CLOSED_TOPIC = 8

export interface Telegram {
  readonly emulator: Emulator
  readonly url: string
  readonly messenger: ChatMessenger
  /** What was logged from `info` on, one line each. */
  readonly logged: string[]
}

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

export async function openTelegram(changes: { readonly timeoutSeconds?: number } = {}): Promise<Telegram> {
  const emulator = createEmulator({
    token: TOKEN,
    now: () => new Date('2026-03-10T08:00:00Z'),
    botUsername: 'bote_bot',
  })
  const { url } = await emulator.listen()
  closing.push(() => emulator.close())
  emulator.addUser({ id: READER, firstName: 'Lea', languageCode: 'de', hasStarted: true })
  emulator.addUser({ id: OPERATOR, firstName: 'Olga', languageCode: 'en', hasStarted: true })
  emulator.addUser({ id: GROUP_ADMIN, firstName: 'Gero', languageCode: 'de' })
  emulator.addChat({
    id: GROUP,
    type: 'group',
    title: 'Redaktion',
    members: [READER, OPERATOR],
    administrators: [GROUP_ADMIN],
  })
  emulator.addChat({
    ...{ id: FORUM, type: 'supergroup', title: 'Forum', members: [READER] },
    topics: [
      { id: TOPIC, name: 'Lage' },
      { id: CLOSED_TOPIC, name: 'Archiv', isClosed: true },
    ],
  })
  emulator.addChat({ id: CHANNEL, type: 'channel', title: 'Kanal', administrators: [GROUP_ADMIN] })
  const logged: string[] = []
  const messenger = createMessenger({
    token: TOKEN,
    apiRoot: url,
    log: keepingLog(logged),
    clock: createFastClock(100),
    ...changes,
  })
  closing.push(() => messenger.close())
  return { emulator, url, messenger, logged }
}

export interface BotBench extends Telegram {
  readonly bot: TelegramBot
  readonly deps: TestDeps
  /** The bot's own messages in a chat, oldest first. */
  said(chatId: number): readonly ChatMessage[]
  /** Waits for the bot's nth message in a chat (1 if left out). */
  hear(chatId: number, nth?: number): Promise<ChatMessage>
  write(text: string, from?: number, chat?: number, threadId?: number): ChatMessage
  /** Sends a file with a caption, `feeds.opml` if it has no other name. */
  sendFile(
    content: string,
    changes?: { readonly from?: number; readonly text?: string; readonly name?: string },
  ): ChatMessage
}

/** Starts a bot; `after`: on the Telegram and the store of another one, as after a restart. */
export async function startBot(
  commands: readonly Command[],
  changes: Partial<BotOptions> & { readonly prepare?: (telegram: Telegram) => void; readonly after?: BotBench } = {},
): Promise<BotBench> {
  const { prepare, after, ...options } = changes
  const telegram = after ?? (await openTelegram())
  const { emulator, url, logged } = telegram
  const base: TestDeps = after?.deps ?? (await createTestDeps())
  const log = keepingLog(logged)
  const keys = { commands, presses: base.store.presses, now: base.now, log }
  const messenger = after?.messenger ?? withButtonKeys(telegram.messenger, keys)
  const files = createFiles({ token: TOKEN, apiRoot: url, log })
  const deps: TestDeps = after?.deps ?? { ...base, messenger, files, log }
  if (after === undefined) closing.push(() => deps.store.close())
  prepare?.(telegram)
  const bot = createBot({
    ...{ token: TOKEN, apiRoot: url, commands, deps, messenger, adminIds: new Set([OPERATOR]) },
    ...{ defaultLocale: 'de', defaultZone: 'Europe/Berlin', clock: createFastClock(20) },
    ...options,
  })
  closing.push(() => bot.stop())
  await bot.start()
  const said = (chatId: number) => emulator.messages(chatId).filter(({ isFromBot }) => isFromBot)
  return {
    ...telegram,
    messenger,
    bot,
    deps,
    said,
    hear: (chatId, nth = 1) => emulator.until(() => said(chatId)[nth - 1]),
    write: (text, from = READER, chat = from, threadId) =>
      emulator.sendText({ chat, from, text, ...(threadId === undefined ? {} : { threadId }) }),
    sendFile: (content, { from = OPERATOR, text = '', name = 'feeds.opml' } = {}) =>
      emulator.sendText({ chat: from, from, text, file: { name, type: '', bytes: Buffer.from(content) } }),
  }
}

function keepingLog(lines: string[]): Log {
  const keep = (level: string) => (fields: object, message: string) =>
    void lines.push(
      `${level} ${message} ${JSON.stringify(fields, (_key, value) => (value instanceof Error ? String(value) : value))}`,
    )
  return { debug: () => undefined, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
