// The bot on Telegram: starts and ends the polling, and hands each update to dispatch. Knows no command by name.

import { Bot, GrammyError } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Deps } from '../deps.ts'
import type { Locale } from '../model/locale.ts'
import { type Clock, createClock, waitOn } from './clock.ts'
import type { Command } from './command.ts'
import { dispatch } from './dispatch.ts'
import { createFloodGuard } from './flood.ts'
import { createMemberships } from './memberships.ts'
import { composeMenus, publishMenus } from './menu.ts'
import type { ChatMessenger } from './messenger.ts'
import { indexCommands } from './parse-command.ts'
import { createPermissions } from './permissions.ts'
import { poll } from './polling.ts'
import { createReplies } from './replies.ts'
import type { Rim } from './rim.ts'
import { createScrub } from './scrub.ts'
import { toStartError } from './start-error.ts'

export interface BotOptions {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  readonly commands: readonly Command[]
  readonly deps: Deps
  readonly messenger: ChatMessenger
  /** User ids of the operators. */
  readonly adminIds: ReadonlySet<number>
  readonly defaultLocale: Locale
  readonly defaultZone: string
  /** The machine's own if left out. */
  readonly clock?: Clock
}

export interface TelegramBot {
  /**
   * Resolves when the bot listens, with its menus set. Throws StartError if Telegram refuses the token or cannot be
   * reached.
   */
  start(): Promise<void>
  /** Listens no more and waits, for some seconds, until what was asked has been answered. */
  stop(): Promise<void>
  /** Settles when the bot has stopped listening; rejects with a StartError if Telegram made it. */
  readonly ended: Promise<void>
  /** Without `@`; empty before the start. */
  readonly username: string
}

const TIMEOUT_SECONDS = 30
/** An update that takes longer no longer holds up those behind it. */
const MAX_HOLD_MS = 2_000
const MAX_STOP_MS = 3_000

export function createBot(options: BotOptions): TelegramBot {
  const { token, apiRoot, commands, deps, messenger, adminIds, clock = createClock() } = options
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: TIMEOUT_SECONDS } })
  const scrub = createScrub(token)
  const { log } = deps
  const replies = createReplies({ messenger, chats: deps.store.chats, clock, log })
  const floods = createFloodGuard(clock)
  const index = indexCommands(commands)
  const memberships = createMemberships()
  const permissions = createPermissions({
    adminIds,
    clock,
    memberStatus: async (chatId, userId) => (await bot.api.getChatMember(chatId, userId)).status,
    onUnknown: error => log.warn({ error: scrub(error) }, 'rights of a member not known'),
  })
  const stopping = new AbortController()
  const ended = createEnd()

  const toRim = (me: UserFromGetMe): Rim => ({
    ...{ commands: index, deps, permissions, replies, memberships, botUsername: me.username },
    boundary: { log, scrub },
    defaultLocale: options.defaultLocale,
    defaultZone: options.defaultZone,
    answerPress(queryId, alert) {
      const extras = alert === undefined ? {} : { text: alert.slice(0, 200), show_alert: true }
      // Too old or pressed twice: there is nobody left to tell.
      bot.api
        .answerCallbackQuery(queryId, extras)
        .catch(error => log.debug({ error: scrub(error) }, 'press not answered'))
    },
  })

  return {
    ended: ended.promise,
    get username() {
      return bot.isInited() ? bot.botInfo.username : ''
    },
    async start() {
      try {
        bot.botInfo = await bot.api.getMe()
      } catch (error) {
        throw toStartError(error, apiRoot)
      }
      const rim = toRim(bot.botInfo)
      bot.use(({ update }) => Promise.race([dispatch(update, rim, floods), waitOn(clock, MAX_HOLD_MS)]))
      bot.catch(error => log.error({ error: scrub(error) }, 'update failed'))
      await publishMenus(composeMenus(commands, adminIds, deps.texts, options.defaultLocale), {
        ...{ token, apiRoot, log, scrub },
      })
      await new Promise<void>((resolve, reject) => {
        poll(bot, { signal: stopping.signal, clock, onListening: resolve }).then(ended.resolve, error => {
          const reason = error instanceof GrammyError ? toStartError(error, apiRoot) : error
          ended.reject(reason)
          reject(reason)
        })
      })
    },
    async stop() {
      stopping.abort()
      const end = async () => {
        await bot.stop().catch(error => log.debug({ error: scrub(error) }, 'last updates not confirmed'))
        await ended.settled()
        await replies.settled()
      }
      if (bot.isInited()) await Promise.race([end(), waitOn(clock, MAX_STOP_MS)])
    },
  }
}

/** A promise that its maker settles; one that nobody awaits may reject in peace. */
function createEnd() {
  let resolve: () => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<void>((...settle) => {
    ;[resolve, reject] = settle
  })
  const settled = () => promise.catch(() => undefined)
  void settled()
  return { promise, resolve, reject, settled }
}
