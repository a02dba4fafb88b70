// A bot in a process of its own, so that it can be killed: `bot-process.ts API_ROOT DATABASE TOKEN`. Its one command
// answers with what stands behind it.

import { createBot } from '../../../src/chat/bot.ts'
import { createMessenger } from '../../../src/chat/messenger.ts'
import { openStore } from '../../../src/storage/database.ts'
import { createTestDeps } from '../../support/deps.ts'

const [apiRoot = '', database = '', token = ''] = process.argv.slice(2)
const base = await createTestDeps()
const store = await openStore(database, { now: base.now })
const messenger = createMessenger({ apiRoot, token, log: base.log })
const bot = createBot({
  ...{ token, apiRoot, messenger, adminIds: new Set<number>(), defaultLocale: 'de', defaultZone: 'UTC' },
  commands: [
    { name: 'status', aliases: [], scope: 'everyone', run: async ({ args }) => ({ text: `«${args}»`, entities: [] }) },
  ],
  deps: { ...base, store, messenger },
})
await bot.start()
process.once('SIGTERM', async () => {
  await bot.stop()
  await messenger.close()
  await store.close()
})
