// Messages in a real browser: what the page must draw. Needs Chromium.

import { describe, expect, test } from 'vitest'
import { hear, say, useBrowser, visit } from './visit.ts'

useBrowser()

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
