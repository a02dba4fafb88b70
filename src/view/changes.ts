// One change of the ledger in words, as the digest and the timeline tell it. Without its quote and its sources.

import type { Issue, IssueId } from '../model/issue.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import type { Meeting, MeetingId } from '../model/meeting.ts'
import type { Position } from '../model/position.ts'
import { meetingOf } from '../model/told.ts'
import { clean, cleanShort } from './clean.ts'
import { meetingLine, meetingPlace } from './meetings.ts'
import type { Reader } from './reader.ts'
import { bold, concat, type Rich } from './rich.ts'
import { arrowOf, flagOf, statusSign } from './words.ts'

const MAX_TITLE = 160
/** Changes of a meeting whose word tells its state already. */
const SAYS_STATE: ReadonlySet<string> = new Set(['confirmed', 'held', 'called-off'])

/** What a change refers to, as far as it is known. */
export interface ChangeContext {
  readonly issue?: Issue | undefined
  readonly meeting?: Meeting | undefined
}

/** An entry with what it refers to. */
export interface ExplainedEntry {
  readonly entry: LedgerEntry
  readonly context: ChangeContext
}

/** What a change refers to, of what is known. */
export function contextOf(
  change: LedgerChange,
  meetings: ReadonlyMap<MeetingId, Meeting>,
  issues: ReadonlyMap<IssueId, Issue>,
): ChangeContext {
  const meeting = meetingOf(change)
  if (meeting !== undefined) return { meeting: meetings.get(meeting) }
  if (change.kind === 'status') return { issue: issues.get(change.issue) }
  return change.kind === 'position' ? { issue: issues.get(change.position.issue) } : {}
}

/** The change in one line; undefined if what it speaks of is not known any more. */
export function changeLine(change: LedgerChange, { issue, meeting }: ChangeContext, reader: Reader): Rich | undefined {
  const { t, locale } = reader
  const issueName = issue === undefined ? undefined : clean(issue.name[locale])
  switch (change.kind) {
    case 'status': {
      const from = change.from === null ? '' : `${t(`status-${change.from}`)} → `
      const sign = change.from === null ? statusSign(change.to) : arrowOf(change.from, change.to)
      return concat(`${sign} `, bold(`${issueName ?? ''}: ${from}${t(`status-${change.to}`)}`))
    }
    case 'position': {
      const { party, stance } = change.position
      const what = t(`position-${stance}`, { party: t(`party-${party}`) })
      return concat(`${flagOf(party)} `, bold(`${issueName ?? ''}: ${what}`))
    }
    case 'meeting':
      if (meeting === undefined) return undefined
      if (change.change === 'new' && meeting.state === 'planned') {
        return concat(`🗓 ${t('meeting-change-announced')}: `, meetingPlace(meeting, reader))
      }
      return concat(
        `🗓 ${t(`meeting-change-${wordOf(change.change, meeting)}`)}: `,
        SAYS_STATE.has(change.change) ? meetingPlace(meeting, reader) : meetingLine(meeting, reader),
      )
    case 'story':
      return concat('📰 ', bold(cleanShort(change.title, MAX_TITLE) || t('untitled')), t(`story-${change.change}`))
    case 'contradiction':
      if (meeting === undefined) return undefined
      return concat('⚖️ ', bold(t(`contradiction-${change.about}`, { about: meetingPlace(meeting, reader).text })))
  }
}

/** A date put off is not called off. */
function wordOf(change: string, { state }: Meeting): string {
  return change === 'called-off' && state === 'postponed' ? 'put-off' : change
}

/** The same as `changeLine` where the words stand behind it: `Gebiete und Grenzen – Russland fordert:`. */
export function positionLine({ party, stance }: Position, issue: Issue | undefined, { t, locale }: Reader): Rich {
  const name = issue === undefined ? '' : `${clean(issue.name[locale])} – `
  return concat(
    `${flagOf(party)} `,
    bold(`${name}${t(`party-${party}`)} ${t(`stance-${stance}-verb`, { party })}:`),
    ' ',
  )
}
