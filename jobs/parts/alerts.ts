// The alerts of one chat: what is new and concerns what it follows, few at a time, none in its quiet hours.

import type { Deps } from '../../src/deps.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { articlesBehind, gatherDigest } from '../../src/digest/gather.ts'
import { concerns, interestsWith } from '../../src/digest/interests.ts'
import type { Chat } from '../../src/model/chat.ts'
import type { NewDelivery } from '../../src/model/delivery.ts'
import type { DigestItem } from '../../src/model/digest.ts'
import { type IsoTime, toIsoTime } from '../../src/model/time.ts'
import { clockIn, dayIn, instantOf, isWithin } from '../../src/text/calendar.ts'
import { type AlertView, renderAlert } from '../../src/view/alert.ts'
import { splitMessage } from '../../src/view/split.ts'
import { isVouchedFor } from './trust.ts'

/** Messages an hour; what is more comes in the last of them. */
const MAX_PER_HOUR = 5
const HOUR_MS = 3_600_000
/** What happened longer ago is the digest's. */
const NEWS_MS = 24 * HOUR_MS
/** An alert that comes later than this is none; its entries are told by the digest then. */
const DEADLINE_MS = 15 * 60_000

type Group = Pick<AlertView, 'items' | 'kind'>

/** Puts what is to be told into the outbox and moves the chat's alert mark on; gives how many messages. */
export async function settleAlerts(chat: Chat, lastSeq: number, deps: Deps): Promise<number> {
  const { outbox } = deps.store
  const now = deps.now()
  // Who begins to follow hears what comes from now on.
  if (chat.alertedUpTo === null) return await outbox.enqueueAlerts(chat, lastSeq, []).then(() => 0)
  // What gathers in the quiet hours comes in one message after them.
  if (chat.quiet !== null && isWithin(chat.quiet.from, chat.quiet.until, clockIn(chat.zone, now))) return 0
  const items = await findItems(chat, chat.alertedUpTo, deps)
  const sent = await outbox.countAlerts(chat, toIsoTime(new Date(now.getTime() - HOUR_MS)))
  if (items.length > 0 && sent >= MAX_PER_HOUR) return 0
  const groups = groupItems(items, MAX_PER_HOUR - sent, wakeTimeOf(chat, now))
  const deliveries: NewDelivery[] = []
  for (const [index, group] of groups.entries()) {
    deliveries.push(
      ...(await toDeliveries(group, `a:${chat.chatId}:${chat.threadId ?? 0}:${lastSeq}:${index}`, chat, deps)),
    )
  }
  await outbox.enqueueAlerts(chat, lastSeq, deliveries)
  return groups.length
}

async function findItems(chat: Chat, after: number, deps: Deps): Promise<readonly DigestItem[]> {
  const { store, knowledge } = deps
  const now = deps.now()
  const interests = await store.interests.of(chat)
  const toldUpTo = Math.max(after, chat.toldUpTo ?? 0)
  const material = await gatherDigest(store, { ...chat, toldUpTo }, now)
  const since = toIsoTime(new Date(now.getTime() - NEWS_MS))
  const entries = material.entries.filter(({ at }) => at >= since)
  if (entries.length === 0) return []
  const mutes = interestsWith('mute', interests)
  const context = { day: dayIn(chat.zone, now), zone: chat.zone, knowledge, mutes, limit: Number.POSITIVE_INFINITY }
  const { items, ahead } = composeDigest({ ...material, entries }, context)
  const followed = interestsWith('follow', interests)
  const wanted = [...items, ...ahead.flatMap(({ news }) => news ?? [])].filter(
    item => isChange(item) && concerns(item, followed),
  )
  const vouched = await Promise.all(wanted.map(item => isVouchedFor(item, store)))
  return wanted.filter((_, index) => vouched[index])
}

/** A story alone is one more article; it counts with a meeting that it tells or with what follows from it. */
function isChange({ change, meeting, effects }: DigestItem): boolean {
  return change.kind !== 'story' || meeting !== undefined || effects.length > 0
}

/** The end of the last quiet hours; what was known before it woke nobody. */
function wakeTimeOf({ quiet, zone }: Chat, now: Date): IsoTime | undefined {
  return quiet === null ? undefined : instantOf(dayIn(zone, now), quiet.until, zone)
}

/** At most `free` groups: what gathered in the quiet hours, then one by one, and what is too much in the last. */
function groupItems(items: readonly DigestItem[], free: number, wakeAt: IsoTime | undefined): readonly Group[] {
  const gathered = items.filter(({ at }) => wakeAt !== undefined && at < wakeAt)
  const rest = items.filter(item => !gathered.includes(item))
  const groups: Group[] = gathered.length === 0 ? [] : [toGroup(gathered, 'gathered')]
  const left = free - groups.length
  if (rest.length <= left) return [...groups, ...rest.map(item => toGroup([item], 'one'))]
  if (left <= 0) return [toGroup([...gathered, ...rest], 'gathered')]
  const alone = rest.slice(0, left - 1).map(item => toGroup([item], 'one'))
  return [...groups, ...alone, toGroup(rest.slice(left - 1), 'many')]
}

function toGroup(items: readonly DigestItem[], kind: Group['kind']): Group {
  return { items, kind: items.length === 1 ? 'one' : kind }
}

async function toDeliveries({ items, kind }: Group, key: string, chat: Chat, deps: Deps): Promise<NewDelivery[]> {
  const { store, knowledge, texts } = deps
  const now = deps.now()
  const reader = { t: texts.in(chat.locale), locale: chat.locale, zone: chat.zone, today: dayIn(chat.zone, now) }
  const citations = await store.articles.cite(articlesBehind({ items, brief: [], ahead: [], doubts: [] }))
  const message = renderAlert({ items, kind, citations, actors: knowledge.actors }, reader)
  const subjects = (message.tells ?? []).map(({ subject }) => subject)
  const earlier = await store.told.messagesAbout(chat, subjects)
  // Several things have no one message that they continue.
  const answers =
    kind === 'one' ? subjects.map(subject => earlier.get(subject)).find(id => id !== undefined) : undefined
  const deadline = toIsoTime(new Date(now.getTime() + DEADLINE_MS))
  const address = { chatId: chat.chatId, threadId: chat.threadId }
  const parts = splitMessage({ ...message, ...(answers !== undefined && { answers }) })
  return parts.map((part, index) => ({ key: `${key}:${index}`, address, part: index, message: part, deadline }))
}
