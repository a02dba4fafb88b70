// What became of a try to send, read from the error of a call. By Telegram's description, not by the code alone: the
// Bot API server turns some refusals into other codes. https://github.com/tdlib/telegram-bot-api (Client.cpp)

import { GrammyError, HttpError } from 'grammy'
import type { SendResult } from '../model/delivery.ts'

export type Failure = Exclude<SendResult, { kind: 'sent' }>

const DEFAULT_WAIT_MS = 30_000
/** Longer is not believed at once: one asks again after it. */
const MAX_WAIT_MS = 60 * 60 * 1_000
const MAX_REASON = 200

/** The chat has ended it, or is no more. */
const GONE = [
  'bot was blocked by the user',
  'user is deactivated',
  'bot was kicked from the',
  'bot is not a member of the',
  'group chat was deleted',
  'group chat was deactivated',
]

/** The chat is there, but the bot is not let write. In capitals the server passes on what Telegram's own protocol says. */
const RESTRICTED = [
  /chat_write_forbidden|chat_send_\w+_forbidden|chat_admin_required|chat_restricted/,
  /not enough rights|have no rights to send|need administrator rights/,
  /topic_(?:closed|deleted)|topic_id_invalid|message thread not found/,
]

/** Said of good chats as well, when Telegram is unwell: one bot has lost 3 % of its readers by believing it at once. */
const UNREACHABLE = [
  'chat not found',
  'user not found',
  'peer_id_invalid',
  "bot can't send messages to",
  "bot can't initiate conversation",
]

/** Failures before the first byte has left. https://nodejs.org/api/errors.html#common-system-errors */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EMFILE',
])
const TLS_REFUSAL = /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/

/** Reads an error that a call to the Bot API threw. Its reasons hold no secret. */
export function classify(error: unknown): Failure {
  if (error instanceof GrammyError) return classifyAnswer(error)
  if (error instanceof HttpError) return classifyNetwork(error.error)
  return { kind: 'refused', reason: `not a message: ${error instanceof Error ? error.name : typeof error}` }
}

/** What Telegram answered, in small letters without the prefix of its code: `chat not found`. */
function descriptionOf({ description }: { readonly description: string }): string {
  return description
    .toLowerCase()
    .replace(/^(?:bad request|forbidden|unauthorized|not found|conflict|internal server error|too many requests): /, '')
}

function classifyAnswer(error: GrammyError): Failure {
  const { error_code: code, parameters } = error
  const description = descriptionOf(error)
  const reason = `${code}: ${description}`.slice(0, MAX_REASON)
  const movedTo = parameters.migrate_to_chat_id
  if (typeof movedTo === 'number' && Number.isSafeInteger(movedTo)) return { kind: 'moved', toChatId: movedTo }
  if (code === 429) return { kind: 'wait', retryAfterMs: waitOf(parameters.retry_after, description) }
  if (code === 401 || (code === 404 && description === 'not found')) return { kind: 'unauthorized' }
  if (GONE.some(words => description.includes(words))) return { kind: 'gone', reason }
  if (RESTRICTED.some(words => words.test(description))) return { kind: 'restricted', reason }
  // A 403 of words that are not known here is not believed at once either.
  if (code === 403 || UNREACHABLE.some(words => description.includes(words))) return { kind: 'unreachable', reason }
  if (code === 409) return { kind: 'not-sent', reason }
  return code >= 500 ? { kind: 'ambiguous', reason } : { kind: 'refused', reason }
}

/** Seconds as Telegram names them; a default for what is missing or makes no sense. */
function waitOf(retryAfter: unknown, description: string): number {
  const seconds = typeof retryAfter === 'number' ? retryAfter : Number(/retry after (\d{1,9})/.exec(description)?.[1])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, MAX_WAIT_MS) : DEFAULT_WAIT_MS
}

function classifyNetwork(error: unknown): Failure {
  const { code, type } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const reason = String(code ?? type ?? 'no answer in time').slice(0, MAX_REASON)
  const hasNotLeft = NOT_SENT.has(reason) || TLS_REFUSAL.test(reason)
  return { kind: hasNotLeft ? 'not-sent' : 'ambiguous', reason }
}
