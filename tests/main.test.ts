// The program as its operator starts it: one clear line and an exit code for each mistake, and a clean end.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator } from '../src/playground/emulator/emulator.ts'

const MAIN = resolve('src/main.ts')
const TSX = import.meta.resolve('tsx')
const TOKEN = '424242:token-of-the-emulator-in-this-test'
const ARTICLE = {
  id: 'a-1',
  url: 'https://hafenblatt.example/1',
  source: 'Hafenblatt',
  title: 'Moskau lehnt Nato-Beitritt ab',
  publishedAt: '2025-12-03T18:00:00+01:00',
  lang: 'de',
  text: 'Russland lehnt bei den Verhandlungen mit Kiew einen Nato-Beitritt der Ukraine ab, sagte Kremlsprecher Peskow.',
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bote-main-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(args: readonly string[], variables: Record<string, string> = {}, input = ''): Promise<Outcome> {
  const env = { PATH: process.env.PATH, HOME: folder, LOG_LEVEL: 'silent', ...variables }
  return new Promise(done => {
    const child = execFile(
      process.execPath,
      ['--import', TSX, MAIN, ...args],
      { cwd: folder, env },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

describe('a wrong setting ends the start at once, with one line that says what would be right', () => {
  test.each([
    ['an admin id that is no number', { ADMIN_IDS: 'me' }, /^ADMIN_IDS: .*numeric/],
    ['a zone that does not exist', { DEFAULT_TIME_ZONE: 'Europe/Bern' }, /^DEFAULT_TIME_ZONE: .*Europe\/Vienna/],
    ['a token of the wrong shape', { BOT_TOKEN: 'hello' }, /^BOT_TOKEN: .*@BotFather/],
    ['a folder that cannot be written', { DATABASE_URL: 'sqlite:/proc/bote/x.db' }, /\/proc\/bote/],
  ])('%s', async (_, variables, line) => {
    const { code, stderr } = await run(['start'], { PORT: '0', ...variables })

    expect(stderr.trim()).toMatch(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).not.toBe(0)
  })

  test('a token that Telegram refuses', async () => {
    const emulator = createEmulator({ token: TOKEN, now: () => new Date() })
    const { url } = await emulator.listen()

    const { code, stderr } = await run(['start'], {
      BOT_TOKEN: '424242:another-token-that-is-not-known-there',
      TELEGRAM_API_ROOT: url,
      DATABASE_URL: `sqlite:${join(folder, 'refused.db')}`,
      SEED_SOURCES: 'false',
    })
    await emulator.close()

    expect(stderr).toMatch(/^BOT_TOKEN: .*401/)
    expect(stderr).not.toContain('another-token')
    expect(code).toBe(78)
  })
})

test('a bot that is asked to end by SIGTERM ends with exit code 0', async () => {
  const emulator = createEmulator({ token: TOKEN, now: () => new Date() })
  const { url } = await emulator.listen()
  const database = join(folder, 'term.db')
  const env = {
    PATH: process.env.PATH,
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: url,
    LOG_LEVEL: 'silent',
    SEED_SOURCES: 'false',
  }
  const child = spawn(process.execPath, ['--import', TSX, MAIN, 'start'], {
    cwd: folder,
    env: { ...env, DATABASE_URL: `sqlite:${database}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

  const [line] = await once(createInterface(child.stdout), 'line')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  await emulator.close()

  expect(line).toMatch(/^@\w+ is listening$/)
  expect(code).toBe(0)
})

describe('import', () => {
  test('brings an archive into the corpus and the ledger, and adds nothing the second time', async () => {
    const file = join(folder, 'archive.jsonl')
    await writeFile(file, `${JSON.stringify(ARTICLE)}\n{"id": 5}\nnot json\n`)
    const variables = { DATABASE_URL: `sqlite:${join(folder, 'archive.db')}` }

    const first = await run(['import', file], variables)
    const second = await run(['import', file], variables)

    expect(first.stdout).toContain('1 added, 0 known, 2 bad')
    expect(first.stderr).toMatch(/line 2: .*\nline 3: /)
    expect(first.code).toBe(1)
    expect(second.stdout).toContain('0 added, 1 known, 2 bad')
  })

  test('names a file that is not there', async () => {
    const { code, stderr } = await run(['import', 'missing.jsonl'], {
      DATABASE_URL: `sqlite:${join(folder, 'none.db')}`,
    })

    expect(stderr).toContain('missing.jsonl')
    expect(code).toBe(2)
  })
})

test('analyze writes one line for each article and tells a bad line on stderr', async () => {
  const { code, stdout, stderr } = await run(['analyze'], {}, `${JSON.stringify(ARTICLE)}\nnot json\n`)

  expect(JSON.parse(stdout)).toMatchObject({ id: 'a-1', relevant: true, actors: ['dmitry-peskov'] })
  expect(JSON.parse(stderr)).toMatchObject({ line: 2 })
  expect(code).toBe(1)
})

test('a command that does not exist is named', async () => {
  const { code, stderr } = await run(['unknown-command'])

  expect(stderr).toContain('unknown-command')
  expect(code).toBe(1)
})
