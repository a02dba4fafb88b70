import { beforeEach, describe, expect, test } from 'vitest'
import { digest } from '../../commands/digest.ts'
import { addContradiction, CONTRADICTORY } from '../support/contradictory.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf, linksOf } from '../support/message.ts'

let deps: TestDeps
const address = { chatId: 7, threadId: null }

beforeEach(async () => {
  deps = await createFilledDeps()
})

describe('/digest', () => {
  test('tells what is new, with date, counts, quote and sources', async () => {
    const message = checked(await digest.run(aRequest(), deps))

    expect(message.text).toMatch(/^🕊 Verhandlungen · Do 18\.12\.2025\n\d neu/)
    expect(message.text).toMatch(
      /🗓 Termine\n• 🆕 Sa–So 20\.–21\.12\. · Miami – angekündigt\n.*Steve Witkoff, Kirill Dmitrijew.*\[1\]\n.*„Am Samstag/,
    )
    expect(message.text).toContain('📰 Moskau bleibt beim Nein zur NATO (weitere Berichte)\u00a0[')
    expect(message.text).toContain('\n🇷🇺 NATO-Mitgliedschaft und Neutralität: Russland – Ablehnung\n')
    expect(message.text).toContain(
      '„Russland lehnt einen Beitritt der Ukraine zur NATO weiter ab, sagte Dmitri Peskow.“',
    )
    expect(message.text).toMatch(/= Unverändert\n.*🟠 strittig: Gebiete und Grenzen \(vor 15 Tagen\)/s)
    expect(linksOf(message).map(({ url }) => url)).toContain('https://morgenblatt.example/miami')
  })

  test('shows once where reports contradict each other, before what did not move', async () => {
    await addContradiction(deps)

    const message = checked(await digest.run(aRequest(), deps))

    expect(message.text).toMatch(/^🕊 .*\n\d neu.* · 1 Widerspruch · /)
    expect(message.text).toMatch(
      /⚖️ Widersprüche\nVerschiedene Tage: Wien, Steve Witkoff, Juri Uschakow.*\n• 1\d\.12\. \(1 Ursprung\).*\n• 1\d\.12\. \(1 Ursprung\)/,
    )
    for (const quote of Object.values(CONTRADICTORY)) expect(message.text.match(RegExp(quote, 'g'))).not.toBeNull()
    expect(message.text.indexOf('⚖️')).toBeLessThan(message.text.indexOf('= Unverändert'))

    await deps.store.told.note(address, { upTo: message.tellsUpTo ?? 0, messageId: 1 })
    expect((await digest.run(aRequest(), deps)).text).not.toContain('⚖️')
  })

  test('says up to where it tells the ledger', async () => {
    expect((await digest.run(aRequest(), deps)).tellsUpTo).toBe(await deps.store.ledger.lastSeq())
  })

  test('has one line and the age of the newest evidence if nothing is new', async () => {
    const first = await digest.run(aRequest(), deps)
    await deps.store.told.note(address, { upTo: first.tellsUpTo ?? 0, messageId: 1 })

    const { text } = checked(await digest.run(aRequest(), deps))

    expect(text).toBe('🕊 Seit heute, 07:30 nichts Neues. Jüngster Beleg: vorgestern.')
  })

  test('says that nothing is new to a chat that comes while nothing is known', async () => {
    const message = checked(await digest.run(aRequest(), await createTestDeps()))

    expect(message.text).toBe('🕊 Nichts Neues (Stand 18.12.).')
  })

  test('offers status, meetings, timeline and objections as messages of their own', async () => {
    const message = await digest.run(aRequest(), deps)

    expect(labelsOf(message)).toEqual(['🧭 Stand je Thema', '🗓 Treffen', '🧵 Verlauf', '✋ Stimmt nicht'])
  })

  test('says the same in English', async () => {
    const { text } = checked(await digest.run(aRequest('', { locale: 'en' }), deps))

    expect(text).toMatch(/^🕊 Negotiations · Thu 18 Dec 2025\n\d new/)
    expect(text).toContain('• 🆕 Sat–Sun 20–21 Dec · Miami – announced')
  })

  test('tells with «all» what the last digest told, without asking for more', async () => {
    const first = await digest.run(aRequest(), deps)
    await deps.store.told.note(address, { upTo: first.tellsUpTo ?? 0, messageId: 1 })

    const { text, tellsUpTo } = checked(await digest.run(aRequest('all'), deps))

    expect(text).toContain('Moskau bleibt beim Nein zur NATO')
    expect(text).not.toContain('/digest all')
    expect(tellsUpTo).toBe(first.tellsUpTo)
  })

  test.each(['since 15.12.', 'seit Montag', 'since 15 Dec', '15.12.2025'])(
    'tells with «%s» all from that day on',
    async args => {
      const { text, tellsUpTo } = checked(await digest.run(aRequest(args), deps))

      expect(text).toMatch(/Seit 15\.12\. · \d neu/)
      expect(text).toContain('Sicherheitsgarantien')
      expect(text).not.toContain('Nacht im Kreml')
      expect(tellsUpTo).toBeUndefined()
    },
  )

  test.each(['since 31.2.', 'seit Unsinn', 'since 1.1.2030', 'quatsch'])(
    'says what would be right instead of «%s»',
    async args => {
      await expect(digest.run(aRequest(args), deps)).rejects.toMatchObject({ code: 'day-invalid' })
    },
  )

  test('is without what an alert has told, and takes back one that waits', async () => {
    await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
    const alert = {
      key: 'a',
      address,
      part: 0,
      message: { text: 'x', entities: [] },
      deadline: '2025-12-19T00:00:00.000Z',
    } as const
    await deps.store.outbox.enqueueAlerts(address, 1, [alert])
    const last = await deps.store.ledger.lastSeq()
    await deps.store.told.note(address, { tells: [{ subject: 's', at: 0, entries: [last] }], messageId: 1 })

    const { text } = await digest.run(aRequest(), deps)

    expect(text).not.toContain('• 🆕')
    expect((await deps.store.outbox.count()).cancelled).toBe(1)
  })

  test('says where each thing stands, so that an update can answer it', async () => {
    const { text, tells = [] } = await digest.run(aRequest(), deps)

    const report = tells.find(({ subject }) => subject === 'position nato-membership russia rejected')
    expect(text.slice(report?.at)).toMatch(/^(?:🆕 Neu\n)?📰 Moskau bleibt beim Nein/)
    expect(tells.flatMap(({ entries }) => entries).length).toBeGreaterThan(1)
  })
})
