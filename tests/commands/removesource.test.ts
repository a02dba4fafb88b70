import { beforeEach, describe, expect, test } from 'vitest'
import { pausesource } from '../../commands/pausesource.ts'
import { removesource } from '../../commands/removesource.ts'
import { resumesource } from '../../commands/resumesource.ts'
import type { Message } from '../../src/model/message.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createTestDeps()
  for (const name of ['Alpenpost', 'Alpenpost Wien', 'Elbkurier', 'Morgenblatt']) {
    const url = `https://example.org/${name.replace(' ', '-')}`
    await deps.store.sources.add({ url, name, tier: 2, country: 'at' }, '2025-12-01T00:00:00.000Z')
  }
})

const names = async () => (await deps.store.sources.list()).map(({ name }) => name)
const press = async (message: Message, label: string): Promise<Message> => {
  const button = message.buttons?.flat().find(each => each.label === label)
  if (button === undefined || !('command' in button)) throw new Error(`no button ${label}`)
  const command = [removesource, pausesource, resumesource].find(({ name }) => name === button.command)
  return checked((await command?.act?.(button.data, aRequest(), deps)) ?? message)
}

describe('/removesource', () => {
  test.each(['Elbkurier', 'elbkurier', '3', '#3', 'https://example.org/Elbkurier', 'elbk'])(
    'asks what becomes of the articles before it removes «%s»',
    async args => {
      const asked = checked(await removesource.run(aRequest(args), deps))
      expect(asked.text).toContain('Elbkurier wirklich entfernen?')
      expect(await names()).toHaveLength(4)

      const done = await press(asked, 'Entfernen, Artikel behalten')

      expect(done.text).toContain('Elbkurier ist entfernt. Die Artikel bleiben erhalten.')
      expect(await names()).toEqual(['Alpenpost', 'Alpenpost Wien', 'Morgenblatt'])
    },
  )

  test('deletes what proves nothing, if that is wished, and keeps evidence', async () => {
    const source = (await deps.store.sources.list()).find(({ name }) => name === 'Elbkurier')
    const at = '2025-12-01T00:00:00.000Z'
    const article = (guid: string) =>
      ({ guid, url: null, title: guid, text: guid, publishedAt: at, lang: 'de' }) as const
    const poll = { at, nextTryAt: at, validators: { etag: null, lastModified: null, bodyHash: null } } as const
    await deps.store.articles.addNew(source?.id ?? '', [article('Talks'), article('Sport')], poll)
    const read = await deps.store.articles.nextWithoutAnalysis(1, 9)
    const nothing = { mentions: [], newPersons: [], issues: [], signals: [], meetings: [], statements: [], origins: [] }
    await deps.store.analyses.save(
      read.map(({ id, title, text }) => ({
        ...{ ...nothing, articleId: id, version: 1, isRelevant: title === 'Talks', boilerplate: [], body: text },
      })),
    )

    const done = await press(await removesource.run(aRequest('Elbkurier'), deps), 'Entfernen, Unbeteiligtes löschen')

    expect(done.text).toContain('Ein Artikel ist gelöscht, Belege bleiben erhalten.')
    expect(await deps.store.articles.count()).toEqual({ articles: 1, relevant: 1 })
  })

  test('keeps it if the answer is no', async () => {
    const asked = await removesource.run(aRequest('morgen'), deps)

    expect((await press(asked, 'Nein, behalten')).text).toBe('Es bleibt alles, wie es ist.')
    expect(await names()).toHaveLength(4)
  })

  test('takes the whole name before a part of others', async () => {
    await press(await removesource.run(aRequest('Alpenpost'), deps), 'Entfernen, Artikel behalten')

    expect(await names()).toEqual(['Alpenpost Wien', 'Elbkurier', 'Morgenblatt'])
  })

  test('offers a choice if several fit, and asks once more', async () => {
    const choice = checked(await removesource.run(aRequest('alpen'), deps))
    expect(labelsOf(choice)).toEqual(['Alpenpost', 'Alpenpost Wien'])

    const asked = await press(choice, 'Alpenpost Wien')

    expect(asked.text).toContain('Alpenpost Wien wirklich entfernen?')
  })

  test('offers all without a name', async () => {
    expect(labelsOf(await removesource.run(aRequest(), deps))).toHaveLength(4)
  })

  test('refuses a name that is none, and a button whose source is gone', async () => {
    await expect(removesource.run(aRequest('Tagblatt'), deps)).rejects.toMatchObject({ code: 'source-unknown' })
    await expect(removesource.act?.('gone', aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })
})

describe('/pausesource and /resumesource', () => {
  test('stop and start a source', async () => {
    const paused = checked(await pausesource.run(aRequest('Elbkurier'), deps))
    const state = async () => (await deps.store.sources.list()).find(({ name }) => name === 'Elbkurier')?.state

    expect(paused.text).toContain('⏸ Elbkurier wird nicht mehr gelesen')
    expect(await state()).toBe('paused')
    expect((await resumesource.run(aRequest('Elbkurier'), deps)).text).toContain('▶️ Elbkurier wird wieder gelesen')
    expect(await state()).toBe('active')
  })

  test('are chosen by buttons as well', async () => {
    const choice = await pausesource.run(aRequest(), deps)

    expect((await press(choice, 'Morgenblatt')).text).toContain('Morgenblatt wird nicht mehr gelesen')
  })
})
