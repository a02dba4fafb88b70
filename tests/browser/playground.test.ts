// The web chat in a real browser: what a visitor does, and what the page must draw. Needs Chromium.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GROUP, launchChromium, type OpenPlayground, openPlayground, READER, watchProblems } from './open.ts'

let browser: Browser
let playground: OpenPlayground

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  playground = await openPlayground()
})

afterEach(async () => {
  await playground.close()
})

async function visit(options: BrowserContextOptions = {}): Promise<{ page: Page; problems: readonly string[] }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(playground.url)
  await page.locator('.place').first().waitFor()
  return { page, problems }
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#input').fill(text)
  await page.locator('#input').press('Enter')
}

/** Waits until a message of the bot shows the text. */
async function hear(page: Page, text: string): Promise<void> {
  await page.locator('.log .theirs', { hasText: text }).first().waitFor()
}

describe('a first visit', () => {
  test('greets with five examples, and a press of one is answered', async () => {
    const { page, problems } = await visit()
    const chips = page.locator('.chip')
    const count = await chips.count()

    await chips.first().click()
    await hear(page, 'Guten Tag!')

    expect(count).toBe(5)
    expect(await page.locator('#welcome').isHidden()).toBe(true)
    expect(await page.locator('.message.own').allTextContents()).toEqual([expect.stringContaining('/start')])
    expect(problems).toEqual([])
  })

  test('speaks English to an English browser and changes by the switch', async () => {
    const { page } = await visit({ locale: 'en-GB' })
    const before = await page.locator('h3').textContent()

    await page.locator('#language').click()

    expect(before).toBe('Welcome to Verhandlungsbote')
    expect(await page.locator('h3').textContent()).toBe('Willkommen beim Verhandlungsboten')
    expect(playground.emulator.people()[0]?.languageCode).toBe('de')
  })

  test('fits a phone without scrolling sideways', async () => {
    const { page } = await visit({ viewport: { width: 390, height: 844 } })
    await say(page, '/status')
    await hear(page, 'Stand der Verhandlungen')

    const width = await page.evaluate('document.documentElement.scrollWidth')

    expect(width).toBe(390)
    expect(await page.locator('.place').count()).toBe(3)
  })
})

