import { expect, test } from 'vitest'
import { newpersons } from '../../commands/newpersons.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, linksOf } from '../support/message.ts'

const TALKS = 'Delegationen der Ukraine und Russlands haben am Montag in Genf über ein Ende des Krieges verhandelt.'

/** Deps whose store holds these texts, read by the real analyser. */
async function withTexts(...texts: readonly string[]): Promise<TestDeps> {
  const deps = await createTestDeps()
  const analyse = createAnalyser(deps.knowledge)
  const articles = texts.map((text, at) => ({
    ...{ guid: `g${at}`, url: `https://a.example/${at}`, title: 'Friedensgespräche zur Ukraine in Genf', lang: 'de' },
    ...{ sourceName: 'Muster', text: `${TALKS} ${text}`, publishedAt: `2025-12-16T1${at}:00:00.000Z` as const },
  }))
  await deps.store.articles.import(articles, '2025-12-18T00:00:00.000Z')
  await deps.store.analyses.save((await deps.store.articles.nextWithoutAnalysis(1, 9)).map(analyse))
  return deps
}

test('says so when every person is known', async () => {
  const { text } = checked(await newpersons.run(aRequest(), await withTexts('Selenskyj kündigte Antworten an.')))

  expect(text).toContain('Die Artikel nennen niemanden, den wir nicht schon kennen.')
})

test('tells role, number of articles and what the person says, with its source', async () => {
  const deps = await withTexts(
    'Die estnische Diplomatin Kersti Mägiste nahm als Beobachterin teil.',
    'Die estnische Diplomatin Kersti Mägiste sagte: „Wir haben ein erstes Ergebnis.“',
  )

  const message = checked(await newpersons.run(aRequest(), deps))

  expect(message.text).toMatch(/Kersti Mägiste, .*Diplomatin \(2 Artikel\)/)
  expect(message.text).toContain('Wir haben ein erstes Ergebnis.')
  expect(linksOf(message).map(({ url }) => url)).toContain('https://a.example/1')
})

test('proposes a new spelling of a known name, and merges nobody', async () => {
  const deps = await withTexts('Der Unterhändler Rustam Umjerau nannte die Runde nützlich.')

  const { text } = checked(await newpersons.run(aRequest(), deps))

  expect(text).toContain('Rustam Umjerau')
  expect(text).toContain('Vielleicht eine andere Schreibweise von Rustem Umerow')
  expect(await deps.store.analyses.statementsOf('rustem-umerov', 9)).toEqual([])
})

test('speaks English', async () => {
  const deps = await withTexts('Der Unterhändler Rustam Umjerau nannte die Runde nützlich.')

  expect(checked(await newpersons.run(aRequest('', { locale: 'en' }), deps)).text).toContain(
    'Perhaps another spelling of Rustem Umerow',
  )
})
