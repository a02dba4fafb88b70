// /review [number verdict reason]: admins decide on what readers object to, one at a time. What is accepted no longer
// counts as evidence; the job tell-corrections tells everyone concerned.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Correction } from '../src/model/correction.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import { toIsoTime } from '../src/model/time.ts'
import { foldWord } from '../src/text/fold.ts'
import { clean } from '../src/view/clean.ts'
import { renderReview } from '../src/view/review.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { explainEntries } from './parts/entries.ts'
import { readerOf } from './parts/reader.ts'

const MAX_PENDING = 200

const VERDICTS = {
  accepted: ['annehmen', 'angenommen', 'stimmt', 'accept', 'ja', 'yes'],
  declined: ['ablehnen', 'abgelehnt', 'decline', 'nein', 'no'],
} as const
type Verdict = keyof typeof VERDICTS

export const review: Command = {
  name: 'review',
  aliases: ['pruefen', 'einwaende'],
  scope: 'bot-admins',
  async run(request, deps) {
    if (request.args === '') return await show(0, undefined, request, deps)
    const [number = '', word = '', ...rest] = request.args.split(/\s+/)
    const verdict = verdictOf(word)
    if (verdict === undefined) throw new UserError('verdict-unknown')
    const reason = rest.join(' ')
    if (clean(reason) === '') throw new UserError('reason-missing')
    const pending = await deps.store.corrections.pending(MAX_PENDING)
    const correction = pending.find(({ seq }) => `${seq}` === number.replace('#', ''))
    if (correction === undefined) throw new UserError('entry-unknown', { name: clean(number) })
    return await settle(correction, verdict, reason, request, deps)
  },
  async act(data, request, deps) {
    const [what = '', value = ''] = data.split(':')
    if (what === 'page') return await show(Number(value) || 0, undefined, request, deps)
    const verdict = verdictOf(what)
    const correction = await deps.store.corrections.find(value)
    if (verdict === undefined || correction === undefined) throw new UserError('press-expired')
    const reason = readerOf(request, deps).t(`review-reason-${verdict}`)
    return await settle(correction, verdict, reason, request, deps)
  },
}

function verdictOf(word: string): Verdict | undefined {
  const folded = foldWord(word)
  return folded === 'accepted' || VERDICTS.accepted.some(one => one === folded)
    ? 'accepted'
    : folded === 'declined' || VERDICTS.declined.some(one => one === folded)
      ? 'declined'
      : undefined
}

async function settle(
  { id }: Correction,
  state: Verdict,
  reason: string,
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const { t } = readerOf(request, deps)
  const verdict = { state, by: request.userId, reason }
  const isSettled = await deps.store.corrections.settle(id, verdict, toIsoTime(deps.now()))
  return await show(0, t(isSettled ? `review-${state}` : 'review-settled-before'), request, deps)
}

/** The objection at a place of those that are pending; objections to one entry are one. */
async function show(place: number, done: string | undefined, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const all = await deps.store.corrections.pending(MAX_PENDING)
  const first = all.filter((one, at) => all.findIndex(({ seq }) => seq === one.seq) === at)
  const at = Math.max(0, Math.min(place, first.length - 1))
  const correction = first[at]
  const [told] = await explainEntries(await deps.store.ledger.findEntries([correction?.seq ?? -1]), deps)
  const view = { place: at, pending: first.length, done }
  if (correction === undefined || told === undefined)
    return renderReview({ ...view, shown: undefined, citations: new Map(), buttons: [] }, reader)
  const buttons = inRows(
    [
      actButton(reader.t('button-accept'), 'review', `accepted:${correction.id}`),
      actButton(reader.t('button-decline'), 'review', `declined:${correction.id}`),
      at + 1 < first.length ? actButton(reader.t('button-next'), 'review', `page:${at + 1}`) : undefined,
      at > 0 ? actButton(reader.t('button-previous'), 'review', `page:${at - 1}`) : undefined,
    ],
    2,
  )
  const others = all.filter(({ seq }) => seq === correction.seq).length - 1
  const citations = await citeAll([told.entry], deps)
  return renderReview({ ...view, shown: { correction, told, others }, citations, buttons }, reader)
}
