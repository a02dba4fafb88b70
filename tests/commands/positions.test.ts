import { beforeAll, describe, expect, test } from 'vitest'
import { positions } from '../../commands/positions.ts'
import type { Message } from '../../src/model/message.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf, linksOf } from '../support/message.ts'
import { sizeOf } from '../support/png.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

async function press(data: string): Promise<Message> {
  const message = await positions.act?.(data, aRequest(), deps)
  if (message === undefined) throw new Error('no answer')
  return checked(message)
}

describe('/positions', () => {
  test('tells which side demands and rejects what, each with its source, and draws it', async () => {
    const message = checked(await positions.run(aRequest(), deps))

    expect(message.text).toContain(
      'Gebiete und Grenzen: strittig · zuletzt belegt vor 15 Tagen\n🇷🇺 Russland fordert (3.12.)',
    )
    expect(message.text).toContain('🇷🇺 Russland lehnt ab (16.12.)')
    expect(linksOf(message).filter(({ text }) => /^\[\d\]$/.test(text))).toHaveLength(2)
    expect(sizeOf(message.picture?.png ?? new Uint8Array())[0]).toBe(2068)
    expect(labelsOf(message)).toContain('Gebiete und Grenzen')
  })

  test('quotes the latest words on one issue and names who has not been heard', async () => {
    const { text } = checked(await positions.run(aRequest('Gebiete'), deps))

    expect(text).toContain('🇷🇺 Russland\nForderung, 3.12.\u00a0[1]\n„Moskau verlangt den vollständigen Abzug')
    expect(text).toContain('Ohne belegte Position: Ukraine, USA, Europa')
  })

  test('shows what a side said before', async () => {
    const { text } = await press('nato-membership|russia')

    expect(text).toContain('Russland: NATO-Mitgliedschaft')
    expect(text).toContain('Ablehnung, 16.12.')
  })

  test.each(['NATO-Mitgliedschaft Russland', 'Moskau NATO', 'nato-membership, russia'])(
    'opens the same for an issue with a side, in either order: %s',
    async words => {
      const { text } = checked(await positions.run(aRequest(words), deps))

      expect(text).toBe((await press('nato-membership|russia')).text)
    },
  )

  test('takes a side in the name of an issue for the issue', async () => {
    const { text } = checked(await positions.run(aRequest('EU-Beitritt der Ukraine'), deps))

    expect(text).not.toContain('Ukraine: ')
    expect(text).not.toContain('das Neueste zuerst')
  })

  test('asks which issue is meant if the side is known and the issue is not', async () => {
    const { text } = checked(await positions.run(aRequest('Quatsch Russland'), deps))

    expect(text).toContain('„Quatsch Russland“')
  })

  test('answers a button whose data is forged with the overview', async () => {
    expect((await press('nonsense|nobody')).text).toContain('Positionen der Seiten')
  })

  test('speaks English as well', async () => {
    const { text } = checked(await positions.run(aRequest('', { locale: 'en' }), deps))

    expect(text).toContain('🇷🇺 Russia demands (3 Dec)')
  })

  test('asks which issue is meant', async () => {
    const message = checked(await positions.run(aRequest('Quatsch'), deps))

    expect(message.text).toContain('„Quatsch“')
    expect(labelsOf(message)).toContain('Waffenruhe')
  })

  test('says so while nothing is known', async () => {
    const { text, picture } = checked(await positions.run(aRequest(), await createTestDeps()))

    expect(text).toContain('Noch ist keine Forderung oder Ablehnung belegt.')
    expect(picture).toBeUndefined()
  })
})
