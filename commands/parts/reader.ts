// The reader of an answer, and the chat behind a request. What most commands begin with.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Chat } from '../../src/model/chat.ts'
import { dayIn } from '../../src/text/calendar.ts'
import type { Reader } from '../../src/view/reader.ts'

/** For whom an answer is drawn. */
export function readerOf(request: Pick<CommandRequest, 'locale' | 'zone'>, deps: Pick<Deps, 'texts' | 'now'>): Reader {
  const { locale, zone } = request
  return { t: deps.texts.in(locale), locale, zone, today: dayIn(zone, deps.now()) }
}

/** The chat of a request, made if it is not known. */
export function openChat(request: CommandRequest, { store }: Pick<Deps, 'store'>): Promise<Chat> {
  const { address, chatKind, locale, zone } = request
  return store.chats.open(address, { kind: chatKind, locale, zone })
}
