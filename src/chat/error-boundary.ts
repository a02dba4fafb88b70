// Turns whatever a command throws into one kind message. The user's mistakes are told with the command's usage;
// everything else is logged once, and the user learns no more than that it was not their fault.

import type { Log } from '../deps.ts'
import { UserError } from '../model/errors.ts'
import type { Translate } from '../model/locale.ts'
import type { Message } from '../model/message.ts'
import type { Command } from './command.ts'
import type { LoggedError } from './scrub.ts'

/** Mistakes that the usage of the command does not help with. */
const WITHOUT_USAGE = new Set([
  'admins-only',
  'chat-admins-only',
  'press-expired',
  'feed-unreachable',
  'file-unavailable',
  'not-subscribed',
])

export interface ErrorBoundary {
  readonly log: Log
  readonly scrub: (error: unknown) => LoggedError
}

/** Runs `work`; if it throws, gives the message that tells the user. Never throws. */
export async function answerOrApologise(
  work: () => Promise<Message>,
  command: Pick<Command, 'name'>,
  t: Translate,
  { log, scrub }: ErrorBoundary,
): Promise<Message> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError) return plainMessage(tellMistake(error, command, t))
    log.error({ command: command.name, error: scrub(error) }, 'command failed')
    return plainMessage(t('error-internal'))
  }
}

/** A message that is nothing but text; as an answer to a button it leaves what was pressed in place. */
export function plainMessage(text: string): Message {
  return { text, entities: [], isSeparate: true }
}

function tellMistake({ code, values }: UserError, { name }: Pick<Command, 'name'>, t: Translate): string {
  const text = t(`error-${code}`, values)
  return WITHOUT_USAGE.has(code) ? text : `${text}\n\n${t(`usage-${name}`)}`
}
