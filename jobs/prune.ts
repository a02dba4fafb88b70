// Drops each night what is of no more use.

import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'

export const prune: Job = {
  name: 'prune',
  cron: '0 17 3 * * *',
  wakes: [],
  run: ({ store, now }) => store.prune(toIsoTime(now())),
}
