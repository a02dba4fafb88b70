// From the ledger to the messages of one chat's digest. What /digest does on demand, here for the outbox.

import type { Deps } from '../../src/deps.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { articlesBehind, gatherDigest } from '../../src/digest/gather.ts'
import { lastToldAt } from '../../src/digest/since.ts'
import type { Chat } from '../../src/model/chat.ts'
import { isEmptyDigest } from '../../src/model/digest.ts'
import type { Message } from '../../src/model/message.ts'
import { dayIn } from '../../src/text/calendar.ts'
import { BRIEF_ITEMS, ITEMS_ON_SCREEN, renderDigest } from '../../src/view/digest.ts'
import { splitMessage } from '../../src/view/split.ts'

/** The digest in as many parts as Telegram needs; none if nothing is new and the chat wants none then. */
export async function digestParts(chat: Chat, deps: Deps): Promise<readonly Message[]> {
  const { store, knowledge, texts } = deps
  const { zone, locale } = chat
  const now = deps.now()
  const material = await gatherDigest(store, chat, now)
  const digest = composeDigest(material, {
    day: dayIn(zone, now),
    zone,
    knowledge,
    limit: ITEMS_ON_SCREEN,
    briefLimit: BRIEF_ITEMS,
  })
  if (isEmptyDigest(digest) && chat.isOnlyIfNew) return []
  const citations = await store.articles.cite(articlesBehind(digest))
  const extras = { actors: knowledge.actors, since: await lastToldAt(store, chat) }
  return splitMessage(renderDigest(digest, citations, texts.in(locale), locale, extras))
}
