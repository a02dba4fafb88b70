// The whole playground in one piece: emulated Telegram with its people, sample feeds, clock and web chat. It knows
// nothing of the bot, which finds here what it needs to run.

import { randomBytes } from 'node:crypto'
import type { SourceDescription } from '../model/source.ts'
import { createClock } from './clock.ts'
import { createEmulator } from './emulator/emulator.ts'
import { createSampleFeeds, type SampleFeeds } from './sample-feeds.ts'
import type { Place } from './web/view.ts'
import { createPlaygroundServer, type ExtraAnswer } from './web.ts'

/** How a bot reaches its Telegram. */
interface Connection {
  readonly token: string
  readonly apiRoot: string
  readonly adminIds: ReadonlySet<number>
}

export interface Playground {
  /** Opens the ports; all other fields but `now` and `onMove` are known only then. */
  start(): Promise<void>
  stop(): Promise<void>
  readonly connection: Connection
  readonly sources: readonly SourceDescription[]
  /** The playground's time: goes like the real one until a visitor sets it forward. */
  readonly now: () => Date
  /** Calls back after each step of the clock. */
  onMove(listener: () => void): void
  /** Where a browser finds the web chat. */
  readonly url: string
}

export interface PlaygroundOptions {
  readonly host: string
  /** Of the web chat; 0: any free one. Emulator and feeds take free ones on loopback. */
  readonly port: number
  /** IANA zone in which the page shows times. */
  readonly zone: string
  /** Folder of the sample articles. */
  readonly samples: string
  /** The real time; the system's clock if left out. */
  readonly base?: () => Date
  /** More addresses on the port of the web chat, by path: health, metrics. */
  readonly extras?: ReadonlyMap<string, () => Promise<ExtraAnswer>>
}

const BOT_ID = 700_000_001
const READER = 1001
const ADMIN = 1002
const GROUP = -2001

const PLACES: readonly Place[] = [
  {
    chatId: READER,
    label: { de: 'Ich (Leserin)', en: 'Me (reader)' },
    note: { de: 'Privater Chat mit dem Boten', en: 'Private chat with the bot' },
    speakers: [READER],
  },
  {
    chatId: ADMIN,
    label: { de: 'Admin', en: 'Admin' },
    note: { de: 'Verwaltet die Quellen', en: 'Looks after the sources' },
    speakers: [ADMIN],
  },
  {
    chatId: GROUP,
    label: { de: 'Gruppe Redaktion', en: 'Editors’ group' },
    note: { de: 'Gruppe, 3 Mitglieder', en: 'Group, 3 members' },
    speakers: [READER, ADMIN],
  },
]

export function createPlayground(options: PlaygroundOptions): Playground {
  const clock = createClock(options.base ?? (() => new Date()))
  const token = `${BOT_ID}:${randomBytes(24).toString('base64url')}`
  const emulator = createEmulator({ token, now: clock.now })
  emulator.addUser({ id: READER, firstName: 'Lea', lastName: 'Leserin', languageCode: 'de' })
  // The admin has written before, as an owner does who tries the bot: so the bot may set commands for that chat.
  emulator.addUser({ id: ADMIN, firstName: 'Alex', lastName: 'Admin', languageCode: 'de', hasStarted: true })
  emulator.addChat({ id: GROUP, type: 'group', title: 'Redaktion', members: [READER], administrators: [ADMIN] })
  const { host, port, zone, extras = new Map() } = options
  const server = createPlaygroundServer({ emulator, clock, host, port, zone, places: PLACES, extras })
  let feeds: SampleFeeds | undefined
  let apiRoot: string | undefined
  return {
    now: clock.now,
    onMove: listener => void clock.onMove(listener),
    async start() {
      feeds = await createSampleFeeds({ folder: options.samples, now: clock.now })
      await server.listen()
      await feeds.listen()
      apiRoot = (await emulator.listen()).url
    },
    async stop() {
      await server.close()
      await feeds?.close()
      await emulator.close()
    },
    get connection() {
      return { token, apiRoot: started(apiRoot), adminIds: new Set([ADMIN]) }
    },
    get sources() {
      return started(feeds).sources
    },
    get url() {
      return server.url
    },
  }
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the playground has not been started')
  return part
}