describe('a message', () => {
  test('is drawn with its entities, links of the web only, and commands to press', async () => {
    const { page, problems } = await visit()
    await say(page, '/start')
    const body = page.locator('.theirs .body')
    await body.waitFor()

    const link = body.locator('a')
    await body.locator('.spoiler').click()

    expect(await body.locator('strong').textContent()).toBe('Guten Tag!')
    expect(await body.locator('em').textContent()).toBe('einmal am Tag')
    expect(await body.locator('code').textContent()).toBe('a-17')
    expect(await body.locator('blockquote').textContent()).toContain('vorangekommen')
    expect(await link.getAttribute('href')).toBe('https://example.org/artikel')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await body.locator('.spoiler.shown').textContent()).toBe('noch offen')
    await body.locator('.command').click()
    await hear(page, 'Stand der Verhandlungen')
    expect(problems).toEqual([])
  })

  test('never becomes markup of the page', async () => {
    const { page, problems } = await visit()

    await say(page, '<img src=x onerror=alert(1)><b>fett</b>')
    await hear(page, 'Echo: <img src=x onerror=alert(1)><b>fett</b>')

    expect(await page.locator('.log img, .log b').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('folds a long quote until it is pressed', async () => {
    const { page } = await visit()
    await say(page, '/status')
    const quote = page.locator('.expandable')
    await quote.waitFor()
    const folded = await quote.boundingBox()

    await quote.locator('.quote-toggle').press('Enter')
    const opened = await quote.boundingBox()

    expect(opened?.height).toBeGreaterThan((folded?.height ?? 0) + 20)
    expect(await quote.locator('.quote-toggle').getAttribute('aria-expanded')).toBe('true')
  })

  test('changes at a press of its button, and says that it was edited', async () => {
    const { page } = await visit()
    await say(page, '/status')

    await page.locator('.key', { hasText: 'Gebiete' }).click()
    await hear(page, 'Gebiete: strittig')

    expect(await page.locator('.theirs .stamp').textContent()).toContain('bearbeitet')
    expect(await page.locator('#toast').textContent()).toBe('Belege geladen')
    expect(await page.locator('.key').count()).toBe(0)
  })

  test('that is taller than the window is shown from its beginning', async () => {
    const { page } = await visit()

    await say(page, `Anfang ${'Wort '.repeat(600)}Ende`)
    await hear(page, 'Echo: Anfang')
    const answer = await page.locator('.theirs').boundingBox()
    const wall = await page.locator('#scroll').boundingBox()

    expect(answer?.height).toBeGreaterThan(wall?.height ?? 0)
    expect(Math.abs((answer?.y ?? 0) - (wall?.y ?? 0))).toBeLessThan(20)
    expect(await page.locator('#to-end').isVisible()).toBe(true)
  })

  test('shows an alert where the bot asks for one', async () => {
    const { page } = await visit()
    await say(page, '/status')

    await page.locator('.key', { hasText: 'Garantien' }).click()
    await page.locator('#alert[open]').waitFor()

    expect(await page.locator('#alert p').textContent()).toBe('Drei Belege')
  })

  test('shows a picture with its caption', async () => {
    const { page, problems } = await visit()
    await say(page, '/digest')
    const picture = page.locator('.photo img')
    await picture.waitFor()

    const naturalWidth = await page.evaluate(
      "{ const image = document.querySelector('.photo img'); image.decode().then(() => image.naturalWidth) }",
    )
    const alt = await picture.getAttribute('alt')

    expect(alt).toBe('Zeitstrahl der Woche')
    expect(naturalWidth).toBe(800)
    expect(problems).toEqual([])
  })
})

describe('the input', () => {
  test('suggests commands and is used by keyboard alone', async () => {
    const { page } = await visit()
    const input = page.locator('#input')
    await input.focus()

    await input.pressSequentially('/s')
    const suggested = await page.locator('.suggestion strong').allTextContents()
    await input.press('ArrowDown')
    await input.press('ArrowDown')
    await input.press('Enter')
    await hear(page, 'Guten Tag!')

    expect(suggested).toEqual(['/status', '/start'])
    expect(await page.locator('#suggestions').isHidden()).toBe(true)
  })

  test('offers all commands by the menu', async () => {
    const { page } = await visit()

    await page.locator('#menu').click()
    await page.locator('.suggestion', { hasText: 'Was ist neu?' }).click()
    await page.locator('.photo').waitFor()

    expect(playground.emulator.messages(READER)[0]?.text).toBe('/digest')
  })
})

describe('the chats', () => {
  test('are switched between; in the group one chooses as whom to speak', async () => {
    const { page } = await visit()
    await page.getByRole('button', { name: /Gruppe Redaktion/ }).click()

    await page.getByText('Alex Admin', { exact: true }).click()
    await say(page, '/start')
    await hear(page, 'Guten Tag!')
    await say(page, 'unter uns')
    await page.getByText('In Gruppen hört der Bote nur auf Befehle').waitFor()

    expect(playground.emulator.messages(GROUP)[0]?.from?.firstName).toBe('Alex')
    expect(playground.emulator.messages(READER)).toEqual([])
  })

  test('count what was not read', async () => {
    const { page } = await visit()
    await say(page, '/start')
    await hear(page, 'Guten Tag!')
    await page.locator('.place', { hasText: 'Admin' }).click()

    await page.getByRole('button', { name: 'morgen 07:30' }).click()
    await page.locator('.badge').waitFor()

    expect(await page.locator('.badge').textContent()).toBe('1')
  })
})

describe('the clock', () => {
  test('goes to the next morning, and what comes then stands under a new day', async () => {
    const { page } = await visit()
    await say(page, '/start')
    await hear(page, 'Guten Tag!')

    await page.getByRole('button', { name: 'morgen 07:30' }).click()
    await hear(page, 'Ihr Überblick')

    expect(await page.locator('#now').textContent()).toMatch(/11\. März, 07:30$/)
    expect(await page.locator('.day').allTextContents()).toEqual(['Gestern', 'Heute'])
  })

  test('opens from the top on a phone, and closes once it is set', async () => {
    const { page } = await visit({ viewport: { width: 390, height: 844 } })
    const panel = page.locator('.clock-panel')
    const isOpenAtFirst = await panel.isVisible()

    await page.locator('#clock summary').click()
    await page.getByRole('button', { name: '+1 Stunde' }).click()
    await expect.poll(() => page.locator('#now').textContent()).toMatch(/10\. März, 19:20$/)

    expect(isOpenAtFirst).toBe(false)
    expect(await panel.isVisible()).toBe(false)
  })

  test('takes a day and a time, but none that has passed', async () => {
    const { page } = await visit()

    await page.locator('#clock-day').fill('2026-03-20')
    await page.locator('#clock-time').fill('09:00')
    await page.locator('#clock-set').click()
    await page
      .getByText(/20\. März, 09:00/)
      .first()
      .waitFor()
    await page.locator('#clock-day').fill('2026-03-01')
    await page.locator('#clock-set').click()

    await expect.poll(() => page.locator('#clock-problem').textContent()).toBe('Die Uhr geht nur vor, nicht zurück.')
  })
})

test('a page that was cut off catches up by itself', async () => {
  const { page } = await visit()
  await page.context().setOffline(true)
  await playground.emulator.sendText({ chat: READER, from: READER, text: '/start' })
  await page.context().setOffline(false)

  await hear(page, 'Guten Tag!')

  expect(await page.locator('#offline').isHidden()).toBe(true)
})
