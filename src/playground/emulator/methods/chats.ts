// Methods about chats and their members.

import { badRequest } from '../bot-api-error.ts'
import { type Call, readUserId } from '../call.ts'
import type { ChatRecord, MemberStatus, Person } from '../model.ts'
import { reachChat } from '../reach.ts'
import { wireChat, wireUser } from '../wire.ts'
import { announce, type World } from '../world.ts'
import type { Method } from './method.ts'

export const chatMethods: ReadonlyMap<string, Method> = new Map([
  ['getchat', getChat],
  ['getchatmember', getChatMember],
  ['getchatadministrators', getChatAdministrators],
  ['getchatmembercount', getChatMemberCount],
  ['leavechat', leaveChat],
])

/** A member as the Bot API writes it, with the rights that administrators have by default. */
export function wireMember(person: Person, status: MemberStatus, bot: Person): Record<string, unknown> {
  const user = wireUser(person, bot)
  if (status === 'creator') return { status, user, is_anonymous: false }
  if (status === 'kicked') return { status, user, until_date: 0 }
  if (status !== 'administrator') return { status, user }
  return {
    status,
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_pin_messages: true,
    can_post_messages: true,
    can_edit_messages: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
  }
}

function getChat(call: Call, world: World): unknown {
  const chat = reachChat(world, call)
  return {
    ...wireChat(chat, world.people),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  }
}

function getChatMember(call: Call, world: World): unknown {
  const userId = readUserId(call)
  const chat = reachChat(world, call)
  const person = userId === world.bot.id ? world.bot : world.people.get(userId)
  if (person === undefined) throw badRequest('User not found')
  return wireMember(person, statusIn(chat, userId, world), world.bot)
}

function getChatAdministrators(call: Call, world: World): unknown {
  const chat = reachChat(world, call)
  if (chat.type === 'private') throw badRequest('There are no administrators in the private chat')
  return [...chat.members].flatMap(([userId, status]) => {
    const person = world.people.get(userId)
    const isAdmin = status === 'creator' || status === 'administrator'
    return person !== undefined && isAdmin ? [wireMember(person, status, world.bot)] : []
  })
}

function getChatMemberCount(call: Call, world: World): unknown {
  const chat = reachChat(world, call)
  if (chat.type === 'private') return 2
  const isThere = (status: MemberStatus) => status !== 'left' && status !== 'kicked'
  return [...chat.members.values()].filter(isThere).length + (isThere(chat.botStatus) ? 1 : 0)
}

function leaveChat(call: Call, world: World): unknown {
  const chat = reachChat(world, call)
  if (chat.type === 'private') throw badRequest("Chat member status can't be changed in private chats")
  chat.botStatus = 'left'
  announce(world, { kind: 'chat', chatId: chat.id })
  return true
}

function statusIn(chat: ChatRecord, userId: number, world: World): MemberStatus {
  if (chat.type === 'private') return userId === chat.id || userId === world.bot.id ? 'member' : 'left'
  if (userId === world.bot.id) return chat.botStatus
  return chat.members.get(userId) ?? 'left'
}
