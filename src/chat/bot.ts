// The bot on Telegram: starts and ends the polling or the webhook, and hands each update to dispatch. Knows no command by name.

import type { Api } from 'grammy'
import type { Deps } from '../deps.ts'
import type { Locale } from '../model/locale.ts'
import { openApi } from './api.ts'
import { type Clock, createClock, waitAtMost } from './clock.ts'
import type { Command } from './command.ts'
import { createDispatch } from './dispatch.ts'
import { createFloodGuard } from './flood.ts'
import { createMemberships } from './memberships.ts'
import { composeMenus, publishMenus } from './menu.ts'
import type { ChatMessenger } from './messenger.ts'
import { indexCommands } from './parse-command.ts'
import { createPermissions } from './permissions.ts'
import { ALLOWED_UPDATES, poll } from './polling.ts'
import { createReplies } from './replies.ts'
import type { Rim } from './rim.ts'
import { createScrub } from './scrub.ts'
import { toStartError } from './start-error.ts'
import { createWebhook, secretOf, type Webhook } from './webhook.ts'

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
  /** Where Telegram brings the updates, `https://…`; left out or null: the bot asks for them. */
  readonly webhookUrl?: string | null
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
  /** Answers what came to `webhookUrl`. */
  receive(request: Request): Promise<Response>
  /** Settles when the bot has stopped listening; rejects with a StartError if Telegram made it. */
  readonly ended: Promise<void>
  /** Without `@`; empty before the start. */
  readonly username: string
}

/** What was asked is answered still, for so long; then it is left to come again. */
const MAX_ANSWER_MS = 3_000
/** For what cannot be broken off: a command that computes, Telegram's last answer. */
const MAX_STOP_MS = 1_000

export function createBot(options: BotOptions): TelegramBot {
  const { token, apiRoot, commands, deps, adminIds, clock = createClock() } = options
  const { log } = deps
  const scrub = createScrub(token)
  const stopping = new AbortController()
  const leaving = new AbortController()
  const api = openApi({ token, apiRoot })
  const listening = openApi({ token, apiRoot, signal: stopping.signal })
  const floods = createFloodGuard(clock)
  const toRim = createRim(options, api, clock, leaving.signal)
  const ended = createEnd()
  let username = ''
  let webhook: Webhook | undefined

  /** Telegram brings the updates from here on. */
  async function openWebhook(url: string): Promise<void> {
    const handle = createDispatch(toRim(username), floods)
    webhook = createWebhook({ secret: secretOf(token), handle, clock, signal: stopping.signal })
    const { idle } = webhook
    stopping.signal.addEventListener('abort', () => void idle().then(ended.resolve))
    try {
      await api.setWebhook(url, { secret_token: secretOf(token), allowed_updates: ALLOWED_UPDATES })
    } catch (error) {
      throw toStartError(error, apiRoot)
    }
  }

  async function listen(): Promise<void> {
    const dispatch = createDispatch(toRim(username), floods)
    await new Promise<void>((resolve, reject) => {
      poll({
        ...{ listening, api, signal: stopping.signal, clock, handle: dispatch, onListening: resolve },
        onTrouble: error => log.warn({ error: scrub(error) }, 'updates not received, trying again'),
      }).then(ended.resolve, error => {
        ended.reject(toStartError(error, apiRoot))
        reject(toStartError(error, apiRoot))
      })
    })
  }

  return {
    ended: ended.promise,
    get username() {
      return username
    },
    receive: request => webhook?.receive(request) ?? Promise.resolve(new Response(null, { status: 503 })),
    async start() {
      try {
        username = (await api.getMe()).username
      } catch (error) {
        throw toStartError(error, apiRoot)
      }
      const menus = composeMenus(commands, adminIds, deps.texts, options.defaultLocale)
      await publishMenus(menus, { token, apiRoot, log, scrub })
      await (options.webhookUrl ? openWebhook(options.webhookUrl) : listen())
    },
    async stop() {
      stopping.abort()
      if (username === '') return
      await waitAtMost(clock, MAX_ANSWER_MS, ended.settled())
      leaving.abort()
      await waitAtMost(clock, MAX_STOP_MS, ended.settled())
    },
  }
}

/** What the handlers of updates need, for a bot of this name. */
function createRim(options: BotOptions, api: Api, clock: Clock, signal: AbortSignal): (botUsername: string) => Rim {
  const { token, commands, deps, messenger, adminIds, defaultLocale, defaultZone } = options
  const { log } = deps
  const scrub = createScrub(token)
  const index = indexCommands(commands)
  const permissions = createPermissions({
    ...{ adminIds, clock },
    memberStatus: async (chatId, userId) => (await api.getChatMember(chatId, userId)).status,
    onUnknown: error => log.warn({ error: scrub(error) }, 'rights of a member not known'),
  })
  const replies = createReplies({ messenger, chats: deps.store.chats, told: deps.store.told, clock, log, signal })
  return botUsername => ({
    ...{ commands: index, deps, permissions, replies, memberships: createMemberships(), botUsername },
    ...{ boundary: { log, scrub }, defaultLocale, defaultZone, clock },
    outlast: () => undefined,
    answerPress(queryId, alert) {
      const extras = alert === undefined ? {} : { text: alert.slice(0, 200), show_alert: true }
      // Too old or pressed twice: there is nobody left to tell.
      api.answerCallbackQuery(queryId, extras).catch(error => log.debug({ error: scrub(error) }, 'press not answered'))
    },
  })
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
