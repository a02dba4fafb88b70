// How long a command waits for its answer while digests go out to many chats, beside a bot that has nothing else to do.

import { setTimeout as wait } from 'node:timers/promises'
import { createDeliver } from '../../jobs/deliver.ts'
import { createBot } from '../../src/chat/bot.ts'
import { createMessenger } from '../../src/chat/messenger.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'
import { createSchedule } from '../../src/schedule/cron.ts'
import { createTestDeps } from '../support/deps.ts'

const TOKEN = '123456:token-of-the-bench-aaaaaaaaaaaaa'
const ASKERS = 20
const QUESTIONS = 100
const PAUSE_MS = 100
const DUE = 2_000
const FIRST_DUE = 10_000

/** The 95th percentile of both, in milliseconds, and their ratio. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const emulator = createEmulator({ token: TOKEN, now: () => new Date() })
  const { url } = await emulator.listen()
  const base = await createTestDeps()
  const messenger = createMessenger({ apiRoot: url, token: TOKEN, log: base.log })
  const deps = { ...base, messenger }
  const bot = createBot({
    ...{ token: TOKEN, apiRoot: url, deps, messenger, adminIds: new Set<number>() },
    ...{ defaultLocale: 'de', defaultZone: 'UTC' },
    commands: [{ name: 'status', aliases: [], scope: 'everyone', run: async () => ({ text: 'ja', entities: [] }) }],
  })
  for (let id = 1; id <= ASKERS; id += 1) emulator.addUser({ id, firstName: `Person ${id}`, hasStarted: true })
  await bot.start()
  const idle = await ask(emulator)
  await addDue(emulator, deps)
  const schedule = createSchedule([createDeliver()], deps)
  schedule.start()
  const busy = await ask(emulator)
  await schedule.stop()
  await bot.stop()
  await messenger.close()
  await emulator.close()
  return { 'idle, p95 ms': idle, 'during a fan-out, p95 ms': busy, ratio: Number((busy / idle).toFixed(2)) }
}

/** Asks by turns, so that nobody is asked to slow down; gives the 95th percentile in milliseconds. */
async function ask(emulator: Emulator): Promise<number> {
  const times: number[] = []
  for (let question = 0; question < QUESTIONS; question += 1) {
    const chat = 1 + (question % ASKERS)
    const answers = () => emulator.messages(chat).filter(({ isFromBot }) => isFromBot).length
    const before = answers()
    const since = performance.now()
    emulator.sendText({ chat, from: chat, text: '/status' })
    await emulator.until(() => (answers() > before ? true : undefined), 60_000)
    times.push(performance.now() - since)
    await wait(PAUSE_MS)
  }
  return Number((times.toSorted((a, b) => a - b)[Math.floor(QUESTIONS * 0.95)] ?? 0).toFixed(1))
}

async function addDue(emulator: Emulator, { store, now }: Awaited<ReturnType<typeof createTestDeps>>): Promise<void> {
  const deadline = toIsoTime(new Date(now().getTime() + 6 * 3_600_000))
  for (let chatId = FIRST_DUE; chatId < FIRST_DUE + DUE; chatId += 1) {
    emulator.addUser({ id: chatId, firstName: 'x', hasStarted: true })
    const address = { chatId, threadId: null }
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    await store.outbox.enqueue({ address, day: '2025-12-18', nextDueAt: deadline }, [
      { key: `d:${chatId}`, address, part: 0, deadline, message: { text: 'x', entities: [] } },
    ])
  }
}
