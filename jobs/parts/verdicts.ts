// The message that tells one chat of a verdict on an objection, in the chat's language, with what holds now.

import type { Deps } from '../../src/deps.ts'
import type { ChatAddress } from '../../src/model/chat.ts'
import type { Correction } from '../../src/model/correction.ts'
import type { LedgerChange } from '../../src/model/ledger.ts'
import type { Message } from '../../src/model/message.ts'
import { meetingOf } from '../../src/model/told.ts'
import { dayIn } from '../../src/text/calendar.ts'
import { contextOf } from '../../src/view/changes.ts'
import { meetingLine } from '../../src/view/meetings.ts'
import type { Reader } from '../../src/view/reader.ts'
import { renderVerdict } from '../../src/view/review.ts'
import type { Part } from '../../src/view/rich.ts'
import { quoted } from '../../src/view/words.ts'

type Needs = Pick<Deps, 'store' | 'knowledge' | 'now' | 'texts' | 'settings'>

/** Undefined if the chat or the entry is no more. */
export async function verdictFor(
  correction: Correction,
  to: { readonly address: ChatAddress; readonly answers: number | undefined; readonly isReporter: boolean },
  deps: Needs,
): Promise<Message | undefined> {
  const { store, texts, now } = deps
  const [chat, [entry]] = await Promise.all([store.chats.find(to.address), store.ledger.findEntries([correction.seq])])
  if (chat === undefined || entry === undefined) return undefined
  const { locale, zone } = chat
  const reader = { t: texts.in(locale), locale, zone, today: dayIn(zone, now()) }
  const id = meetingOf(entry.change)
  const meetings = await store.ledger.findMeetings(id === undefined ? [] : [id])
  const context = contextOf(entry.change, meetings, deps.knowledge.issues)
  const citations = await store.articles.cite(entry.evidence.map(({ articleId }) => articleId))
  const holds = await holding(entry.change, reader, deps)
  return renderVerdict({ correction, told: { entry, context }, now: holds, citations, ...to }, reader)
}

/** What the ledger says of the same thing now. */
async function holding(change: LedgerChange, reader: Reader, { store }: Needs): Promise<Part | undefined> {
  const { t } = reader
  if (change.kind === 'status') {
    const status = (await store.ledger.statuses()).find(({ issue }) => issue === change.issue)
    return status === undefined ? t('verdict-now-nothing') : t(`status-${status.status}`)
  }
  if (change.kind === 'position') {
    const { issue, party, stance } = change.position
    const position = (await store.ledger.positions(issue)).find(one => one.party === party && one.stance === stance)
    return position === undefined ? t('verdict-now-nothing') : quoted(position.evidence.quote)
  }
  const id = meetingOf(change)
  if (id === undefined) return undefined
  const meeting = (await store.ledger.findMeetings([id])).get(id)
  return meeting === undefined ? t('verdict-now-nothing') : meetingLine(meeting, reader)
}
