// The chat that a command is about: the one it was written in, or a channel or group that is steered from the private chat.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { ChatAddress } from '../../src/model/chat.ts'
import { UserError } from '../../src/model/errors.ts'
import { clean } from '../../src/view/clean.ts'
import { bold, concat, type Part, type Rich } from '../../src/view/rich.ts'

/** `@name`, `t.me/name` or the id of a channel or supergroup, before everything else. */
const NAMED = /^(?:@|(?:https?:\/\/)?t\.me\/)(?<name>[A-Za-z]\w{3,31})(?:\s+|$)|^(?<id>-\d{5,16})(?:\s+|$)/
/** What a button adds to its data when it is about another chat. */
const OTHER = /^(?<data>.*)\|(?<id>-\d{5,16})$/s

export interface Target {
  /** The request as if it came from there, without the name. */
  readonly request: CommandRequest
  /** Title of the other chat; undefined for the chat of the request itself. */
  readonly title?: string
}

/** Throws UserError if the chat is not found or the sender does not administer it. */
export async function targetOf(request: CommandRequest, deps: Pick<Deps, 'directory'>): Promise<Target> {
  const found = request.chatKind === 'private' ? NAMED.exec(request.args) : null
  if (found === null) return { request }
  const { name, id } = found.groups ?? {}
  const rest = request.args.slice(found[0].length).trim()
  return await steer(id ?? `@${name ?? ''}`, { ...request, args: rest }, deps)
}

/** The same for a button: what it says, and about which chat. Rights are asked again on each press. */
export async function targetOfPress(
  data: string,
  request: CommandRequest,
  deps: Pick<Deps, 'directory'>,
): Promise<Target & { readonly data: string }> {
  const { id, data: said = data } = OTHER.exec(data)?.groups ?? {}
  if (id === undefined || request.chatKind !== 'private') return { request, data: said }
  return { ...(await steer(id, request, deps)), data: said }
}

/** Data of a button that is about the chat, pressed in the chat of the request. */
export function dataFor(data: string, chat: ChatAddress, pressedIn: ChatAddress): string {
  return chat.chatId === pressedIn.chatId ? data : `${data}|${chat.chatId}`
}

/** The words with the name of the other chat before them, if they are about one. */
export function titled({ title }: Target, words: Part): Rich {
  return title === undefined ? concat(words) : concat(bold(`${clean(title)}: `), words)
}

async function steer(name: string, request: CommandRequest, { directory }: Pick<Deps, 'directory'>): Promise<Target> {
  const chat = await directory.find(name)
  if (chat === undefined) throw new UserError('chat-unknown', { name: clean(name) })
  if (!(await directory.isAdmin(chat.chatId, request.userId)))
    throw new UserError('chat-not-yours', { name: clean(chat.title) })
  const address = { chatId: chat.chatId, threadId: null }
  return { request: { ...request, address, chatKind: chat.kind }, title: chat.title }
}
