// /digest: what is new for this chat since it was last told, now instead of at its time.

import type { Command } from '../src/chat/command.ts'
import { composeDigest } from '../src/digest/compose.ts'
import { gatherDigest } from '../src/digest/gather.ts'
import type { Chat } from '../src/model/chat.ts'
import type { Digest } from '../src/model/digest.ts'
import type { IsoTime } from '../src/model/time.ts'
import { dayIn, instantOf } from '../src/text/calendar.ts'
import { renderDigest } from '../src/view/digest.ts'
import { citeAll } from './parts/citations.ts'
import { openChat } from './parts/reader.ts'

const MAX_ITEMS = 8

export const digest: Command = {
  name: 'digest',
  aliases: ['heute', 'neues', 'bericht', 'news'],
  scope: 'everyone',
  async run(request, deps) {
    const chat = await openChat(request, deps)
    const now = deps.now()
    const { zone, locale } = request
    const material = await gatherDigest(deps.store, chat, now)
    const { knowledge } = deps
    const value = composeDigest(material, { day: dayIn(zone, now), zone, knowledge, limit: MAX_ITEMS })
    const citations = await citeAll(thingsOf(value), deps)
    const extras = { actors: knowledge.actors, since: lastDigestOf(chat) }
    return renderDigest(value, citations, deps.texts.in(locale), locale, extras)
  },
}

function thingsOf(value: Digest): readonly Pick<Digest['items'][number], 'evidence'>[] {
  return [...value.items, ...value.ahead]
}

/** When the chat's last digest was due, if it has one. */
function lastDigestOf({ subscription, zone }: Chat): IsoTime | undefined {
  if (subscription === null || subscription.lastDay === null) return undefined
  return instantOf(subscription.lastDay, subscription.time, zone)
}
