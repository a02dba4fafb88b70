// One browser a file and one playground a test, and what a visitor does in it.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchChromium, type OpenPlayground, openPlayground, watchProblems } from './open.ts'

let browser: Browser
let current: OpenPlayground

/** To be called once at the top of a test file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    current = await openPlayground()
  })
  afterEach(async () => {
    await current.close()
  })
}

/** The playground of the running test. */
export function playground(): OpenPlayground {
  return current
}

/** Opens the page, by default as a German visitor at a desk. */
export async function visit(options: BrowserContextOptions = {}): Promise<{ page: Page; problems: readonly string[] }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(current.url)
  await page.locator('.place').first().waitFor()
  return { page, problems }
}

/** Writes and sends. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('#input').fill(text)
  await page.locator('#input').press('Enter')
}

/** Waits until a message of the bot shows the text. */
export async function hear(page: Page, text: string): Promise<void> {
  await page.locator('.log .theirs', { hasText: text }).first().waitFor()
}
