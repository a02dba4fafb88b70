// From the ledger to the messages of one chat's digest. What /digest does on demand, here for the outbox.

import type { Deps } from '../../src/deps.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { articlesBehind, gatherDigest } from '../../src/digest/gather.ts'
import { interestsWith } from '../../src/digest/interests.ts'
import { lastToldAt } from '../../src/digest/since.ts'
import type { Chat } from '../../src/model/chat.ts'
import { isEmptyDigest } from '../../src/model/digest.ts'
import type { Message, Picture } from '../../src/model/message.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { drawStatusStrip } from '../../src/pictures/status-strip.ts'
import { clockIn, dayIn, isWithin } from '../../src/text/calendar.ts'
import { BRIEF_ITEMS, ITEMS_ON_SCREEN, renderDigest } from '../../src/view/digest.ts'
import { splitMessage } from '../../src/view/split.ts'
import { stripOf } from '../../src/view/status.ts'

/** From this on a reader would wonder why it comes now. */
const LATE_MS = 15 * 60_000

/** The digest in as many parts as Telegram needs; none if nothing is new and the chat wants none then. */
export async function digestParts(chat: Chat, dueAt: IsoTime, deps: Deps): Promise<readonly Message[]> {
  const { store, knowledge, texts } = deps
  const { zone, locale } = chat
  const now = deps.now()
  const day = dayIn(zone, now)
  const material = await gatherDigest(store, chat, now)
  const mutes = interestsWith('mute', await store.interests.of(chat))
  const limits = { limit: ITEMS_ON_SCREEN, briefLimit: BRIEF_ITEMS }
  const digest = composeDigest(material, { day, zone, knowledge, mutes, ...limits })
  const isEmpty = isEmptyDigest(digest)
  if (isEmpty && chat.isOnlyIfNew) return []
  const citations = await store.articles.cite(articlesBehind(digest))
  const isLate = now.getTime() - Date.parse(dueAt) >= LATE_MS
  const since = await lastToldAt(store, chat)
  const extras = { actors: knowledge.actors, since, ...(isLate && { dueAt }) }
  const message = renderDigest(digest, citations, texts.in(locale), locale, extras)
  const picture = chat.hasPictures && !isEmpty ? await drawStrip(chat, deps) : undefined
  const isQuiet = chat.quiet !== null && isWithin(chat.quiet.from, chat.quiet.until, clockIn(zone, now))
  return splitMessage({
    ...message,
    ...(picture !== undefined && { picture }),
    ...((chat.isSilent || isQuiet) && { isSilent: true }),
  })
}

async function drawStrip(
  { locale, zone }: Chat,
  { store, knowledge, texts, now }: Pick<Deps, 'store' | 'knowledge' | 'texts' | 'now'>,
): Promise<Picture> {
  const reader = { t: texts.in(locale), locale, zone, today: dayIn(zone, now()) }
  const strip = stripOf([...knowledge.issues.values()], await store.ledger.statuses(), reader)
  return { png: await drawStatusStrip(strip), alt: reader.t('status-picture-alt') }
}
