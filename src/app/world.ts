// Wires what commands and jobs may use of the world, and the playground in place of it.

import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import { withButtonKeys } from '../chat/button-keys.ts'
import { createDirectory } from '../chat/directory.ts'
import { createFiles } from '../chat/files.ts'
import { createMessenger } from '../chat/messenger.ts'
import type { Config } from '../config.ts'
import type { Deps, Log } from '../deps.ts'
import { createParsePool } from '../feed/pool.ts'
import { createFeedReader } from '../feed/reader.ts'
import { loadTexts } from '../knowledge/texts.ts'
import type { Pages } from '../operations/pages.ts'
import { createPlayground, type Playground } from '../playground/playground.ts'
import { type Closers, DATA_FOLDER, openBase } from './base.ts'

const USER_AGENT = 'Verhandlungsbote/0.1 (feed reader of a Telegram bot)'

/** Opens the playground if there is no token. */
export async function openPlayground(config: Config, pages: Pages, closers: Closers): Promise<Playground | null> {
  if (config.botToken !== null) return null
  const { host, port, defaultZone: zone } = config
  const playground = createPlayground({ host, port, zone, extras: pages, samples: join(DATA_FOLDER, 'sample') })
  closers.push(() => playground.stop())
  await playground.start()
  return playground
}

/** How the Bot API is reached. */
export function connection(config: Config, playground: Playground | null) {
  if (playground !== null) return playground.connection
  return { token: config.botToken ?? '', apiRoot: config.telegramApiRoot, adminIds: config.adminIds }
}

/** Opens all that `Deps` names. */
export async function openDeps(config: Config, log: Log, playground: Playground | null, closers: Closers) {
  const now = playground?.now ?? (() => new Date())
  const base = await openBase(config, playground, now, closers)
  const texts = await loadTexts(join(DATA_FOLDER, 'locales'))
  const messenger = withButtonKeys(createMessenger({ ...connection(config, playground), log }), {
    ...{ commands, presses: base.store.presses, now, log },
  })
  closers.push(() => messenger.close())
  const directory = createDirectory({ ...connection(config, playground), log })
  const files = createFiles({ ...connection(config, playground), log })
  const parsePool = createParsePool()
  closers.push(() => parsePool.close())
  const allowPrivateNetworks = config.allowPrivateNetworks || playground !== null
  const feed = createFeedReader({ allowPrivateNetworks, userAgent: USER_AGENT, now, log, parsePool })
  closers.push(() => feed.close())
  const { defaultZone, defaultLocale, fetchIntervalMs } = config
  const adminIds = [...connection(config, playground).adminIds]
  const settings = { defaultZone, defaultLocale, fetchIntervalMs, adminIds }
  return { ...base, texts, messenger, directory, files, feed, settings, now, log, random: Math.random } satisfies Deps
}
