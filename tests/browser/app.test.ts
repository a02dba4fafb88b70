// A newcomer's first minutes: the playground with the whole bot behind it, in a real browser.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { launchChromium, watchProblems } from './open.ts'
import { hear, say } from './visit.ts'

let app: App
let browser: Browser
let url: string

beforeAll(async () => {
  browser = await launchChromium()
  app = createApp(readConfig({ PORT: '0', DATABASE_URL: 'sqlite::memory:' }), createLog({ level: 'error' }))
  url = /http\S+/.exec(await app.start())?.[0] ?? ''
})

afterAll(async () => {
  await app.stop()
  await browser.close()
})

test('a reader asks, subscribes, moves the clock to the morning and gets the digest', async () => {
  const page = await browser.newPage({ locale: 'de-DE' })
  const problems = watchProblems(page)
  await page.goto(url)
  await page.locator('.place').first().waitFor()

  await say(page, '/akteur Selenskij')
  await hear(page, 'Wolodymyr Selenskyj')
  await say(page, '/treffen')
  await hear(page, 'Treffen und Telefonate')
  await say(page, '/abo 07:30')
  await hear(page, 'Täglich um 07:30')
  await page.locator('[data-to=morning]').click()
  await hear(page, 'Verhandlungen ·')

  expect(await page.locator('#now').textContent()).toContain('07:30')
  expect(await page.locator('.theirs', { hasText: 'Verhandlungen ·' }).locator('a').count()).toBeGreaterThan(0)
  expect(problems).toEqual([])
})
