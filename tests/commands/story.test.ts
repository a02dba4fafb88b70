import { describe, expect, test } from 'vitest'
import { merge } from '../../commands/merge.ts'
import { split } from '../../commands/split.ts'
import { story } from '../../commands/story.ts'
import { undo } from '../../commands/undo.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import type { Message } from '../../src/model/message.ts'
import type { Story } from '../../src/model/story.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, linksOf } from '../support/message.ts'

const NEVER = new AbortController().signal
const ADMIN = { userId: 900, isBotAdmin: true } as const

const KREMLIN =
  'Der US-Gesandte Steve Witkoff hat am Dienstag in Moskau fünf Stunden mit Präsident Wladimir Putin verhandelt.'
const TEXTS = [
  ['kreml', 'Morgenblatt', '2025-12-03T05:00:00.000Z', 'Witkoff fünf Stunden bei Putin im Kreml', KREMLIN],
  ['kreml-2', 'Alpenpost', '2025-12-03T06:00:00.000Z', 'Putin empfängt Witkoff im Kreml', KREMLIN],
  [
    ...([
      'bruessel',
      'Elbkurier',
      '2025-12-03T09:00:00.000Z',
      'De Wever lehnt Nutzung russischer Vermögen ab',
    ] as const),
    'Belgiens Ministerpräsident Bart De Wever lehnt es am Mittwoch in Brüssel ab, eingefrorenes russisches Vermögen der Ukraine zu geben.',
  ],
] as const

/** A ledger of two stories: two articles on the Kremlin, one on Brussels. */
async function filled(): Promise<TestDeps> {
  const deps = await createTestDeps()
  const articles = TEXTS.map(([guid, sourceName, publishedAt, title, text]) => ({
    ...{ guid, sourceName, publishedAt, title, text, lang: 'de', url: `https://a.example/${guid}` },
  }))
  await deps.store.articles.import(articles, '2025-12-18T00:00:00.000Z')
  const analyse = createAnalyser(deps.knowledge)
  await deps.store.analyses.save((await deps.store.articles.nextWithoutAnalysis(1, 9)).map(analyse))
  await settle(deps)
  return deps
}

async function settle(deps: TestDeps): Promise<void> {
  while ((await updateLedgerJob.run(deps, NEVER)).settled);
}

/** The stories as the titles of their articles. */
async function stories(deps: TestDeps): Promise<string[][]> {
  const entries = await deps.store.ledger.timeline({ kinds: ['story'], limit: 99 })
  const ids = entries.flatMap(({ change }) => (change.kind === 'story' ? [change.story] : []))
  const found = [...(await deps.store.ledger.findStories(ids)).values()]
  const titles = await Promise.all(found.map(async one => await titlesOf(one, deps)))
  return titles.toSorted((a, b) => b.length - a.length || (a.join() < b.join() ? -1 : 1))
}

async function titlesOf({ articleIds }: Story, deps: TestDeps): Promise<string[]> {
  return [...(await deps.store.articles.cite(articleIds)).values()].map(({ title }) => title).toSorted()
}

const APART = [
  ['Putin empfängt Witkoff im Kreml', 'Witkoff fünf Stunden bei Putin im Kreml'],
  ['De Wever lehnt Nutzung russischer Vermögen ab'],
]

async function press(message: Message, label: string, command: typeof merge, deps: TestDeps): Promise<Message> {
  const button = message.buttons?.flat().find(one => one.label.includes(label))
  if (button === undefined || !('data' in button) || button.command !== command.name)
    throw new Error(`expected a button ${label} in ${message.text}`)
  return checked((await command.act?.(button.data, aRequest('', ADMIN), deps)) ?? { text: '', entities: [] })
}

