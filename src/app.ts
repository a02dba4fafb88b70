// The composition root: the only place that knows every room of the house, with the files of app/ that wire its floors.
// It wires, starts and stops; it decides nothing.

import { commands } from '../commands/index.ts'
import { jobs } from '../jobs/index.ts'
import { type Closers, closeAll } from './app/base.ts'
import { openPort } from './app/port.ts'
import { connection, openDeps, openPlayground } from './app/world.ts'
import { createBot } from './chat/bot.ts'
import type { Config } from './config.ts'
import type { Log } from './deps.ts'
import type { SourceDescription } from './model/source.ts'
import { toIsoTime } from './model/time.ts'
import { createOperatorPages } from './operations/pages.ts'
import { createSchedule } from './schedule/cron.ts'
import type { Store } from './storage/ports/store.ts'

export interface App {
  /** Gives the line that tells the operator where to look. */
  start(): Promise<string>
  /** Ends everything that `start` began, last begun first. */
  stop(): Promise<void>
  /** Settles when the app ends by itself; rejects with the reason. */
  readonly ended: Promise<void>
}

/** Makes the app; nothing runs before `start`. Without a token in the configuration it is the playground. */
export function createApp(config: Config, log: Log): App {
  const closers: Closers = []
  let end: (reason: Promise<void>) => void = () => {}
  const ended = new Promise<void>(resolve => {
    end = resolve
  })
  return {
    ended,
    async start() {
      const operators = createOperatorPages()
      const playground = await openPlayground(config, operators.pages, closers)
      const deps = await openDeps(config, log, playground, closers)
      operators.open(deps)
      await addSources(
        deps.store,
        playground?.sources ?? (config.seedSources ? deps.knowledge.sources : []),
        deps.now(),
      )
      const bot = createBot({
        ...connection(config, playground),
        commands,
        deps,
        messenger: deps.messenger,
        defaultLocale: config.defaultLocale,
        defaultZone: config.defaultZone,
        webhookUrl: config.webhookUrl,
      })
      if (playground === null) await openPort(config, operators.pages, bot, log, closers)
      closers.push(() => bot.stop())
      await bot.start()
      end(bot.ended)
      const schedule = createSchedule(jobs, deps)
      closers.push(() => schedule.stop())
      schedule.start()
      playground?.onMove(() => void schedule.runAll())
      return playground === null ? `@${bot.username} is listening` : `The playground is open: ${playground.url}`
    },
    async stop() {
      await closeAll(closers)
    },
  }
}

/** Fills a store that has no source yet; later the admins decide, and what they removed stays away. */
async function addSources(store: Store, sources: readonly SourceDescription[], now: Date): Promise<void> {
  if ((await store.sources.list()).length > 0) return
  for (const source of sources) await store.sources.add(source, toIsoTime(now))
}
