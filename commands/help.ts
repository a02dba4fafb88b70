// /help [command]: all commands that the reader may use, or the usage of one. Made from the list of commands.

import type { Command } from '../src/chat/command.ts'
import type { HelpEntry } from '../src/view/help.ts'
import { renderHelp, renderUsage } from '../src/view/help.ts'
import { readerOf } from './parts/reader.ts'

/** The help for these commands and itself. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    aliases: ['hilfe', 'befehle'],
    scope: 'everyone',
    async run(request, deps) {
      const reader = readerOf(request, deps)
      const all = [...others, help].filter(({ scope }) => scope !== 'bot-admins' || request.isBotAdmin)
      const wanted = request.args.replace(/^\//, '').toLowerCase()
      const asked = all.find(({ name, aliases }) => name === wanted || aliases.includes(wanted))
      if (asked !== undefined) return renderUsage(asked, reader)
      const isGroup = request.chatKind !== 'private'
      const everyone: HelpEntry[] = []
      const chatAdmins: HelpEntry[] = []
      const botAdmins: HelpEntry[] = []
      for (const command of all) {
        if (command.scope === 'bot-admins') botAdmins.push(command)
        else if (command.scope === 'chat-admins' && isGroup) chatAdmins.push(command)
        else everyone.push(command)
      }
      return renderHelp({ everyone, chatAdmins, botAdmins, buttons: [] }, reader)
    },
  }
  return help
}
