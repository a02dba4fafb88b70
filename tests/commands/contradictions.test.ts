import { expect, test } from 'vitest'
import { contradictions } from '../../commands/contradictions.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { aRequest, createFilledDeps, createTestDeps } from '../support/deps.ts'
import { checked, linksOf } from '../support/message.ts'

const NEVER = new AbortController().signal

test('says so when the reports agree', async () => {
  const { text } = checked(await contradictions.run(aRequest(), await createTestDeps()))

  expect(text).toContain('Zurzeit widersprechen sich die Berichte nicht.')
})

test('shows both days of a meeting, each with its sentence and source', async () => {
  const deps = await createTestDeps()
  const quotes = { tuesday: 'Sie trafen sich am Dienstag in Wien.', wednesday: 'Das Treffen in Wien war am Mittwoch.' }
  const article = (guid: keyof typeof quotes) => ({
    ...{ guid, url: `https://a.example/${guid}`, title: guid, text: quotes[guid], lang: 'de', sourceName: guid },
    publishedAt: '2025-12-17T20:00:00.000Z' as const,
  })
  await deps.store.articles.import([article('tuesday'), article('wednesday')], '2025-12-18T00:00:00.000Z')
  const nothing = {
    mentions: [],
    newPersons: [],
    issues: [],
    signals: [],
    statements: [],
    origins: [],
    boilerplate: [],
  }
  const analyses = (await deps.store.articles.nextWithoutAnalysis(1, 9)).map(({ id, guid, text }) => {
    const day = guid === 'tuesday' ? ('2025-12-16' as const) : ('2025-12-17' as const)
    const finding = { start: 0, end: text.length, quote: text, rule: 'meetings.meeting' }
    const held = { startDay: day, endDay: day, place: 'Wien', state: 'held', kind: 'meeting' } as const
    const meetings = [{ ...finding, ...held, participants: ['steve-witkoff', 'yuri-ushakov'] }]
    return { ...nothing, articleId: id, version: 1, isRelevant: true, body: text, meetings }
  })
  await deps.store.analyses.save(analyses)
  await updateLedgerJob.run(deps, NEVER)

  const message = checked(await contradictions.run(aRequest(), deps))

  expect(message.text).toContain('Verschiedene Tage: Wien, Steve Witkoff, Juri Uschakow')
  for (const quote of Object.values(quotes)) expect(message.text).toContain(quote)
  expect(linksOf(message).map(({ url }) => url)).toContain('https://a.example/wednesday')
})

test('turns no page that there is not', async () => {
  const deps = await createFilledDeps()

  expect(checked((await contradictions.act?.('99', aRequest(), deps)) ?? { text: '', entities: [] }).text).not.toBe('')
})