describe('/story', () => {
  test('lists events, two outlets with one text as one origin, and shows each with all its articles', async () => {
    const deps = await filled()

    const list = checked(await story.run(aRequest(), deps))
    const card = checked(await story.run(aRequest('kreml'), deps))

    expect(list.text).toContain('2 Artikel, 1 Ursprung: Morgenblatt')
    expect(list.buttons?.flat()).toHaveLength(2)
    expect(linksOf(card).map(({ url }) => url)).toEqual(['https://a.example/kreml', 'https://a.example/kreml-2'])
    expect(card.buttons?.flat().map(({ label }) => label)).toEqual(['Alle Ereignisse', '✋ Stimmt nicht'])
  })

  test('offers admins to mend it', async () => {
    const card = checked(await story.run(aRequest('kreml', ADMIN), await filled()))

    expect(card.buttons?.flat().map(({ label }) => label)).toEqual([
      'Zusammenlegen …',
      'Abtrennen …',
      'Alle Ereignisse',
      '✋ Stimmt nicht',
    ])
  })

  test('knows no other events', async () => {
    const deps = await filled()

    await expect(story.run(aRequest('Mond'), deps)).rejects.toMatchObject({ code: 'story-unknown' })
    await expect(story.act?.('nobody', aRequest(), deps)).rejects.toMatchObject({ code: 'story-unknown' })
    expect(checked(await story.run(aRequest(), await createTestDeps())).text).toContain('Noch ist kein Ereignis')
  })
})

describe('merging and splitting', () => {
  test('a merge is shown before it is decided, holds, and is taken back', async () => {
    const deps = await filled()
    expect(await stories(deps)).toEqual(APART)

    const card = await story.run(aRequest('kreml', ADMIN), deps)
    const choice = await press(card, 'Zusammenlegen', merge, deps)
    const preview = await press(choice, '1', merge, deps)
    expect(preview.text).toContain('3 Artikel')
    expect(await deps.store.decisions.list(9)).toEqual([])
    await press(preview, 'Zusammenlegen', merge, deps)
    await settle(deps)

    expect(await stories(deps)).toEqual([APART.flat().toSorted()])
    await press(await undo.run(aRequest('', ADMIN), deps), '1', undo, deps)
    await settle(deps)
    expect(await stories(deps)).toEqual(APART)
  })

  test('articles are set apart by their numbers, and stay so when they are read anew', async () => {
    const deps = await filled()

    const card = await story.run(aRequest('kreml', ADMIN), deps)
    const choice = await press(card, 'Abtrennen', split, deps)
    const chosen = await press(choice, '2', split, deps)
    await press(chosen, 'Abtrennen: 2', split, deps)
    await settle(deps)
    const apart = [[APART[1]?.[0]], [APART[0]?.[0]], [APART[0]?.[1]]]

    expect(await stories(deps)).toEqual(apart)
    const analyse = createAnalyser(deps.knowledge)
    const again = (await deps.store.articles.nextWithoutAnalysis(999, 9)).map(article => ({
      ...analyse(article),
      version: 999,
    }))
    await deps.store.analyses.save(again)
    await settle(deps)
    expect(await stories(deps)).toEqual(apart)
  })

  test('a decision keeps the reason that was given', async () => {
    const deps = await filled()
    const entries = await deps.store.ledger.timeline({ kinds: ['story'], limit: 9 })
    const ids = new Set(entries.flatMap(({ change }) => (change.kind === 'story' ? [change.story] : [])))
    const pair = [...ids].join(' ')

    await merge.run(aRequest(`${pair} Beides ist Teil derselben Reise`, ADMIN), deps)

    expect(await deps.store.decisions.list(9)).toMatchObject([{ reason: 'Beides ist Teil derselben Reise', by: 900 }])
  })

  test.each([
    ['all', '1 2'],
    ['none that there is', '7'],
  ])('sets not %s of a story apart', async (_, numbers) => {
    const deps = await filled()
    const entries = await deps.store.ledger.timeline({ kinds: ['story'], limit: 9 })
    const found = await deps.store.ledger.findStories(
      entries.flatMap(({ change }) => (change.kind === 'story' ? [change.story] : [])),
    )
    const pair = [...found.values()].find(({ articleIds }) => articleIds.length === 2)

    await expect(split.run(aRequest(`${pair?.id} ${numbers}`, ADMIN), deps)).rejects.toMatchObject({
      code: 'articles-unknown',
    })
  })

  test('wrong words are answered with what would be right', async () => {
    const deps = await filled()

    await expect(merge.run(aRequest('nobody nobody', ADMIN), deps)).rejects.toMatchObject({ code: 'story-unknown' })
    await expect(split.run(aRequest('nobody 1', ADMIN), deps)).rejects.toMatchObject({ code: 'story-unknown' })
    expect(checked(await merge.run(aRequest('', ADMIN), deps)).text).toContain('Welches Ereignis soll')
    expect(checked(await split.run(aRequest('', ADMIN), deps)).text).toContain('Von welchem Ereignis')
  })
})
