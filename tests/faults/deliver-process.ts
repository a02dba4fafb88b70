// Delivers what lies in an outbox, in a process of its own so that it can be killed:
// `deliver-process.ts API_ROOT DATABASE TOKEN AHEAD_MS`. Its clock goes ahead by that much, so that leases of killed
// processes have run out.

import { createDeliver } from '../../jobs/deliver.ts'
import { createMessenger } from '../../src/chat/messenger.ts'
import { createSchedule } from '../../src/schedule/cron.ts'
import { openStore } from '../../src/storage/database.ts'
import { createTestDeps } from '../support/deps.ts'

const [apiRoot = '', database = '', token = '', aheadMs = '0'] = process.argv.slice(2)
const now = () => new Date(Date.now() + Number(aheadMs))
const base = await createTestDeps()
const store = await openStore(database, { now })
const messenger = createMessenger({ apiRoot, token, log: base.log })
const schedule = createSchedule([createDeliver()], { ...base, store, messenger, now, random: Math.random })
process.once('SIGTERM', async () => {
  await schedule.stop()
  await messenger.close()
  await store.close()
})
schedule.start()
