// What the browser tests share: Chromium, and a playground with a small bot of grammY behind it.

import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createClock } from '../../src/playground/clock.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'
import { createPlaygroundServer } from '../../src/playground/web.ts'
import { createProbeBot } from './probe-bot.ts'

const TOKEN = '123456:browser-test-token-aaaaaaaaaaaaa'
export const READER = 1001
const ADMIN = 1002
export const GROUP = -2001

/** Throws with what to install if there is no Chromium. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath}: apt-get install chromium, or set CHROMIUM_PATH`)
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface OpenPlayground {
  readonly url: string
  readonly emulator: Emulator
  close(): Promise<void>
}

/** A playground whose bot answers with what the page must be able to draw. */
export async function openPlayground(): Promise<OpenPlayground> {
  const clock = createClock(() => new Date('2026-03-10T17:20:00Z'))
  const emulator = createEmulator({ token: TOKEN, now: clock.now, botUsername: 'probe_bot' })
  emulator.addUser({ id: READER, firstName: 'Lea', lastName: 'Leser', languageCode: 'de' })
  emulator.addUser({ id: ADMIN, firstName: 'Alex', lastName: 'Admin', languageCode: 'de' })
  emulator.addChat({ id: GROUP, type: 'group', title: 'Redaktion', members: [READER], administrators: [ADMIN] })
  const { url: apiRoot } = await emulator.listen()
  const bot = createProbeBot(apiRoot, TOKEN)
  const stopDigests = clock.onMove(() => {
    const hasStarted = emulator.messages(READER).length > 0
    if (hasStarted) void bot.api.sendMessage(READER, 'Ihr Überblick', { disable_notification: true })
  })
  await bot.api.setMyCommands([
    { command: 'status', description: 'Wo jede Streitfrage steht' },
    { command: 'start', description: 'Begrüßung' },
    { command: 'digest', description: 'Was ist neu?' },
  ])
  const running = bot.start()
  const server = createPlaygroundServer({
    emulator,
    clock,
    host: '127.0.0.1',
    port: 0,
    zone: 'Europe/Berlin',
    places: [
      {
        chatId: READER,
        label: { de: 'Ich (Leserin)', en: 'Me (reader)' },
        note: { de: 'Privater Chat', en: 'Private chat' },
        speakers: [READER],
      },
      {
        chatId: ADMIN,
        label: { de: 'Admin', en: 'Admin' },
        note: { de: 'Privater Chat', en: 'Private chat' },
        speakers: [ADMIN],
      },
      {
        chatId: GROUP,
        label: { de: 'Gruppe Redaktion', en: 'Editors' },
        note: { de: '3 Mitglieder', en: '3 members' },
        speakers: [READER, ADMIN],
      },
    ],
  })
  await server.listen()
  return {
    url: server.url,
    emulator,
    async close() {
      stopDigests()
      await server.close()
      await bot.stop()
      await running
      await emulator.close()
    },
  }
}

/** What the page wrote to its console or threw; a test expects it to stay empty. */
export function watchProblems(page: Page): readonly string[] {
  const problems: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', error => problems.push(String(error)))
  return problems
}
