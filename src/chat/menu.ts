// Telegram's menus of commands, made from the list of commands and the texts: who may not use one is not shown it.

import { autoRetry } from '@grammyjs/auto-retry'
import { HttpError } from 'grammy'
import type { BotCommand, BotCommandScope } from 'grammy/types'
import type { Log } from '../deps.ts'
import { LOCALES, type Locale, type Texts } from '../model/locale.ts'
import { openApi } from './api.ts'
import type { Command, CommandScope } from './command.ts'
import type { LoggedError } from './scrub.ts'

export interface Menu {
  readonly scope: BotCommandScope
  /** Undefined: for all other languages. */
  readonly language: Locale | undefined
  readonly commands: readonly BotCommand[]
}

/** Telegram's limit for a description. https://core.telegram.org/bots/api#botcommand */
const MAX_DESCRIPTION = 256

/** One menu for each scope and language. */
export function composeMenus(
  commands: readonly Command[],
  adminIds: Iterable<number>,
  texts: Texts,
  defaultLocale: Locale,
): Menu[] {
  const audiences: readonly (readonly [BotCommandScope, readonly CommandScope[]])[] = [
    [{ type: 'all_private_chats' }, ['everyone', 'chat-admins']],
    [{ type: 'all_group_chats' }, ['everyone']],
    [{ type: 'all_chat_administrators' }, ['everyone', 'chat-admins']],
    ...[...adminIds].map(chat_id => [{ type: 'chat', chat_id }, ['everyone', 'chat-admins', 'bot-admins']] as const),
  ]
  return audiences.flatMap(([scope, shown]) =>
    [undefined, ...LOCALES].map(language => {
      const t = texts.in(language ?? defaultLocale)
      const listed = commands.filter(command => shown.includes(command.scope))
      return {
        scope,
        language,
        commands: listed.map(({ name }) => ({
          command: name,
          description: t(`command-${name}`).slice(0, MAX_DESCRIPTION),
        })),
      }
    }),
  )
}

export interface MenuPublisher {
  readonly token: string
  readonly apiRoot: string
  readonly log: Log
  readonly scrub: (error: unknown) => LoggedError
}

/** Hands the menus to Telegram. A menu that is refused is logged: the bot works without it. */
export async function publishMenus(menus: readonly Menu[], publisher: MenuPublisher): Promise<void> {
  const { token, apiRoot, log, scrub } = publisher
  const api = openApi({ token, apiRoot })
  // Without limits of its own it would repeat a call for ever; see its defaults.
  api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 30, rethrowHttpErrors: true }))
  for (const { scope, language, commands } of menus) {
    try {
      await api.setMyCommands(commands, { scope, ...(language === undefined ? {} : { language_code: language }) })
    } catch (error) {
      // An admin who has never written to the bot has no chat with it yet.
      const level = scope.type === 'chat' ? 'debug' : 'warn'
      log[level]({ scope: scope.type, error: scrub(error) }, 'menu of commands not set')
      // Nobody answers: the others would only wait as long.
      if (error instanceof HttpError) return
    }
  }
}
