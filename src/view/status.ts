// Where the issues stand: the overview over all, as a message and as what its picture shows. One issue is in issue.ts.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Button, Message, Picture } from '../model/message.ts'
import { ISSUE_STATUSES, type StatusOfIssue } from '../model/status.ts'
import type { StatusStrip } from '../model/status-strip.ts'
import { dayIn, daysBetween } from '../text/calendar.ts'
import { clean, shorten } from './clean.ts'
import { formatAge, formatDay, formatWeekday } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'
import { NEARNESS, statusSign } from './words.ts'

/** Older evidence is drawn paler. */
const STALE_DAYS = 14

export interface OverviewView {
  readonly issues: readonly Issue[]
  readonly statuses: readonly StatusOfIssue[]
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
  readonly picture?: Picture
}

/** The answer to /status: issues by status, each with the age of its newest evidence and the source of it. */
export function renderOverview(view: OverviewView, reader: Reader): Message {
  const notes = createFootnotes(view.citations, reader)
  const known = new Map(view.statuses.map(status => [status.issue, status]))
  const groups = ISSUE_STATUSES.map(status => {
    const issues = view.issues.flatMap(issue => {
      const state = known.get(issue.id)
      return state?.status === status ? [{ issue, state }] : []
    })
    if (issues.length === 0) return undefined
    const title = `${statusSign(status)} ${reader.t(`status-${status}`)}`
    const newest = issues.toSorted((a, b) => (a.state.newestEvidenceAt < b.state.newestEvidenceAt ? 1 : -1))
    return join([
      bold(title),
      ...newest.map(({ issue, state }) => overviewLine(issue, state, { notes, citations: view.citations }, reader)),
    ])
  })
  const silent = view.issues.filter(issue => !known.has(issue.id)).map(issue => clean(issue.name[reader.locale]))
  const blocks = [
    concat('🧭 ', bold(reader.t('status-title')), ` · ${formatWeekday(reader.today, reader)}`),
    known.size === 0 ? reader.t('status-none') : undefined,
    ...groups,
    known.size > 0 && silent.length > 0 ? reader.t('status-silent', { issues: silent.join(', ') }) : undefined,
    notes.list(),
  ]
  const { buttons, picture } = view
  return toMessage(join(blocks, '\n\n'), { buttons, ...(picture === undefined ? {} : { picture }) })
}

/** What the picture of the overview shows; issues nearest to an agreement first, all evidence with its age. */
export function stripOf(issues: readonly Issue[], statuses: readonly StatusOfIssue[], reader: Reader): StatusStrip {
  const columns = NEARNESS.map(status => ({ status, label: reader.t(`status-${status}`) }))
  const rows = issues
    .flatMap(issue => statuses.filter(state => state.issue === issue.id).map(state => ({ issue, state })))
    .toSorted((a, b) => NEARNESS.indexOf(b.state.status) - NEARNESS.indexOf(a.state.status))
    .map(({ issue, state }) => ({
      label: shorten(clean(issue.name[reader.locale]), 40),
      status: state.status,
      age: formatAge(state.newestEvidenceAt, reader),
      isStale: daysBetween(dayIn(reader.zone, state.newestEvidenceAt), reader.today) > STALE_DAYS,
    }))
  return { title: reader.t('status-title'), subtitle: formatWeekday(reader.today, reader), columns, rows }
}

type Citations = ReadonlyMap<ArticleId, Citation>

/** The evidence whose age is told beside it. */
function newestOf({ evidence }: StatusOfIssue, citations: Citations): readonly Evidence[] {
  const at = ({ articleId }: Evidence) => citations.get(articleId)?.publishedAt ?? ''
  return evidence.toSorted((a, b) => (at(a) < at(b) ? 1 : -1)).slice(0, 1)
}

function overviewLine(
  issue: Issue,
  state: StatusOfIssue,
  { notes, citations }: { readonly notes: Footnotes; readonly citations: Citations },
  reader: Reader,
): Rich {
  const since = formatDay(dayIn(reader.zone, state.since), reader)
  const age = formatAge(state.newestEvidenceAt, reader)
  const particulars = reader.t('status-particulars', { since, age })
  return concat(`• ${clean(issue.name[reader.locale])} – ${particulars}`, notes.mark(newestOf(state, citations)))
}
