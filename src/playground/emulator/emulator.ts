// A Bot API on loopback, as strict as Telegram, with a driver for tests and for the page. No network beyond loopback,
// nothing on disk; several can live in one process.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaults, type Fault } from './faults.ts'
import { commandsFor } from './methods/commands.ts'
import type { Change, ChatMessage, ChatRecord, MemberStatus, Person, StoredFile, WireCommand } from './model.ts'
import { addChat, addUser, type NewChat, type NewUser, setBotStatus, upgradeGroup } from './people.ts'
import { createListener, type RequestRecord } from './server.ts'
import { type Press, press, speak, type Utterance } from './speak.ts'
import { createWorld, type World } from './world.ts'

export interface EmulatorOptions {
  /** `123456:ABC…`; the number is the bot's user id. */
  readonly token: string
  /** Gives the dates of messages. */
  readonly now: () => Date
  /** `verhandlungsbote_bot` if left out. */
  readonly botUsername?: string
  readonly botName?: string
}

export interface Emulator {
  /** Opens a port on 127.0.0.1 (0 or left out: any free one); `url` is what a bot takes as its API root. */
  listen(port?: number): Promise<{ readonly url: string }>
  /** Ends all connections, waiting polls included. */
  close(): Promise<void>

  readonly bot: Person
  addUser(user: NewUser): Person
  addChat(chat: NewChat): void
  /** The language that Telegram tells of a person from now on. */
  setLanguage(userId: number, languageCode: string): void
  /** Everybody that was added, in order. */
  people(): readonly Person[]
  /** All chats, private ones included, in order. */
  chats(): readonly Readonly<ChatRecord>[]

  /** A person writes. Throws for unknown chats and persons. Gives the message. */
  sendText(message: { readonly chat: number; readonly from: number } & Utterance): ChatMessage
  /** A person presses a button under a message. Throws if there is no such button and the press is not forged. */
  press(press: {
    readonly chatId: number
    readonly messageId: number
    readonly data: string
    readonly from: number
    readonly isForged?: boolean
  }): Press
  /** A person blocks the bot; writing to it again unblocks it. */
  block(userId: number): void
  unblock(userId: number): void
  /** The bot is added to a chat, made an administrator, removed; it is told by `my_chat_member`. */
  setBotStatus(chatId: number, status: MemberStatus, by: number): void
  /** A group becomes a supergroup; gives the new id. */
  upgrade(chatId: number): number

  /** What stands in a chat now, oldest first. Throws for an unknown chat. */
  messages(chatId: number): readonly ChatMessage[]
  /** The commands that a person is offered in a chat. */
  commandsFor(chatId: number, userId: number): readonly WireCommand[]
  findFile(fileId: string): StoredFile | undefined
  /** All requests so far, oldest first, including those that are being answered. */
  requests(): readonly RequestRecord[]
  /** Updates that the bot has not confirmed. */
  pendingUpdates(): number
  /** Makes calls fail. Rules are tried in the order they were added. */
  fail(fault: Fault): void
  /** Ends all failures. */
  heal(): void
  /** Calls back after each change; gives what ends it. */
  onChange(listener: (change: Change) => void): () => void
  /** Waits until `probe` gives something other than undefined, asked after each change. Rejects after `timeoutMs`. */
  until<T>(probe: () => T | undefined, timeoutMs?: number): Promise<T>
}

/** Beyond this many, the older half of the log of requests is dropped. */
const MAX_REQUESTS = 100_000

export function createEmulator(options: EmulatorOptions): Emulator {
  const world = createWorld(options.now, {
    id: Number(options.token.split(':')[0]),
    firstName: options.botName ?? 'Verhandlungsbote',
    lastName: null,
    username: options.botUsername ?? 'verhandlungsbote_bot',
    languageCode: null,
  })
  const faults = createFaults()
  const requests: RequestRecord[] = []
  world.listeners.add(() => {
    if (requests.length > MAX_REQUESTS) requests.splice(0, MAX_REQUESTS / 2)
  })
  return {
    ...createRim(createListener({ world, token: options.token, faults, requests }), world),
    ...createDriver(world),
    ...createObserver(world),
    requests: () => requests,
    fail: fault => faults.add(fault),
    heal: () => faults.clear(),
  }
}

function createRim(listener: ReturnType<typeof createListener>, world: World): Pick<Emulator, 'listen' | 'close'> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener)
  return {
    async listen(port = 0) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', resolve)
      })
      return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
    },
    async close() {
      world.updates.end()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

type Driver = Pick<
  Emulator,
  | 'bot'
  | 'addUser'
  | 'addChat'
  | 'setLanguage'
  | 'sendText'
  | 'press'
  | 'block'
  | 'unblock'
  | 'setBotStatus'
  | 'upgrade'
>

function createDriver(world: World): Driver {
  const chatOf = (id: number) => get(world.chats, id, 'chat')
  const personOf = (id: number) => get(world.people, id, 'user')
  return {
    bot: world.bot,
    addUser: user => addUser(world, user),
    addChat: chat => void addChat(world, chat),
    setLanguage: (id, languageCode) => void world.people.set(id, { ...personOf(id), languageCode }),
    sendText: ({ chat, from, ...utterance }) => speak(world, chatOf(chat), personOf(from), utterance),
    press: ({ chatId, from, ...button }) => press(world, chatOf(chatId), personOf(from), button),
    block: id => setBotStatus(world, chatOf(id), 'kicked', personOf(id)),
    unblock: id => setBotStatus(world, chatOf(id), 'member', personOf(id)),
    setBotStatus: (chatId, status, by) => setBotStatus(world, chatOf(chatId), status, personOf(by)),
    upgrade: chatId => upgradeGroup(world, chatOf(chatId)).id,
  }
}

type Observer = Pick<
  Emulator,
  'people' | 'chats' | 'messages' | 'commandsFor' | 'findFile' | 'pendingUpdates' | 'onChange' | 'until'
>

function createObserver(world: World): Observer {
  function onChange(listener: (change: Change) => void): () => void {
    world.listeners.add(listener)
    return () => void world.listeners.delete(listener)
  }
  return {
    people: () => [...world.people.values()],
    chats: () => [...world.chats.values()],
    messages: chatId => [...get(world.chats, chatId, 'chat').messages.values()],
    commandsFor: (chatId, userId) =>
      commandsFor(world, get(world.chats, chatId, 'chat'), get(world.people, userId, 'user')),
    findFile: fileId => world.files.get(fileId),
    pendingUpdates: () => world.updates.pending(),
    onChange,
    until: (probe, timeoutMs = 10_000) => waitUntil(onChange, probe, timeoutMs),
  }
}

function waitUntil<T>(onChange: Emulator['onChange'], probe: () => T | undefined, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(undefined), timeoutMs)
    const stop = onChange(() => {
      const found = probe()
      if (found !== undefined) settle(found)
    })
    function settle(found: T | undefined): void {
      clearTimeout(timer)
      stop()
      if (found === undefined) reject(new Error(`nothing came within ${timeoutMs} ms: ${probe}`))
      else resolve(found)
    }
    const found = probe()
    if (found !== undefined) settle(found)
  })
}

function get<T>(map: ReadonlyMap<number, T>, id: number, what: string): T {
  const found = map.get(id)
  if (found === undefined) throw new Error(`the emulator has no ${what} ${id}`)
  return found
}
