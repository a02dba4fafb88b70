// Methods about the bot itself, answers to presses, and files.

import { badRequest } from '../bot-api-error.ts'
import { type Call, readFlag, readText } from '../call.ts'
import { wireUser } from '../wire.ts'
import { announce, type World } from '../world.ts'
import type { Method } from './method.ts'

const MAX_ANSWER = 200
/** A bot may fetch files up to this size. https://core.telegram.org/bots/api#getfile */
const MAX_DOWNLOAD_BYTES = 20_971_520

export const botMethods: ReadonlyMap<string, Method> = new Map([
  ['getme', getMe],
  ['answercallbackquery', answerCallbackQuery],
  ['getfile', getFile],
  ['logout', () => true],
  ['close', () => true],
])

function getMe(_call: Call, world: World): unknown {
  return {
    ...wireUser(world.bot, world.bot),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  }
}

function answerCallbackQuery(call: Call, world: World): unknown {
  const queryId = readText(call, 'callback_query_id')
  const press = world.presses.get(queryId)
  if (press === undefined) throw badRequest('Query is too old and response timeout expired or query ID is invalid')
  const text = readText(call, 'text')
  if (text.length > MAX_ANSWER) throw badRequest('MESSAGE_TOO_LONG')
  const answer = { text, isAlert: readFlag(call, 'show_alert'), url: readText(call, 'url') || null }
  world.presses.delete(queryId)
  press.answer(answer)
  announce(world, { kind: 'answered', queryId, chatId: press.chatId, answer })
  return true
}

function getFile(call: Call, world: World): unknown {
  const id = readText(call, 'file_id')
  if (id === '') throw badRequest('file_id not specified')
  const file = world.files.get(id)
  if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable')
  if (file.bytes.length > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big')
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path }
}
