// What admins decided and corrected, newest first: when, what, why. Said to everyone; who it was stays with the admins.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Decision } from '../model/decision.ts'
import type { Issue, IssueId } from '../model/issue.ts'
import type { Button, Message } from '../model/message.ts'
import type { IsoTime } from '../model/time.ts'
import { changeLine, type ExplainedEntry } from './changes.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { reasonLine } from './review.ts'
import { bold, concat, join, type Part, type Rich, toMessage } from './rich.ts'

const MAX_TITLE = 120

export interface DecisionsView {
  /** Without withdrawals: those are told as corrections. */
  readonly decisions: readonly Decision[]
  readonly corrections: readonly { readonly correction: Correction; readonly told: ExplainedEntry }[]
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly limit: number
}

/** The answer to /changes. */
export function renderDecisions(view: DecisionsView, reader: Reader): Message {
  const { t } = reader
  const rows = [
    ...view.decisions.map(decision => ({ at: decision.at, block: decisionBlock(decision, view, reader) })),
    ...view.corrections.map(one => ({ at: settledAt(one.correction), block: correctionBlock(one, reader) })),
  ]
  const newest = rows.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, view.limit)
  const title = concat('🗂 ', bold(t('changes-title')))
  if (newest.length === 0) return toMessage(join([title, t('changes-none')], '\n'))
  return toMessage(join([title, ...newest.map(({ block }) => block)], '\n\n'))
}

/** The answer to /undo: what holds, numbered as its buttons are. */
export function renderUndo(
  view: Pick<DecisionsView, 'decisions' | 'issues' | 'citations'> & {
    readonly done?: string | undefined
    readonly buttons: readonly (readonly Button[])[]
  },
  reader: Reader,
): Message {
  const { t } = reader
  const blocks = view.decisions.map((decision, index) =>
    concat(`${index + 1}. `, decisionBlock(decision, view, reader)),
  )
  const text = blocks.length === 0 ? t('undo-none') : t('undo-how')
  return toMessage(join([view.done, text, ...blocks], '\n\n'), { buttons: view.buttons })
}

function decisionBlock(
  { ruling, reason, at }: Decision,
  { issues, citations }: Pick<DecisionsView, 'issues' | 'citations'>,
  reader: Reader,
): Rich {
  const { t, locale } = reader
  const titles = (ids: readonly ArticleId[]): string =>
    ids
      .flatMap(id => citations.get(id) ?? [])
      .slice(0, 2)
      .map(({ title }) => `„${cleanShort(title, MAX_TITLE)}“`)
      .join(', ')
  const what = (): Part => {
    if (ruling.kind === 'status')
      return `${clean(issues.get(ruling.issue)?.name[locale] ?? ruling.issue)}: ${t(`status-${ruling.status}`)}`
    if (ruling.kind === 'merge')
      return t('decision-merge', { count: ruling.articles.length, titles: titles(ruling.articles) })
    if (ruling.kind === 'split')
      return t('decision-split', { count: ruling.articles.length, titles: titles(ruling.articles) })
    return t('decision-withdraw', { titles: titles([ruling.articleId]) })
  }
  return join([concat(`${formatMoment(at, reader)} · `, bold(what())), reasonLine(reason, reader)])
}

function correctionBlock(
  { correction, told }: { readonly correction: Correction; readonly told: ExplainedEntry },
  reader: Reader,
): Rich {
  const line = changeLine(told.entry.change, told.context, reader) ?? reader.t('wrong-gone')
  return join([
    concat(`${formatMoment(settledAt(correction), reader)} · ${reader.t('decision-corrected')} `, line),
    reasonLine(correction.settled?.reason ?? '', reader),
  ])
}

function settledAt({ settled, openedAt }: Correction): IsoTime {
  return settled?.at ?? openedAt
}
