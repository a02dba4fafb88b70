// /digest: what is new for this chat since it was last told, now instead of at its time. `all`: also what the last digest
// told, without a cut; `since DAY`: everything from that day on.

import type { Command } from '../src/chat/command.ts'
import { composeDigest } from '../src/digest/compose.ts'
import { articlesBehind, gatherDigest } from '../src/digest/gather.ts'
import { interestsWith } from '../src/digest/interests.ts'
import { lastToldAt } from '../src/digest/since.ts'
import { dayIn } from '../src/text/calendar.ts'
import { BRIEF_ITEMS, ITEMS_ON_SCREEN, renderDigest } from '../src/view/digest.ts'
import { readRange } from './parts/digest-range.ts'
import { openChat } from './parts/reader.ts'

/** As many as a few messages hold; the weightiest of a long time. */
const MAX_ITEMS = 30

export const digest: Command = {
  name: 'digest',
  aliases: ['heute', 'neues', 'bericht', 'news'],
  scope: 'everyone',
  async run(request, deps) {
    const { store, knowledge, texts } = deps
    const { zone, locale } = request
    const now = deps.now()
    const asked = readRange(request.args, zone, now)
    const chat = await openChat(request, deps)
    // What is due and waits would tell the same once more.
    if (asked.kind !== 'since') await store.outbox.withdraw(chat)
    const range = asked.kind === 'since' ? { since: asked.at } : asked.kind === 'all' ? 'again' : 'new'
    const material = await gatherDigest(store, chat, now, range)
    const [limit, briefLimit] = asked.kind === 'new' ? [ITEMS_ON_SCREEN, BRIEF_ITEMS] : [MAX_ITEMS, MAX_ITEMS]
    const mutes = interestsWith('mute', await store.interests.of(chat))
    const value = composeDigest(material, { day: dayIn(zone, now), zone, knowledge, limit, briefLimit, mutes })
    const citations = await store.articles.cite(articlesBehind(value))
    const since = await lastToldAt(store, chat)
    const extras = { actors: knowledge.actors, since, ...(asked.kind === 'since' && { from: asked.day }) }
    return renderDigest(value, citations, texts.in(locale), locale, extras)
  },
}
