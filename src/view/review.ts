// What admins see of objections, and what everyone is told of their verdicts.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Button, Message } from '../model/message.ts'
import type { ExplainedEntry } from './changes.ts'
import { cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import { createFootnotes } from './footnotes.ts'
import { entryBlock, objectionWords } from './objection.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Part, type Rich, toMessage } from './rich.ts'

const MAX_REASON = 300

export interface ReviewView {
  /** Undefined if nothing is pending. */
  readonly shown:
    | {
        readonly correction: Correction
        readonly told: ExplainedEntry
        /** Others who object to the same entry. */
        readonly others: number
      }
    | undefined
  readonly place: number
  readonly pending: number
  /** What became of the one before. */
  readonly done?: string | undefined
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /review: one objection at a time, oldest first. */
export function renderReview(view: ReviewView, reader: Reader): Message {
  const { t } = reader
  const { shown, done } = view
  if (shown === undefined) return toMessage(join([done, t('review-none')], '\n'))
  const { correction, told, others } = shown
  const notes = createFootnotes(view.citations, reader)
  const title = bold(t('review-title', { place: view.place + 1, pending: view.pending }))
  const words = correction.text === '' ? t('review-no-words') : objectionWords(correction.text)
  const objection = join([
    t('review-opened', { moment: formatMoment(correction.openedAt, reader) }),
    blockquote(words),
    others === 0 ? undefined : t('review-others', { count: others }),
  ])
  const how = t('review-how', { seq: told.entry.seq })
  const blocks = [done, concat('🔍 ', title), entryBlock(told, notes, reader), objection, how, notes.list()]
  return toMessage(join(blocks, '\n\n'), { buttons: view.buttons })
}

export interface VerdictView {
  readonly correction: Correction
  readonly told: ExplainedEntry
  /** What holds instead, if anything does. */
  readonly now: Part | undefined
  readonly citations: ReadonlyMap<ArticleId, Citation>
  /** Whether it goes to the chat that objected. */
  readonly isReporter: boolean
  /** The message that had told the entry, if there is one. */
  readonly answers: number | undefined
}

/** A verdict as a chat is told it: what was wrong, what holds now, and why. */
export function renderVerdict(view: VerdictView, reader: Reader): Message {
  const { t } = reader
  const { correction, told, now, isReporter, answers } = view
  const notes = createFootnotes(view.citations, reader)
  const isAccepted = correction.state === 'accepted'
  const kind = isAccepted ? (isReporter ? 'thanks' : 'corrected') : 'declined'
  const blocks = [
    concat(isAccepted ? '✏️ ' : 'ℹ️ ', bold(t(`verdict-${kind}`))),
    entryBlock(told, notes, reader),
    isAccepted
      ? join([t('verdict-withdrawn'), now === undefined ? undefined : concat(`${t('verdict-now')} `, now)])
      : undefined,
    reasonLine(correction.settled?.reason ?? '', reader),
    notes.list(),
  ]
  return { ...toMessage(join(blocks, '\n\n')), ...(answers === undefined ? {} : { answers }) }
}

/** `Grund: …`, undefined if none was given. */
export function reasonLine(reason: string, { t }: Reader): Rich | undefined {
  const words = cleanShort(reason, MAX_REASON)
  return words === '' ? undefined : concat(t('verdict-reason', { reason: words }))
}
