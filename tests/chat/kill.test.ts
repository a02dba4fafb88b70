// What people asked survives the sudden end of the process: real processes, killed for good.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Emulator } from '../../src/playground/emulator/emulator.ts'
import { openTelegram, TOKEN } from './support/telegram.ts'

const TIMEOUT_MS = 120_000

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bote-kill-'))
  closing.push(() => rm(folder, { recursive: true }))
  return folder
}

function startProcess(url: string, folder: string): ChildProcess {
  const script = 'tests/chat/support/bot-process.ts'
  const parameters = ['--import', 'tsx', script, url, `sqlite:${join(folder, 'bot.db')}`, TOKEN]
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] })
  closing.push(() => end(child, 'SIGKILL'))
  return child
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

function answers(emulator: Emulator, people: readonly number[]): string[] {
  return people.flatMap(id =>
    emulator
      .messages(id)
      .filter(({ isFromBot }) => isFromBot)
      .map(({ text }) => text),
  )
}

function askAll(emulator: Emulator, count: number): number[] {
  const people = Array.from({ length: count }, (_, index) => 5_000 + index)
  for (const id of people) {
    emulator.addUser({ id, firstName: `Person ${id}`, languageCode: 'de', hasStarted: true })
    emulator.sendText({ chat: id, from: id, text: `/status ${id}` })
  }
  return people
}

test(
  'every question is answered however often the process is killed, and none more than twice',
  async () => {
    const { emulator, url } = await openTelegram()
    const folder = await openFolder()
    const people = askAll(emulator, 50)

    for (const answered of [5, 25]) {
      const child = startProcess(url, folder)
      await emulator.until(() => (answers(emulator, people).length >= answered ? true : undefined), 30_000)
      await end(child, 'SIGKILL')
    }
    const last = startProcess(url, folder)
    await emulator.until(() => (new Set(answers(emulator, people)).size === people.length ? true : undefined), 30_000)
    await end(last, 'SIGTERM')

    const texts = answers(emulator, people)
    const copies = people.map(id => texts.filter(text => text === `«${id}»`).length)
    expect(Math.max(...copies)).toBeLessThanOrEqual(2)
    expect(texts.length).toBeLessThanOrEqual(50 + 2 * 8)
  },
  TIMEOUT_MS,
)

test(
  'an end that was asked for loses nothing and says nothing twice',
  async () => {
    const { emulator, url } = await openTelegram()
    const folder = await openFolder()
    const people = askAll(emulator, 150)

    const first = startProcess(url, folder)
    await emulator.until(() => (answers(emulator, people).length >= 10 ? true : undefined), 30_000)
    await end(first, 'SIGTERM')
    const answeredBefore = answers(emulator, people).length
    const second = startProcess(url, folder)
    await emulator.until(() => (new Set(answers(emulator, people)).size === people.length ? true : undefined), 30_000)
    await end(second, 'SIGTERM')

    expect(answeredBefore).toBeLessThan(150)
    expect(answers(emulator, people)).toHaveLength(150)
    expect([first.exitCode, second.exitCode]).toEqual([0, 0])
  },
  TIMEOUT_MS,
)
