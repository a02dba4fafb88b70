// Prints what a ledger came to: each change of a status with its evidence, the meetings with their voices, the positions.

import { ISSUE_IDS } from '../../src/model/issue.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { IsoDay } from '../../src/model/time.ts'
import type { Store } from '../../src/storage/ports/store.ts'

export interface Period {
  readonly from: IsoDay
  readonly to: IsoDay
}

const ALL = { since: '2000-01-01T00:00:00.000Z', onlyNews: false, limit: 100_000 } as const

/** The lines of the book for these days, inclusive. */
export async function bookOf({ ledger, articles }: Store, period: Period): Promise<readonly string[]> {
  const entries = (await ledger.entriesAfter(0, ALL))
    .filter(({ at, change }) => change.kind === 'status' && isWithin(at.slice(0, 10), period))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
  const meetings = (await ledger.meetings(period)).flatMap(({ startDay, endDay, place, state, kind, ...rest }) => [
    `${startDay}${endDay === startDay ? '' : `/${endDay.slice(8)}`} ${kind} ${place ?? '–'} ${state} ` +
      `(${new Set(rest.voices.map(({ evidence }) => evidence.articleId)).size} articles): ${rest.participants.join(', ')}`,
    ...rest.evidence.slice(0, 2).map(({ quote }) => `    » ${quote.slice(0, 200)}`),
  ])
  const positions = (await Promise.all(ISSUE_IDS.map(issue => ledger.positions(issue)))).flat()
  const statuses = await ledger.statuses()
  const titles = await articles.cite(entries.flatMap(({ evidence }) => evidence.map(({ articleId }) => articleId)))
  const told = entries.flatMap(entry => [
    headOf(entry),
    ...entry.evidence.map(({ quote, articleId }) => {
      const cited = titles.get(articleId)
      return `    » ${quote}\n      ${cited?.sourceName ?? '?'}, ${cited?.publishedAt.slice(0, 10) ?? '?'}`
    }),
  ])
  return [
    `STATUS CHANGES ${period.from} to ${period.to}: ${entries.length}`,
    ...told,
    `\nSTATUS AT THE END`,
    ...statuses.map(
      ({ issue, status, since, newestEvidenceAt }) =>
        `${issue}: ${status} since ${since.slice(0, 10)}, newest evidence ${newestEvidenceAt.slice(0, 10)}`,
    ),
    `\nMEETINGS`,
    ...meetings,
    `\nPOSITIONS`,
    ...positions.map(
      ({ issue, party, stance, at, evidence }) =>
        `${issue} ${party} ${stance} ${at.slice(0, 10)} » ${evidence.quote.slice(0, 250)}`,
    ),
  ]
}

function headOf({ at, change }: LedgerEntry): string {
  return change.kind === 'status'
    ? `${at.slice(0, 16).replace('T', ' ')} ${change.issue}: ${change.from ?? '–'} → ${change.to}`
    : ''
}

function isWithin(day: string, { from, to }: Period): boolean {
  return from <= day && day <= to
}
