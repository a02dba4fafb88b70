// Messages to the operators that nobody asked for, each in its reader's language.

import type { Deps } from '../../src/deps.ts'
import type { NewDelivery } from '../../src/model/delivery.ts'
import type { Translate } from '../../src/model/locale.ts'
import { type IsoTime, toIsoTime } from '../../src/model/time.ts'

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

async function write(key: string, text: (t: Translate) => string, deps: NoticeDeps): Promise<NewDelivery[]> {
  const now = deps.now()
  const deadline = toIsoTime(new Date(now.getTime() + DEADLINE_MS))
  const messages: NewDelivery[] = []
  for (const chatId of deps.settings.adminIds) {
    const address = { chatId, threadId: null }
    const locale = (await deps.store.chats.find(address))?.locale ?? deps.settings.defaultLocale
    const message = { text: text(deps.texts.in(locale)), entities: [] }
    messages.push({ key: `n:${key}:${toIsoTime(now)}:${chatId}`, address, part: 0, message, deadline })
  }
  return messages
}
