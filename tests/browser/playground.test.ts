// The web chat in a real browser: what a visitor does. Needs Chromium.

import { describe, expect, test } from 'vitest'
import { GROUP, READER } from './open.ts'
import { hear, playground, say, useBrowser, visit } from './visit.ts'

useBrowser()

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
    expect(playground().emulator.people()[0]?.languageCode).toBe('de')
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

describe('the input', () => {
  test('sends a file that was attached, and lets go of it', async () => {
    const { page, problems } = await visit()
    const opml = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from('<opml/>') }

    await page.locator('#file').setInputFiles(opml)
    const shown = await page.locator('#attached-name').textContent()
    await page.locator('#send').click()
    await page.locator('.message.own .document strong').waitFor()

    expect(shown).toContain('feeds.opml')
    expect(await page.locator('.message.own .document strong').textContent()).toBe('feeds.opml')
    expect(await page.locator('#attached').isHidden()).toBe(true)
    expect(problems).toEqual([])
  })

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

    expect(playground().emulator.messages(READER)[0]?.text).toBe('/digest')
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

    expect(playground().emulator.messages(GROUP)[0]?.from?.firstName).toBe('Alex')
    expect(playground().emulator.messages(READER)).toEqual([])
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
  await playground().emulator.sendText({ chat: READER, from: READER, text: '/start' })
  await page.context().setOffline(false)

  await hear(page, 'Guten Tag!')

  expect(await page.locator('#offline').isHidden()).toBe(true)
})
