import { beforeAll, describe, expect, test } from 'vitest'
import { actor } from '../../commands/actor.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf, linksOf } from '../support/message.ts'
import { sizeOf } from '../support/png.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/actor', () => {
  test.each([
    ['Wittkoff', 'Steve Witkoff'],
    ['steve witkov', 'Steve Witkoff'],
    ['Selenskij', 'Wolodymyr Selenskyj'],
    ['Selenskyjs', 'Wolodymyr Selenskyj'],
    ['Zelensky', 'Wolodymyr Selenskyj'],
    ['Umjerow', 'Rustem Umerow'],
    ['umerow', 'Rustem Umerow'],
    ['Умєров', 'Rustem Umerow'],
    ['Lawrov', 'Sergej Lawrow'],
    ['von der Leyen', 'Ursula von der Leyen'],
    ['Präsident Putin', 'Wladimir Putin'],
  ])('understands «%s»', async (args, name) => {
    const message = checked(await actor.run(aRequest(args), deps))

    expect(message.text.split('\n').find(line => line.includes(' · '))).toContain(name)
  })

  test('tells roles with their days, the present ones first', async () => {
    const { text } = await actor.run(aRequest('Umerow'), deps)

    expect(text).toMatch(/Jetzt: .*\(seit 18\.7\.2025\)\nFrüher: /)
    expect(text).toContain('Früher: Verteidigungsminister (6.9.2023 – 17.7.2025)')
  })

  test('quotes what a person said last, with its source', async () => {
    const message = await actor.run(aRequest('Umerow'), deps)

    expect(message.text).toContain('Mi 17.12.: „Rustem Umerow rechnet mit schwierigen Stunden, sagte er am Mittwoch.“')
    expect(linksOf(message)).toContainEqual({ text: '[1]', url: 'https://morgenblatt.example/miami' })
  })

  test('draws how often a person was named, week by week, if at all', async () => {
    const [named, silent] = await Promise.all([
      actor.run(aRequest('Witkoff'), deps),
      actor.run(aRequest('Lawrow'), deps),
    ])

    expect(sizeOf(named.picture?.png ?? new Uint8Array())[0]).toBe(1440)
    expect(named.picture?.alt).toContain('Steve Witkoff')
    expect(silent.picture).toBeUndefined()
  })

  test('counts whom a person met, of the other sides and in meetings that were held', async () => {
    const { text } = await actor.run(aRequest('Witkoff'), deps)

    expect(text).toContain('Traf\n🇷🇺 Wladimir Putin 1×')
    expect(text).not.toContain('Dmitrijew 1×')
  })

  test('tells how often a person was named and whom he met', async () => {
    const { text } = await actor.run(aRequest('Witkoff'), deps)

    expect(text).toContain('In den letzten 30 Tagen in 3 Artikeln genannt')
    expect(text).toContain('• Di 2.12. · Moskau – fand statt')
  })

  test('says when it is not sure', async () => {
    const { text } = await actor.run(aRequest('Dmitrief'), deps)

    expect(text).toContain('Kirill Dmitrijew')
    expect((await actor.run(aRequest('Putjin'), deps)).text).toContain('Wladimir Putin')
  })

  test('asks who is meant if several may be', async () => {
    const message = checked(await actor.run(aRequest('Andrij'), deps))

    expect(message.text).toBe('Wen meinen Sie mit „Andrij“?')
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['Andrij Jermak', 'Andrij Hnatow']))
  })

  test('does not know everybody', async () => {
    await expect(actor.run(aRequest('Xanthippe'), deps)).rejects.toMatchObject({ code: 'actor-unknown' })
  })

  test('offers everybody without a name, the most mentioned first', async () => {
    const message = checked(await actor.run(aRequest(), deps))

    expect(labelsOf(message).slice(0, 2)).toEqual(['Steve Witkoff', 'Rustem Umerow'])
    expect(labelsOf(message).at(-1)).toBe('2/6 ▶')
  })

  test('opens a person by a button, and refuses one that is gone', async () => {
    expect((await actor.act?.('rustem-umerov', aRequest(), deps))?.text).toContain('Rustem Umerow')
    await expect(actor.act?.('niemand', aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })
})
