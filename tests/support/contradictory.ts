// Two reports of one meeting that cannot both be right, settled into a store.

import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import type { TestDeps } from './deps.ts'

/** What the two outlets say of the day. */
export const CONTRADICTORY = {
  tuesday: 'Sie trafen sich am Dienstag in Wien.',
  wednesday: 'Das Treffen in Wien war am Mittwoch.',
} as const

/** Takes both reports, of 17 December 2025, into the ledger. */
export async function addContradiction(deps: TestDeps): Promise<void> {
  const article = (guid: keyof typeof CONTRADICTORY) => ({
    ...{ guid, url: `https://a.example/${guid}`, title: guid, text: CONTRADICTORY[guid], lang: 'de', sourceName: guid },
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
  await updateLedgerJob.run(deps, new AbortController().signal)
}
