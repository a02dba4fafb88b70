// Keeps book of a replay: what was told twice as new, and what of the ledger was never told, with the reason if there is
// one. It knows the ledger and the messages only, not how a digest was composed.

import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Story } from '../../src/model/story.ts'
import type { TestDeps } from '../support/deps.ts'
import type { ReplayReport, Told } from './replay.ts'

interface Books {
  readonly entries: readonly LedgerEntry[]
  /** The morning on which each entry was told. */
  readonly days: ReadonlyMap<number, readonly string[]>
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly stories: ReadonlyMap<string, Story>
}

export async function auditOf(told: readonly Told[], articles: number, deps: TestDeps): Promise<ReplayReport> {
  const { ledger } = deps.store
  const filter = { since: '2000-01-01T00:00:00.000Z', onlyNews: false, limit: 100_000 } as const
  const entries = await ledger.entriesAfter(0, filter)
  const ids = (kind: 'meeting' | 'story') =>
    entries.flatMap(({ change }) =>
      change.kind === kind ? [change.kind === 'meeting' ? change.meeting : change.story] : [],
    )
  const books: Books = {
    ...{ entries, days: daysOf(told) },
    meetings: await ledger.findMeetings(ids('meeting')),
    stories: await ledger.findStories(ids('story')),
  }
  const untold = entries.filter(({ seq, isNews }) => isNews && !books.days.has(seq))
  const reasons = untold.map(entry => ({ entry, reason: whyUntold(entry, books) }))
  const digests = told.filter(({ message }) => message.text.includes('\n'))
  const lengths = digests.map(({ message }) => message.text.length)
  return {
    counts: {
      articles,
      entries: entries.length,
      messages: told.length,
      'mornings with a digest': new Set(digests.map(({ day }) => day)).size,
      'messages beyond the first of a morning': digests.length - new Set(digests.map(({ day }) => day)).size,
      'longest message': Math.max(0, ...lengths),
      'median length': lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0,
      'entries told': books.days.size,
      ...countBy(reasons.map(({ reason }) => `not told: ${reason ?? 'no reason'}`)),
      'sentences shown on two mornings': repeatedQuotes(digests),
    },
    faults: [
      ...[...books.days].filter(([, days]) => days.length > 1).map(([seq, days]) => `entry ${seq} told on ${days}`),
      ...twiceAsNew(digests),
      ...reasons
        .filter(({ reason }) => reason === undefined)
        .map(({ entry }) => `never told: ${entry.seq} ${JSON.stringify(entry.change)}`),
    ],
  }
}

function daysOf(told: readonly Told[]): ReadonlyMap<number, readonly string[]> {
  const days = new Map<number, string[]>()
  for (const { day, message } of told)
    for (const seq of (message.tells ?? []).flatMap(({ entries }) => entries))
      days.set(seq, [...(days.get(seq) ?? []), day])
  return days
}

/** Lines by which a reader would take the same for new on two mornings: a title, or a date with its place. */
function twiceAsNew(digests: readonly Told[]): readonly string[] {
  const days = new Map<string, string[]>()
  for (const { day, message } of digests)
    for (const line of message.text
      .split('\n')
      .filter(one => /^(?:📰|• 🆕)/u.test(one) && !/\((?:weitere|more) /.test(one))) {
      const head = line.replace(/\u00a0\[.*$/u, '').split(' – ')[0] ?? line
      days.set(head, [...(days.get(head) ?? []), day])
    }
  return [...days].filter(([, on]) => on.length > 1).map(([line, on]) => `told as new on ${on}: ${line}`)
}

/** Undefined: it should have been told. */
function whyUntold(
  { change, evidence, at }: LedgerEntry,
  { entries, days, meetings, stories }: Books,
): string | undefined {
  const articles = new Set(evidence.map(({ articleId }) => articleId))
  const isSaid = entries.some(
    ({ seq, evidence: proof }) => days.has(seq) && proof.some(one => articles.has(one.articleId)),
  )
  if (change.kind === 'story') {
    if (change.change === 'grown') return 'more outlets tell a story'
    const story = stories.get(change.story)
    const isOfMeeting = [...meetings.values()].some(({ voices }) =>
      voices.some(({ evidence: { articleId } }) => story?.articleIds.includes(articleId)),
    )
    return isOfMeeting ? 'one more report of a meeting' : isSaid ? 'its article tells something else' : undefined
  }
  if (change.kind === 'meeting') {
    const meeting = meetings.get(change.meeting)
    if (change.change === 'confirmed') return 'a date is confirmed'
    if (meeting === undefined) return 'found to be another meeting'
    // As it was known on that morning: later reports have added names since.
    const then = meeting.voices.filter(voice => voice.at <= at).flatMap(({ participants }) => participants)
    if (change.change === 'held') return new Set(then).size < 2 ? 'nobody says who met whom' : undefined
    if (change.change === 'new' && meeting.endDay <= at.slice(0, 10)) return 'over before the morning'
    return meeting.place === null && meeting.participants.length < 2 ? 'neither place nor persons' : undefined
  }
  if (change.kind === 'contradiction') return isSaid ? 'it does not stand any more' : undefined
  const issue = change.kind === 'status' ? change.issue : change.position.issue
  const isMoved = entries.some(
    other => other.change.kind === 'status' && other.change.issue === issue && daysApart(other.at, at) <= 1.5,
  )
  if (change.kind === 'status')
    return change.from === null && change.to === 'open'
      ? 'open from the start'
      : isMoved
        ? 'moved and came back'
        : undefined
  return isMoved ? 'the status of the issue shows it' : undefined
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

function repeatedQuotes(digests: readonly Told[]): number {
  const days = new Map<string, Set<string>>()
  for (const { day, message } of digests)
    for (const [quote] of message.text
      .split(/\n• (?!🆕)[\s\S]*?(?=\n•|\n\n)/u)
      .join('\n')
      .matchAll(/„[^“]{40,}“|»[^«]{40,}«/gu))
      days.set(quote, (days.get(quote) ?? new Set()).add(day))
  return [...days.values()].filter(({ size }) => size > 1).length
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
