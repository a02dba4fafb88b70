// Reads a text as a slash command. Pure; whether there is such a command is decided by the list of commands.

import type { Command } from './command.ts'

export interface ParsedCommand {
  /** In small letters, without slash. */
  readonly name: string
  /** Named the bot itself: `/help@our_bot`. */
  readonly isAddressed: boolean
  /** White space as single blanks, trimmed. */
  readonly args: string
}

/** Undefined for a text that is no command, or one for another bot. */
export function parseCommand(text: string, botUsername: string): ParsedCommand | undefined {
  const match = /^\/([^\s/@]{1,64})(?:@(\w{1,64}))?(?:\s|$)/.exec(text)
  if (match === null) return undefined
  const [head, name = '', bot] = match
  if (bot !== undefined && bot.toLowerCase() !== botUsername.toLowerCase()) return undefined
  return { name: name.toLowerCase(), isAddressed: bot !== undefined, args: cleanArgs(text.slice(head.length)) }
}

/** Commands by all their names. Throws if two share a name: a mistake in the list. */
export function indexCommands(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const index = new Map<string, Command>()
  for (const command of commands)
    for (const name of [command.name, ...command.aliases]) {
      if (index.has(name)) throw new Error(`two commands are called /${name}`)
      index.set(name, command)
    }
  return index
}

/** The name and the data of a button's callback data: `actor:zelensky` → `actor`, `zelensky`. */
export function parseCallback(data: string): { readonly name: string; readonly data: string } {
  const colon = data.indexOf(':')
  return colon === -1 ? { name: data, data: '' } : { name: data.slice(0, colon), data: data.slice(colon + 1) }
}

function cleanArgs(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
}
