// Opens the port of the real bot: pages for operators, and the webhook if one is set.

import type { TelegramBot } from '../chat/bot.ts'
import type { Config } from '../config.ts'
import type { Log } from '../deps.ts'
import type { Pages } from '../operations/pages.ts'
import { createOperationsServer } from '../operations/server.ts'
import type { Closers } from './base.ts'

/** Rejects with the error of the system if the port cannot be opened. */
export async function openPort(
  { host, port, webhookUrl }: Config,
  pages: Pages,
  bot: Pick<TelegramBot, 'receive'>,
  log: Log,
  closers: Closers,
): Promise<void> {
  const webhook =
    webhookUrl === null
      ? {}
      : { webhook: { path: new URL(webhookUrl).pathname, receive: (request: Request) => bot.receive(request) } }
  const server = createOperationsServer({ host, port, pages, ...webhook })
  closers.push(() => server.close())
  const opened = await server.listen()
  log.info({ host, port: opened.port, webhook: webhookUrl !== null }, 'port open for /healthz and /metrics')
}
