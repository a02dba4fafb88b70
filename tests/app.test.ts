// From the XML of a feed to the text in the chat: the whole app over real HTTP, between a feed server and an emulated
// Telegram on loopback. Only the clock of the machine is real.

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createLog } from '../src/log.ts'
import { createEmulator, type Emulator } from '../src/playground/emulator/emulator.ts'

const TOKEN = '424242:end-to-end-test-of-the-whole-house-0'
const READER = 11
const ADMIN = 12
/** Together far below what makes the bot silent for one person, see flood.ts. */
const MAX_TIMES = 20
const PAUSE_MS = 500

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Hafenblatt</title><link>https://hafenblatt.example/</link>
<item>
  <title>Moskau lehnt Nato-Beitritt der Ukraine erneut ab</title>
  <link>https://hafenblatt.example/nato</link>
  <guid>nato-1</guid>
  <pubDate>${hoursAgo(5).toUTCString()}</pubDate>
  <content:encoded><![CDATA[<p>Russland lehnt einen Beitritt der Ukraine zur Nato weiterhin strikt ab. Das sagte
  Kremlsprecher Dmitri Peskow in Moskau zu den Verhandlungen über ein Ende des Kriegs.</p>
  <p>Der ukrainische Präsident Wolodymyr Selenskyj forderte dagegen verbindliche Sicherheitsgarantien.</p>
  <p>Jetzt den Newsletter des Hafenblatts abonnieren!</p>]]></content:encoded>
</item>
<item>
  <title>Nationalelf gewinnt Testspiel</title>
  <link>https://hafenblatt.example/fussball</link>
  <guid>sport-1</guid>
  <pubDate>${hoursAgo(4).toUTCString()}</pubDate>
  <content:encoded><![CDATA[<p>Mit zwei späten Toren hat die Nationalelf ihr Testspiel gewonnen.</p>]]></content:encoded>
</item>
</channel></rss>`

let folder: string
let feeds: Server
let feedUrl: string
let polls = 0
let emulator: Emulator
let app: App

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bote-'))
  feeds = createServer((request, response) => {
    polls++
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(FEED)
  })
  await new Promise<void>(resolve => feeds.listen(0, '127.0.0.1', resolve))
  feedUrl = `http://127.0.0.1:${(feeds.address() as AddressInfo).port}/feed.xml`
  emulator = createEmulator({ token: TOKEN, now: () => new Date() })
  const { url } = await emulator.listen()
  emulator.addUser({ id: READER, firstName: 'Rosa', languageCode: 'de' })
  emulator.addUser({ id: ADMIN, firstName: 'Adam', languageCode: 'de' })
  const config = readConfig({
    BOT_TOKEN: TOKEN,
    ADMIN_IDS: String(ADMIN),
    PORT: '0',
    TELEGRAM_API_ROOT: url,
    DATABASE_URL: `sqlite:${join(folder, 'bote.db')}`,
    FETCH_INTERVAL_MINUTES: '0.02',
    ALLOW_PRIVATE_NETWORKS: 'true',
    SEED_SOURCES: 'false',
    LOG_LEVEL: 'error',
  })
  app = createApp(config, createLog({ level: config.logLevel }))
  await app.start()
})

afterAll(async () => {
  await app.stop()
  await emulator.close()
  await new Promise(resolve => feeds.close(resolve))
  await rm(folder, { recursive: true })
})

/** Says something and gives the next answer in that chat whose text fits. */
async function ask(user: number, text: string, fits: RegExp = /./): Promise<string> {
  const before = emulator.messages(user).length
  emulator.sendText({ chat: user, from: user, text })
  return emulator.until(() =>
    emulator
      .messages(user)
      .slice(before)
      .filter(message => message.isFromBot)
      .map(message => message.text)
      .find(answer => fits.test(answer)),
  )
}

/** Presses the button with this label under the newest message of the bot, and waits until the message fits. */
async function press(user: number, label: string, fits: RegExp): Promise<void> {
  const message = emulator.messages(user).findLast(({ isFromBot }) => isFromBot)
  const button = message?.keyboard.flat().find(each => each.text.includes(label))
  if (message === undefined || button?.callback_data === undefined) throw new Error(`no button ${label}`)
  emulator.press({ chatId: user, from: user, messageId: message.messageId, data: button.callback_data })
  await emulator.until(() => emulator.messages(user).find(({ text }) => fits.test(text)))
}

/** Asks until the answer fits: what is asked for is under way. */
async function askUntil(user: number, text: string, fits: RegExp): Promise<string> {
  let answer = ''
  for (let times = 0; times < MAX_TIMES; times++) {
    answer = await ask(user, text)
    if (fits.test(answer)) return answer
    await wait(PAUSE_MS)
  }
  throw new Error(`${text} was not answered with ${fits} but with: ${answer}`)
}

describe('the whole house', () => {
  test('refuses an admin command of a reader in clear words', async () => {
    expect(await ask(READER, `/addsource ${feedUrl}`)).toContain('nur die Betreiber des Bots')
    expect(polls).toBe(0)
  })

  test('takes a feed from an admin and brings its articles into the search', async () => {
    // A line that tells of the work may come first.
    expect(await ask(ADMIN, `/addsource ${feedUrl} Hafenblatt`, /Hafenblatt/)).toContain('Hafenblatt')
    await press(ADMIN, 'Qualitätsmedium', /Hinzugefügt: Hafenblatt/)

    const answer = await askUntil(READER, '/suche Nato-Beitritt', /Hafenblatt/)
    expect(answer).toContain('Moskau lehnt Nato-Beitritt der Ukraine erneut ab')
  })

  test('tells where the issue stands, with the sentence that proves it', async () => {
    const answer = await askUntil(READER, '/stand nato', /Hafenblatt/)

    expect(answer).toContain('Russland lehnt einen Beitritt der Ukraine zur Nato weiterhin strikt ab.')
  })

  test('keeps sport and newsletter lines out', async () => {
    expect(await ask(READER, '/suche Testspiel')).not.toContain('Nationalelf')
    expect(await ask(READER, '/stand nato')).not.toContain('Newsletter')
  })

  test('gives a digest once and then nothing new', async () => {
    expect(await ask(READER, '/heute')).toContain('[1]')
    expect(await askUntil(READER, '/heute', /nichts neues/i)).toMatch(/nichts neues/i)
  })

  test('asks the feed again with its validator only', async () => {
    const validator = await new Promise(resolve =>
      feeds.once('request', request => resolve(request.headers['if-none-match'])),
    )

    expect(validator).toBe('"1"')
    expect(await ask(ADMIN, '/health')).toContain('Hafenblatt')
  })
})
