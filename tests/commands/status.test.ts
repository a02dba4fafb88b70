import { beforeAll, describe, expect, test } from 'vitest'
import { status } from '../../commands/status.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf, linksOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/status', () => {
  test('groups the issues by status with the age of the newest evidence', async () => {
    const message = checked(await status.run(aRequest(), deps))

    expect(message.text).toContain(
      '🟠 strittig\n• Gebiete und Grenzen – seit 3.12., zuletzt belegt vor 15 Tagen\u00a0[1]',
    )
    expect(message.text).toContain('🔵 Annäherung\n• Sicherheitsgarantien')
    expect(message.text).toContain('🔴 blockiert\n• NATO-Mitgliedschaft')
    expect(message.text).toContain('Noch nichts belegt: ')
    expect(linksOf(message).map(({ url }) => url)).toContain('https://elbkurier.example/nato')
  })

  test('comes with a picture and a button for each issue that stands somewhere', async () => {
    const message = await status.run(aRequest(), deps)

    expect(message.picture?.png.length).toBeGreaterThan(10_000)
    expect(labelsOf(message)).toEqual([
      '🟠 Gebiete und Grenzen',
      '🔵 Sicherheitsgarantien',
      '🔴 NATO-Mitgliedschaft und Neutralität',
    ])
  })

  test('says so as long as nothing is known', async () => {
    const message = checked(await status.run(aRequest(), await createTestDeps()))

    expect(message.text).toContain('Noch ist zu keinem Thema etwas belegt.')
    expect(message.picture).toBeUndefined()
  })

  test.each(['territory', 'Gebiete', 'gebiet', 'Donbass', 'Gebeite'])('shows one issue for «%s»', async args => {
    const message = checked(await status.run(aRequest(args), deps))

    expect(message.text).toMatch(
      /^🟠 Gebiete und Grenzen: strittig\nSeit 3\.12\.2025 · zuletzt belegt vor 15 Tagen · 2 Artikel/,
    )
  })

  test('proves the status of an issue with verbatim quotes and their sources', async () => {
    const { text } = checked(await status.run(aRequest('territory'), deps))

    expect(text).toContain('„Eine Einigung über die Gebiete ist nicht in Sicht.“\u00a0[2]')
    expect(text).toContain('[2] Alpenpost, Mi 3.12., 07:00: Witkoff fünf Stunden bei Putin')
  })

  test('shows what the parties want and how the status came', async () => {
    const { text } = await status.run(aRequest('territory'), deps)

    expect(text).toContain('🇷🇺 Russland – Forderung, 3.12.\u00a0[1]\n„Moskau verlangt den vollständigen Abzug')
    expect(text).toContain('▼ 3.12. offen → strittig')
  })

  test('shows the refusal of Moscow for nato', async () => {
    const { text } = await status.run(aRequest('nato'), deps)

    expect(text).toContain('🇷🇺 Russland – Ablehnung, 16.12.')
  })

  test('says that an issue has no evidence yet', async () => {
    const message = checked(await status.run(aRequest('wahlen'), deps))

    expect(message.text).toBe('Wahlen in der Ukraine\nDazu ist noch nichts belegt.')
  })

  test('offers all issues for a name it does not know', async () => {
    const message = checked(await status.run(aRequest('Fischereirechte'), deps))

    expect(message.text).toContain('„Fischereirechte“ kenne ich nicht')
    expect(labelsOf(message)).toHaveLength(16)
  })

  test('answers in English', async () => {
    const message = checked(await status.run(aRequest('territory', { locale: 'en' }), deps))

    expect(message.text).toMatch(/^🟠 Territory and borders: disputed\nSince 3 Dec 2025 · last evidence 15 days ago/)
  })

  test('turns to an issue and back by buttons, without a picture', async () => {
    const issue = await status.act?.('territory', aRequest(), deps)
    const back = await status.act?.('all', aRequest(), deps)

    expect(issue?.text).toContain('Gebiete und Grenzen: strittig')
    expect(back?.text).toContain('Stand der Streitpunkte')
    expect(back?.picture).toBeUndefined()
  })

  test('answers a press under a digest with a message of its own', async () => {
    expect((await status.act?.('new', aRequest(), deps))?.isSeparate).toBe(true)
  })
})
