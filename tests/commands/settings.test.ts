import { beforeEach, describe, expect, test } from 'vitest'
import { settings } from '../../commands/settings.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps
const address = { chatId: 7, threadId: null }

beforeEach(async () => {
  deps = await createTestDeps()
})

async function press(data: string) {
  const message = await settings.act?.(data, aRequest(), deps)
  if (message === undefined) throw new Error('settings has buttons')
  return checked(message)
}

describe('/settings', () => {
  test('shows what is set', async () => {
    const message = checked(await settings.run(aRequest(), deps))

    expect(message.text).toBe(
      '⚙️ Einstellungen\n\nSprache: Deutsch\nZeitzone: Europe/Berlin\nBericht: nicht bestellt\nTage ohne Neues: eine Zeile',
    )
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['✓ Deutsch', 'English', '07:30', '✓ Berlin', 'Wien']))
  })

  test('speaks the new language at once', async () => {
    const message = await press('lang|en')

    expect(message.text).toContain('Language: English')
    expect((await deps.store.chats.find(address))?.locale).toBe('en')
  })

  test('subscribes at a time that is pressed', async () => {
    const message = await press('time|08:00')

    expect(message.text).toContain('Bericht: täglich 08:00 Uhr\nNächster Bericht: heute, 08:00 Uhr')
    expect(labelsOf(message)).toContain('✓ 08:00')
  })

  test('keeps the time of day when the zone changes', async () => {
    await press('time|08:00')

    await press('zone|Europe/Kyiv')

    expect(await deps.store.chats.find(address)).toMatchObject({
      zone: 'Europe/Kyiv',
      subscription: { time: '08:00', nextDueAt: '2025-12-19T06:00:00.000Z' },
    })
  })

  test('changes the zone without a subscription', async () => {
    await press('zone|Europe/Vienna')

    expect(await deps.store.chats.find(address)).toMatchObject({ zone: 'Europe/Vienna', subscription: null })
  })

  test('switches days without news on and off', async () => {
    expect((await press('quiet|on')).text).toContain('Tage ohne Neues: keine Nachricht')
    expect((await deps.store.chats.find(address))?.isOnlyIfNew).toBe(true)
    expect((await press('quiet|off')).text).toContain('Tage ohne Neues: eine Zeile')
  })

  test('unsubscribes', async () => {
    await press('time|08:00')

    expect((await press('off')).text).toContain('nicht bestellt')
    expect((await deps.store.chats.find(address))?.subscription).toBeNull()
  })

  test.each(['lang|fr', 'time|99:99', 'zone|Mars/Olympus', 'off', '', 'x|y|z'])(
    'changes nothing for the forged button «%s»',
    async data => {
      const before = await settings.run(aRequest(), deps)

      expect((await press(data)).text).toBe(before.text)
    },
  )
})
