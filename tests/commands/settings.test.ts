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
      [
        '⚙️ Einstellungen\n\nBericht: nicht bestellt\nZeitzone: Europe/Berlin\nSprache: Deutsch',
        'Tage ohne Neues: eine Zeile\nRuhezeit: keine\nBilder: ohne\nTon: mit',
      ].join('\n'),
    )
    expect(labelsOf(message)).toEqual([
      '🕢 Uhrzeit',
      '🌍 Zeitzone',
      '📅 Wochentage',
      '🗣 Sprache',
      '🌙 Ruhezeit',
      'Nur bei Neuem',
      '🖼 Bilder',
      '🔇 Lautlos',
    ])
  })

  test.each([
    ['time', '07:30'],
    ['zone', '✓ Berlin'],
    ['days', '✓ Mo'],
    ['lang', '✓ Deutsch'],
    ['quiet', '✓ keine'],
  ])('has a page for %s, and a way back', async (page, label) => {
    const labels = labelsOf(await press(`page|${page}`))

    expect(labels).toContain(label)
    expect(labels.at(-1)).toBe('◀ Zurück')
  })

  test('keeps at least one day, and is due on the days that are left', async () => {
    await press('time|08:00')
    for (const day of [1, 2, 3, 4, 5, 6]) await press(`day|${day}`)
    const message = await press('day|7')

    expect(message.text).toContain('Bericht: So 08:00 Uhr\nNächster Bericht: So 21.12., 08:00 Uhr')
    expect((await deps.store.chats.find(address))?.weekdays).toEqual([7])
  })

  test('switches quiet hours, pictures and sound', async () => {
    await press('quiet|22:00-07:00')
    await press('pictures|on')
    const message = await press('silent|on')

    expect(message.text).toContain('Ruhezeit: 22:00–07:00\nBilder: mit\nTon: ohne')
    expect((await press('quiet|off')).text).toContain('Ruhezeit: keine')
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['✓ 🖼 Bilder', '✓ 🔇 Lautlos']))
  })

  test('speaks the new language at once', async () => {
    const message = await press('lang|en')

    expect(message.text).toContain('Language: English')
    expect((await deps.store.chats.find(address))?.locale).toBe('en')
  })

  test('subscribes at a time that is pressed', async () => {
    const message = await press('time|08:00')

    expect(message.text).toContain('Bericht: täglich 08:00 Uhr\nNächster Bericht: heute, 08:00 Uhr')
    expect(labelsOf(await press('page|time'))).toContain('✓ 08:00')
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
    expect((await press('onlynew|on')).text).toContain('Tage ohne Neues: keine Nachricht')
    expect((await deps.store.chats.find(address))?.isOnlyIfNew).toBe(true)
    expect((await press('onlynew|off')).text).toContain('Tage ohne Neues: eine Zeile')
  })

  test('unsubscribes', async () => {
    await press('time|08:00')

    expect((await press('off')).text).toContain('nicht bestellt')
    expect((await deps.store.chats.find(address))?.subscription).toBeNull()
  })

  test.each([
    'lang|fr',
    'time|99:99',
    'zone|Mars/Olympus',
    'off',
    '',
    'x|y|z',
    'page|main',
    'quiet|1:00-2:00',
    'page|x',
  ])('changes nothing for the forged button «%s»', async data => {
    const before = await settings.run(aRequest(), deps)

    expect((await press(data)).text).toBe(before.text)
  })

  describe('of a channel, from the private chat', () => {
    const channel = { chatId: -1_001_234_567, kind: 'channel', title: 'Tageslage', admins: [7] } as const

    beforeEach(() => deps.namedChats.set('@tageslage', channel))

    test('show and change what the channel has set, in the language of who asks', async () => {
      const message = checked(await settings.run(aRequest('@tageslage', { locale: 'en' }), deps))
      expect(message.text).toContain('Settings · Tageslage')
      const [first] = message.buttons?.flat() ?? []
      expect(first).toMatchObject({ data: 'page|time|-1001234567' })

      await press('time|08:00|-1001234567')

      const chat = await deps.store.chats.find({ chatId: channel.chatId, threadId: null })
      expect(chat).toMatchObject({ kind: 'channel', subscription: { time: '08:00' } })
      expect(await deps.store.chats.find(address)).toBeUndefined()
    })

    test('are refused to who does not administer it, also on the press of an old button', async () => {
      deps.namedChats.set('@tageslage', { ...channel, admins: [8] })

      await expect(settings.run(aRequest('@tageslage'), deps)).rejects.toMatchObject({ code: 'chat-not-yours' })
      await expect(press('time|08:00|-1001234567')).rejects.toMatchObject({ code: 'chat-not-yours' })
      await expect(settings.run(aRequest('@anderswo'), deps)).rejects.toMatchObject({ code: 'chat-unknown' })
    })

    test('are not to be had from a group', async () => {
      const group = { chatKind: 'group', address: { chatId: -5, threadId: null } } as const

      const message = await settings.run(aRequest('@tageslage', group), deps)

      expect(message.text).not.toContain('Tageslage')
      expect(await deps.store.chats.find({ chatId: channel.chatId, threadId: null })).toBeUndefined()
    })
  })
})
