// Messages to the operators that nobody asked for, each in its reader's language.

import type { Deps } from '../../src/deps.ts'
import type { NewDelivery } from '../../src/model/delivery.ts'
import type { Translate } from '../../src/model/locale.ts'
import type { Message } from '../../src/model/message.ts'
import { type IsoTime, toIsoTime } from '../../src/model/time.ts'
import { dayIn } from '../../src/text/calendar.ts'
import type { Reader } from '../../src/view/reader.ts'

type NoticeDeps = Pick<Deps, 'now' | 'texts' | 'settings'> & {
  readonly store: Pick<Deps['store'], 'chats' | 'notices'>
}

/** After this nobody needs to be told any more. */
const DEADLINE_MS = 24 * 3_600_000

/** Tells what `key` stands for, if it has not been told since `toldSince` (null: and is not over). */
export async function tellOperators(
  key: string,
  text: (t: Translate) => string,
  deps: NoticeDeps,
  toldSince: IsoTime | null = null,
): Promise<boolean> {
  const messages = await write(key, text, deps)
  return messages.length > 0 && (await deps.store.notices.tell(key, toldSince, messages, toIsoTime(deps.now())))
}

/** Tells that it is over, if it had been told. */
export async function tellIsOver(key: string, text: (t: Translate) => string, deps: NoticeDeps): Promise<boolean> {
  return await deps.store.notices.end(key, await write(key, text, deps), toIsoTime(deps.now()))
}

function write(key: string, text: (t: Translate) => string, deps: NoticeDeps): Promise<readonly NewDelivery[]> {
  const render = ({ t }: Reader) => ({ text: text(t), entities: [] })
  return noticesFor(`${key}:${toIsoTime(deps.now())}`, render, deps)
}

/** A message for each operator, in the operator's language. `key`: of what it says; the outbox takes the same once. */
export async function noticesFor(
  key: string,
  render: (reader: Reader) => Message,
  {
    store,
    texts,
    settings,
    now,
  }: Pick<NoticeDeps, 'now' | 'texts' | 'settings'> & {
    readonly store: Pick<Deps['store'], 'chats'>
  },
): Promise<readonly NewDelivery[]> {
  const deadline = toIsoTime(new Date(now().getTime() + DEADLINE_MS))
  const messages: NewDelivery[] = []
  for (const chatId of settings.adminIds) {
    const address = { chatId, threadId: null }
    const chat = await store.chats.find(address)
    const locale = chat?.locale ?? settings.defaultLocale
    const zone = chat?.zone ?? settings.defaultZone
    const reader = { t: texts.in(locale), locale, zone, today: dayIn(zone, now()) }
    messages.push({ key: `n:${key}:${chatId}`, address, part: 0, message: render(reader), deadline })
  }
  return messages
}
