// The command lists by scope and language, and which of them a person sees in a chat.

import { badRequest } from '../bot-api-error.ts'
import { type Call, FieldError, getField, isObject, parsing, readJson, readText } from '../call.ts'
import type { ChatRecord, Person, WireCommand } from '../model.ts'
import { announce, type World } from '../world.ts'
import type { Method } from './method.ts'

const MAX_COMMANDS = 100
const MAX_NAME = 32
const MAX_DESCRIPTION = 256
const SIMPLE_SCOPES = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'])

export const commandMethods: ReadonlyMap<string, Method> = new Map([
  ['setmycommands', setMyCommands],
  ['getmycommands', getMyCommands],
  ['deletemycommands', deleteMyCommands],
])

/** The list that Telegram shows a person in a chat. https://core.telegram.org/bots/api#determining-list-of-commands */
export function commandsFor(world: World, chat: ChatRecord, person: Person): readonly WireCommand[] {
  const isAdmin = ['creator', 'administrator'].includes(chat.members.get(person.id) ?? '')
  const inPrivate = [`chat:${chat.id}`, 'all_private_chats', 'default']
  const inGroup = [
    `chat_member:${chat.id}:${person.id}`,
    ...(isAdmin ? [`chat_administrators:${chat.id}`] : []),
    `chat:${chat.id}`,
    ...(isAdmin ? ['all_chat_administrators'] : []),
    'all_group_chats',
    'default',
  ]
  const language = (person.languageCode ?? '').split('-')[0] ?? ''
  for (const scope of chat.type === 'private' ? inPrivate : inGroup) {
    const list = world.commands.get(`${scope}|${language}`) ?? world.commands.get(`${scope}|`)
    if (list !== undefined) return list
  }
  return []
}

function setMyCommands(call: Call, world: World): unknown {
  const key = readKey(call, world)
  const json = readJson(call, 'commands', 'commands')
  if (json === undefined) throw badRequest('Parameter "commands" is required')
  if (!Array.isArray(json)) throw badRequest('Expected an Array of BotCommand')
  const commands = json.map(item => parsing('BotCommand', () => readCommand(item)))
  if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  if (commands.length === 0) world.commands.delete(key)
  else world.commands.set(key, commands)
  announce(world, { kind: 'commands' })
  return true
}

function getMyCommands(call: Call, world: World): unknown {
  return world.commands.get(readKey(call, world)) ?? []
}

function deleteMyCommands(call: Call, world: World): unknown {
  world.commands.delete(readKey(call, world))
  announce(world, { kind: 'commands' })
  return true
}

function readCommand(item: unknown): WireCommand {
  if (!isObject(item)) throw new FieldError('expected an Object')
  const command = String(getField(item, 'command', 'String'))
    .trim()
    .replace(/^\//, '')
  const description = String(getField(item, 'description', 'String')).trim()
  if (command === '') throw badRequest('Command must be non-empty')
  if (command.length > MAX_NAME) throw badRequest(`Command length must not exceed ${MAX_NAME}`)
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (description === '') throw badRequest('Command description must be non-empty')
  if ([...description].length > MAX_DESCRIPTION)
    throw badRequest(`Command description length must not exceed ${MAX_DESCRIPTION}`)
  return { command, description }
}

function readKey(call: Call, world: World): string {
  const language = readText(call, 'language_code')
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('Invalid language code specified')
  return `${readScope(call, world)}|${language}`
}

function readScope(call: Call, world: World): string {
  const json = readJson(call, 'scope', 'BotCommandScope')
  if (json === undefined) return 'default'
  return parsing('BotCommandScope', () => {
    if (!isObject(json)) throw new FieldError('BotCommandScope must be an Object')
    const type = String(getField(json, 'type', 'String'))
    if (SIMPLE_SCOPES.has(type)) return type
    if (!['chat', 'chat_administrators', 'chat_member'].includes(type))
      throw new FieldError('Unsupported type specified')
    const chatId = Number(json.chat_id)
    if (json.chat_id === undefined || json.chat_id === '') throw new FieldError('Empty chat_id specified')
    const chat = world.chats.get(chatId)
    if (chat === undefined || (chat.type === 'private' && !chat.hasStarted)) throw badRequest('Chat not found')
    if (type !== 'chat_member') return `${type}:${chatId}`
    const userId = Number(json.user_id)
    if (!Number.isSafeInteger(userId) || userId <= 0) throw new FieldError('Invalid user_id specified')
    return `chat_member:${chatId}:${userId}`
  })
}
