import { expect, test } from 'vitest'
import type { Command, CommandScope } from '../../src/chat/command.ts'
import { composeMenus } from '../../src/chat/menu.ts'
import type { Texts } from '../../src/model/locale.ts'

const texts: Texts = { in: locale => key => `${key} in ${locale}` }

function command(name: string, scope: CommandScope): Command {
  return { name, aliases: [`${name}_alias`], scope, run: async () => ({ text: name, entities: [] }) }
}

const COMMANDS = [command('status', 'everyone'), command('subscribe', 'chat-admins'), command('health', 'bot-admins')]

test('each audience is shown what it may use, in each language and for all others', () => {
  const menus = composeMenus(COMMANDS, [42], texts, 'de')

  const shown = Object.fromEntries(
    menus.map(({ scope, language, commands }) => [
      `${'chat_id' in scope ? scope.chat_id : scope.type} ${language ?? '*'}`,
      commands.map(({ command }) => command).join(' '),
    ]),
  )
  const everyone = 'status'
  const admins = 'status subscribe'
  const all = 'status subscribe health'
  expect(shown).toEqual({
    ...{ 'all_private_chats *': admins, 'all_private_chats de': admins, 'all_private_chats en': admins },
    ...{ 'all_group_chats *': everyone, 'all_group_chats de': everyone, 'all_group_chats en': everyone },
    ...{
      'all_chat_administrators *': admins,
      'all_chat_administrators de': admins,
      'all_chat_administrators en': admins,
    },
    ...{ '42 *': all, '42 de': all, '42 en': all },
  })
})

test('a command is described in the language of its menu', () => {
  const menus = composeMenus(COMMANDS, [], texts, 'de')

  const [other, german, english] = menus.map(({ commands }) => commands[0]?.description)
  expect([other, german, english]).toEqual(['command-status in de', 'command-status in de', 'command-status in en'])
})
