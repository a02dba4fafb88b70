// Answers what somebody wrote: a command with its answer; an address or a file alone by the command that takes it;
// anything else in a private chat with a hint.

import { UserError } from '../model/errors.ts'
import type { Message } from '../model/message.ts'
import { nearestWord } from '../text/nearest.ts'
import type { Command, CommandRequest } from './command.ts'
import { answerOrApologise, plainMessage } from './error-boundary.ts'
import type { Said } from './incoming.ts'
import { type ParsedCommand, parseCommand } from './parse-command.ts'
import { createProgress, type Progress } from './progress.ts'
import { type Rim, toRequest } from './rim.ts'
import { takenOf } from './taken.ts'

const MAX_ARGS = 200
/** How much of an unknown command is repeated to its writer. */
const MAX_ECHO = 32

export async function answerSaid(said: Said, rim: Rim): Promise<void> {
  const progress = createProgress(said.address, null, rim)
  const parsed = parseCommand(said.text, rim.botUsername)
  const answer = parsed === undefined ? answerPlain(said, progress, rim) : answerCommand(said, parsed, progress, rim)
  await untilAnswered(answer, progress, rim)
}

/** Sends the answer when it is there; resolves then, or as soon as the asker was told that it takes longer. */
export async function untilAnswered(
  answer: Promise<Message | undefined>,
  progress: Progress,
  { outlast }: Pick<Rim, 'outlast'>,
): Promise<void> {
  const told = answer.then(message => (message === undefined ? true : progress.end(message)))
  told.catch(() => undefined)
  outlast(told)
  await Promise.race([answer, progress.shown])
}

async function answerCommand(
  said: Said,
  parsed: ParsedCommand,
  progress: Progress,
  rim: Rim,
): Promise<Message | undefined> {
  const command = rim.commands.get(parsed.name)
  if (command !== undefined) return await runCommand(command, said, parsed.args, progress, rim)
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

/** Whoever may use the command that takes what was sent means it; the others are told whose business it is. */
async function answerPlain(said: Said, progress: Progress, rim: Rim): Promise<Message | undefined> {
  if (said.chatKind !== 'private' || said.text.startsWith('/')) return undefined
  const taken = takenOf(said)
  const command = [...rim.commands.values()].find(({ takes }) => takes !== undefined && takes === taken)
  const isAllowed = command !== undefined && (await rim.permissions.allows(command.scope, said))
  if (isAllowed) return await runCommand(command, said, said.text.trim(), progress, rim)
  const { locale } = await toRequest(said, '', rim)
  const hint = command !== undefined ? `${taken}-admins-only` : said.file !== null ? 'file-hint' : 'plain-text-hint'
  return plainMessage(rim.deps.texts.in(locale)(hint))
}

async function runCommand(
  command: Command,
  said: Said,
  args: string,
  { tell: tellProgress }: Progress,
  rim: Rim,
): Promise<Message> {
  const request = { ...(await toRequest(said, args, rim)), file: said.file ?? said.answeredFile, tellProgress }
  const t = rim.deps.texts.in(request.locale)
  const work = async () => {
    await demandRights(command, said, rim)
    demandShort(request, command)
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

function demandShort({ args }: CommandRequest, { maxArgs: max = MAX_ARGS }: Command): void {
  if (args.length > max) throw new UserError('argument-too-long', { max })
}
