// /digest: what is new for this chat since it was last told, now instead of at its time.

import type { Command } from '../src/chat/command.ts'
import { composeDigest } from '../src/digest/compose.ts'
import { articlesBehind, gatherDigest } from '../src/digest/gather.ts'
import { lastToldAt } from '../src/digest/since.ts'
import { dayIn } from '../src/text/calendar.ts'
import { ITEMS_ON_SCREEN, renderDigest } from '../src/view/digest.ts'
import { openChat } from './parts/reader.ts'

export const digest: Command = {
  name: 'digest',
  aliases: ['heute', 'neues', 'bericht', 'news'],
  scope: 'everyone',
  async run(request, deps) {
    const { store, knowledge, texts } = deps
    const { zone, locale } = request
    const now = deps.now()
    const chat = await openChat(request, deps)
    const material = await gatherDigest(store, chat, now)
    const value = composeDigest(material, { day: dayIn(zone, now), zone, knowledge, limit: ITEMS_ON_SCREEN })
    const citations = await store.articles.cite(articlesBehind(value))
    const since = await lastToldAt(store, chat)
    return renderDigest(value, citations, texts.in(locale), locale, { actors: knowledge.actors, since })
  },
}
