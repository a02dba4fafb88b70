// Answers what somebody wrote: a command with its answer, anything else in a private chat with a hint.

import { UserError } from '../model/errors.ts'
import type { Message } from '../model/message.ts'
import { nearestWord } from '../text/nearest.ts'
import type { Command, CommandRequest } from './command.ts'
import { answerOrApologise, plainMessage } from './error-boundary.ts'
import type { Said } from './incoming.ts'
import { type ParsedCommand, parseCommand } from './parse-command.ts'
import { type Rim, toRequest } from './rim.ts'

const MAX_ARGS = 200
/** How much of an unknown command is repeated to its writer. */
const MAX_ECHO = 32

export async function answerSaid(said: Said, rim: Rim): Promise<void> {
  const parsed = parseCommand(said.text, rim.botUsername)
  const message = parsed === undefined ? await answerPlain(said, rim) : await answerCommand(said, parsed, rim)
  if (message !== undefined) void rim.replies.say(said.address, message)
}

async function answerCommand(said: Said, parsed: ParsedCommand, rim: Rim): Promise<Message | undefined> {
  const command = rim.commands.get(parsed.name)
  if (command !== undefined) return await runCommand(command, said, parsed.args, rim)
  // In a group an unknown command is most likely meant for another bot.
  if (said.chatKind !== 'private' && !parsed.isAddressed) return undefined
  const { locale } = await toRequest(said, '', rim)
  const nearest = nearestWord(parsed.name, rim.commands.keys())
  const name = nearest === undefined ? undefined : rim.commands.get(nearest)?.name
  const t = rim.deps.texts.in(locale)
  const echo = `/${parsed.name.replaceAll(/[^\p{L}\p{N}_-]/gu, '').slice(0, MAX_ECHO)}`
  return plainMessage(
    name === undefined
      ? t('unknown-command', { command: echo })
      : t('unknown-command-nearest', { command: echo, nearest: name }),
  )
}

/** A bot admin who sends an address alone means to add a source. */
async function answerPlain(said: Said, rim: Rim): Promise<Message | undefined> {
  if (said.chatKind !== 'private' || said.text.startsWith('/')) return undefined
  const address = said.text.trim()
  const addsource = rim.commands.get('addsource')
  if (addsource !== undefined && rim.permissions.isBotAdmin(said.sender.userId) && /^https?:\/\/\S+$/.test(address))
    return await runCommand(addsource, said, address, rim)
  const { locale } = await toRequest(said, '', rim)
  return plainMessage(rim.deps.texts.in(locale)('plain-text-hint'))
}

async function runCommand(command: Command, said: Said, args: string, rim: Rim): Promise<Message> {
  const request = await toRequest(said, args, rim)
  const t = rim.deps.texts.in(request.locale)
  const work = async () => {
    await demandRights(command, said, rim)
    demandShort(request)
    return await command.run(request, rim.deps)
  }
  return await answerOrApologise(work, command, t, rim.boundary)
}

/** Throws UserError if the sender may not use the command here. */
export async function demandRights(
  { scope }: Command,
  incoming: Parameters<Rim['permissions']['allows']>[1],
  rim: Rim,
) {
  if (await rim.permissions.allows(scope, incoming)) return
  throw new UserError(scope === 'bot-admins' ? 'admins-only' : 'chat-admins-only')
}

function demandShort({ args }: CommandRequest): void {
  if (args.length > MAX_ARGS) throw new UserError('argument-too-long')
}
