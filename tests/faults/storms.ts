// Digests for many chats while Telegram is unwell: 429s, a full block, dead chats, migrations, a 403 storm, lost replies.
// Time runs faster than it is. Run alone: `node --import tsx tests/faults/storms.ts [CHATS] [SPEED] [NAME…]`.

import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createDeliver } from '../../jobs/deliver.ts'
import { createMessenger } from '../../src/chat/messenger.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'
import { createSchedule } from '../../src/schedule/cron.ts'
import { openStore } from '../../src/storage/database.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { createFastClock } from '../chat/support/clocks.ts'
import { createTestDeps } from '../support/deps.ts'

export interface Storm {
  readonly chats: number
  /** How much faster than the machine's clock. */
  readonly speed: number
}

interface World extends Storm {
  readonly emulator: Emulator
  readonly store: Store
  readonly ids: readonly number[]
  /** Waits so long in the time of the storm. */
  pass(ms: number): Promise<unknown>
}

interface Scenario {
  /** Who gets a digest; people if left out. */
  readonly isGroup?: (index: number) => boolean
  /** Before anything is sent; gives what is told of it at the end. */
  arrange(world: World): Promise<() => Record<string, number>>
  /** In the middle of it. */
  disturb?(world: World): Promise<void>
}

export interface StormFigures extends Readonly<Record<string, number>> {
  readonly delivered: number
  readonly extra: number
  readonly mostCopies: number
  readonly gone: number
  /** In the time of the storm. */
  readonly seconds: number
}

const TOKEN = '123456:token-of-the-storms-aaaaaaaaaaaaa'
const FIRST = 10_000
const FOREVER = { times: Number.POSITIVE_INFINITY }
const send = { method: 'sendMessage', ...FOREVER } as const
const none = async () => () => ({})

export const scenarios: Readonly<Record<string, Scenario>> = {
  // F01
  'five percent 429 and a block of 30 s': {
    async arrange({ emulator }) {
      emulator.fail({ ...send, kind: '429', every: 20, retryAfter: 2 })
      return () => ({ refused: emulator.requests().filter(({ status }) => status === 429).length })
    },
    async disturb({ emulator, pass }) {
      emulator.heal()
      emulator.fail({ ...send, kind: '429', retryAfter: 30 })
      await pass(30_000)
      emulator.heal()
      emulator.fail({ ...send, kind: '429', every: 20, retryAfter: 2 })
    },
  },
  // F03
  'one percent of replies lost': {
    async arrange({ emulator }) {
      emulator.fail({ ...send, kind: 'lost-reply', every: 100 })
      return () => ({ dropped: emulator.requests().filter(({ fault }) => fault === 'lost-reply').length })
    },
  },
  // F05
  'one of five chats is dead': {
    async arrange({ emulator, ids }) {
      const dead = ids.filter((_, index) => index % 5 === 0)
      for (const id of dead) emulator.block(id)
      const names = new Set(dead.map(String))
      return () => {
        const asked = emulator.requests().filter(({ values }) => names.has(values.chat_id ?? ''))
        return { dead: dead.length, requestsToDead: asked.length }
      }
    },
  },
  // F06
  'five minutes of 403 for everybody': {
    async arrange({ emulator }) {
      emulator.fail({ ...send, kind: '403', description: "Forbidden: bot can't send messages to the user" })
      return () => ({ refused: emulator.requests().filter(({ status }) => status === 403).length })
    },
    async disturb({ emulator, pass }) {
      await pass(300_000)
      emulator.heal()
    },
  },
  // F07
  'fifty groups move in the middle': {
    isGroup: index => index < 50,
    arrange: none,
    async disturb({ emulator, ids, pass }) {
      for (const id of ids.filter(each => each < 0)) emulator.upgrade(id)
      await pass(1_000)
    },
  },
}

/** Runs a scenario until nothing waits any more. */
export async function runStorm(name: string, storm: Storm): Promise<StormFigures> {
  const scenario = scenarios[name]
  if (scenario === undefined) throw new Error(`no storm is called ${name}`)
  const start = Date.now()
  const now = () => new Date(start + (Date.now() - start) * storm.speed)
  const emulator = createEmulator({ token: TOKEN, now })
  const { url } = await emulator.listen()
  const store = await openStore('sqlite::memory:', { now })
  const base = await createTestDeps()
  const clock = createFastClock(storm.speed)
  const messenger = createMessenger({ apiRoot: url, token: TOKEN, log: base.log, clock })
  const schedule = createSchedule([createDeliver()], { ...base, store, messenger, now, random: Math.random })
  const ids = Array.from({ length: storm.chats }, (_, index) =>
    scenario.isGroup?.(index) ? -FIRST - index : FIRST + index,
  )
  try {
    for (const id of base.settings.adminIds) emulator.addUser({ id, firstName: 'Operator', hasStarted: true })
    for (const id of ids) await addDigest(id, emulator, store, now)
    const world: World = { ...storm, emulator, store, ids, pass: ms => wait(ms / storm.speed) }
    const tell = await scenario.arrange(world)
    schedule.start()
    await emulator.until(() => (emulator.requests().length > Math.min(20, storm.chats / 4) ? true : undefined), 60_000)
    await scenario.disturb?.(world)
    await untilSettled(store)
    const seconds = Math.round(((Date.now() - start) * storm.speed) / 1_000)
    return { ...(await figuresOf(world)), ...tell(), seconds }
  } finally {
    await schedule.stop()
    await messenger.close()
    await emulator.close()
    await store.close()
  }
}

async function addDigest(chatId: number, emulator: Emulator, store: Store, now: () => Date): Promise<void> {
  if (chatId > 0) emulator.addUser({ id: chatId, firstName: `Person ${chatId}`, hasStarted: true })
  else emulator.addChat({ id: chatId, type: 'group', title: `Group ${chatId}` })
  const address = { chatId, threadId: null }
  const deadline = toIsoTime(new Date(now().getTime() + 6 * 3_600_000))
  await store.chats.open(address, { kind: chatId > 0 ? 'private' : 'group', locale: 'de', zone: 'UTC' })
  await store.outbox.enqueue({ address, day: '2026-03-10', nextDueAt: deadline }, [
    { key: `d:${chatId}`, address, part: 0, deadline, message: { text: `Bericht für ${chatId}`, entities: [] } },
  ])
}

async function untilSettled(store: Store): Promise<void> {
  for (;;) {
    const { pending, sending } = await store.outbox.count()
    if (pending + sending === 0) return
    await wait(100)
  }
}

async function figuresOf({ emulator, store, ids }: World) {
  const copies = ids.map(id => {
    const places = emulator.chats().filter(chat => chat.id === id || chat.id === Number(`-100${Math.abs(id)}`))
    const texts = places.flatMap(chat => emulator.messages(chat.id).map(({ text }) => text))
    return texts.filter(text => text === `Bericht für ${id}`).length
  })
  let gone = 0
  for (const chatId of ids) if ((await store.chats.find({ chatId, threadId: null }))?.state === 'gone') gone += 1
  const { unknown, dead } = await store.outbox.count()
  return {
    delivered: copies.filter(count => count > 0).length,
    extra: copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    mostCopies: Math.max(...copies),
    ...{ gone, unknown, dead },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [chats = '2000', speed = '5', ...names] = process.argv.slice(2)
  for (const name of names.length > 0 ? names : Object.keys(scenarios)) {
    const figures = await runStorm(name, { chats: Number(chats), speed: Number(speed) })
    console.log(JSON.stringify({ name, chats: Number(chats), ...figures }))
  }
}
