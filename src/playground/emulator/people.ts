// What happens to people and chats from outside: they come, block, remove the bot, grow into supergroups.

import { wireMember } from './methods/chats.ts'
import type { ChatRecord, ChatType, MemberStatus, Person } from './model.ts'
import { toSeconds, wireChat, wireUser } from './wire.ts'
import { addMessage, announce, type World } from './world.ts'

export interface NewUser {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  /** IETF tag such as `de` or `en-GB`; left out: Telegram does not tell. */
  readonly languageCode?: string
  /** True: has written to the bot before, so the bot may write. */
  readonly hasStarted?: boolean
}

export interface NewChat {
  /** Negative; supergroups and channels begin with -100. */
  readonly id: number
  readonly type: Exclude<ChatType, 'private'>
  readonly title: string
  /** Known persons by id; administrators count as members. */
  readonly members?: readonly number[]
  readonly administrators?: readonly number[]
  /** Only in supergroups; their ids are the `threadId` of messages. */
  readonly topics?: readonly { readonly id: number; readonly name: string; readonly isClosed?: boolean }[]
  /** What the bot is there; `member` if left out, in a channel `administrator`. */
  readonly botStatus?: MemberStatus
}

/** Adds a person and the private chat with the bot. */
export function addUser(world: World, user: NewUser): Person {
  const person: Person = {
    id: user.id,
    firstName: user.firstName,
    lastName: user.lastName ?? null,
    username: user.username ?? null,
    languageCode: user.languageCode ?? null,
  }
  world.people.set(person.id, person)
  const chat = emptyChat(person.id, 'private', person.firstName)
  world.chats.set(person.id, { ...chat, hasStarted: user.hasStarted ?? false })
  announce(world, { kind: 'chat', chatId: person.id })
  return person
}

/** Adds a group, supergroup or channel, as it stands, without an update to the bot. */
export function addChat(world: World, chat: NewChat): ChatRecord {
  const record = emptyChat(chat.id, chat.type, chat.title, (chat.topics ?? []).length > 0)
  record.botStatus = chat.botStatus ?? (chat.type === 'channel' ? 'administrator' : 'member')
  for (const id of chat.members ?? []) record.members.set(id, 'member')
  for (const id of chat.administrators ?? []) record.members.set(id, 'administrator')
  for (const { id, name, isClosed } of chat.topics ?? []) record.topics.set(id, { name, isClosed: isClosed ?? false })
  world.chats.set(chat.id, record)
  announce(world, { kind: 'chat', chatId: chat.id })
  return record
}

/** Changes what the bot is in a chat and tells it by `my_chat_member`. In a private chat `kicked` means blocked. */
export function setBotStatus(world: World, chat: ChatRecord, status: MemberStatus, by: Person): void {
  const old = chat.botStatus
  if (old === status) return
  chat.botStatus = status
  world.updates.push('my_chat_member', {
    chat: wireChat(chat, world.people),
    from: wireUser(by, world.bot),
    date: toSeconds(world.now()),
    old_chat_member: wireMember(world.bot, old, world.bot),
    new_chat_member: wireMember(world.bot, status, world.bot),
  })
  announce(world, { kind: 'chat', chatId: chat.id })
}

/** Makes a group a supergroup under a new id, with the two service messages that Telegram sends. */
export function upgradeGroup(world: World, group: ChatRecord): ChatRecord {
  if (group.type !== 'group') throw new Error(`chat ${group.id} is no group`)
  const supergroup: ChatRecord = {
    ...emptyChat(Number(`-100${Math.abs(group.id)}`), 'supergroup', group.title),
    botStatus: group.botStatus,
    members: group.members,
  }
  world.chats.set(supergroup.id, supergroup)
  tellService(world, group, { migrate_to_chat_id: supergroup.id })
  tellService(world, supergroup, { migrate_from_chat_id: group.id })
  group.movedTo = supergroup.id
  announce(world, { kind: 'chat', chatId: group.id })
  announce(world, { kind: 'chat', chatId: supergroup.id })
  return supergroup
}

function tellService(world: World, chat: ChatRecord, service: Readonly<Record<string, unknown>>): void {
  const { messageId } = addMessage(world, chat, {
    text: '',
    entities: [],
    keyboard: [],
    attachment: null,
    threadId: null,
    replyTo: null,
    isSilent: false,
    from: null,
    isFromBot: false,
    service,
  })
  const chatJson = wireChat(chat, world.people)
  world.updates.push('message', { message_id: messageId, chat: chatJson, date: toSeconds(world.now()), ...service })
}

function emptyChat(id: number, type: ChatType, title: string, isForum = false): ChatRecord {
  return {
    id,
    type,
    title,
    isForum,
    members: new Map(),
    botStatus: 'member',
    hasStarted: type !== 'private',
    topics: new Map(),
    messages: new Map(),
    lastMessageId: 0,
    movedTo: null,
  }
}
