import { beforeEach, describe, expect, test } from 'vitest'
import { renamesource } from '../../commands/renamesource.ts'
import { settier } from '../../commands/settier.ts'
import { source } from '../../commands/source.ts'
import type { Message } from '../../src/model/message.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createTestDeps()
  for (const name of ['Alpenpost', 'Elbkurier']) {
    const url = `https://example.org/${name}`
    await deps.store.sources.add({ url, name, tier: 2, country: 'at' }, '2025-12-01T00:00:00.000Z')
  }
})

const elbkurier = async () => {
  const found = (await deps.store.sources.list()).find(({ url }) => url.endsWith('Elbkurier'))
  if (found === undefined) throw new Error('expected the source')
  return found
}

async function press(message: Message, label: string): Promise<Message> {
  const button = message.buttons?.flat().find(each => each.label.includes(label))
  if (button === undefined || !('command' in button)) throw new Error(`no button ${label}`)
  const command = [source, settier].find(({ name }) => name === button.command)
  return checked((await command?.act?.(button.data, aRequest(), deps)) ?? message)
}

describe('/source', () => {
  test('tells how a source does, in words', async () => {
    const { id } = await elbkurier()
    const nextTryAt = '2025-12-18T08:00:00.000Z'
    for (const at of ['2025-12-18T05:00:00.000Z', '2025-12-18T06:00:00.000Z'] as const)
      await deps.store.sources.notePoll(id, { at, failure: 'timeout', nextTryAt })

    const { text } = checked(await source.run(aRequest('elb'), deps))

    expect(text).toContain('Elbkurier')
    expect(text).toContain('aktiv · Qualitätsmedium · Textquelle noch nicht bekannt')
    expect(text).toContain('keine Antwort in der Frist')
    expect(text).toContain('gestört seit heute, 06:00')
    expect(text).toContain('nächster Versuch heute, 09:00')
  })

  test('does by button what can be done with it', async () => {
    const card = await source.run(aRequest('elb'), deps)

    const paused = await press(card, 'Anhalten')
    expect((await elbkurier()).state).toBe('paused')
    await press(paused, 'Wieder lesen')
    expect((await elbkurier()).state).toBe('active')
    const page = await press(card, 'Text von der Seite')
    expect(page.text).toContain('Text von der Seite')
    expect((await elbkurier()).reading).toBe('page')
    await press(page, 'Selbst herausfinden')
    expect((await elbkurier()).reading).toBe('unknown')
    await press(await press(card, 'Einstufung'), 'parteiisch')
    expect((await elbkurier()).tier).toBe(4)
  })

  test('is read at once when asked, whatever its next try', async () => {
    const { id } = await elbkurier()
    const poll = { at: '2025-12-18T06:00:00.000Z', failure: 'dns', nextTryAt: '2025-12-19T06:00:00.000Z' } as const
    await deps.store.sources.notePoll(id, poll)

    await press(await source.run(aRequest('elb'), deps), 'Gleich lesen')

    expect((await deps.store.sources.due('2025-12-18T06:30:00.000Z', 9)).map(({ name }) => name)).toContain('Elbkurier')
  })

  test.each(['pause gone', 'explode x', 'gone'])('refuses a press with «%s»', async data => {
    await expect(source.act?.(data, aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })
})

describe('/settier', () => {
  test('takes a number, or asks', async () => {
    await settier.run(aRequest('Elbkurier 1'), deps)
    expect((await elbkurier()).tier).toBe(1)

    await press(await settier.run(aRequest('Elbkurier'), deps), 'weiteres Medium')
    expect((await elbkurier()).tier).toBe(3)
  })

  test('refuses a tier that there is not', async () => {
    expect(() => settier.run(aRequest('Elbkurier 7'), deps)).toThrow(expect.objectContaining({ code: 'tier-unknown' }))
  })
})

describe('/renamesource', () => {
  test.each(['2 Elbe heute', '#2  Elbe  heute', 'Elbkurier = Elbe heute', 'elbk -> Elbe heute', 'elbk→Elbe heute'])(
    'understands «%s»',
    async args => {
      const { text } = checked(await renamesource.run(aRequest(args), deps))

      expect(text).toBe('✅ Elbkurier heißt jetzt Elbe heute.')
      expect((await elbkurier()).name).toBe('Elbe heute')
    },
  )

  test.each(['', 'Elbkurier', '2', 'Elbkurier = \u200b'])('asks for a name on «%s»', args => {
    expect(() => renamesource.run(aRequest(args), deps)).toThrow(expect.objectContaining({ code: 'argument-missing' }))
  })
})
