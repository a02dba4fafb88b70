// Computes anew when each digest is due once the rules of the time zones have changed: governments decide at short
// notice, and what was planned by the old rules would come an hour too early or too late.

import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { nextDue } from '../src/text/calendar.ts'
import { createTally } from './parts/tally.ts'

const BATCH = 500

/** `rules`: version of the rules that this process computes with; an empty one is never known. */
export function createReplan(rules = process.versions.tz ?? 'unknown'): Job<'store' | 'now' | 'log'> {
  return {
    name: 'replan',
    cron: '15 */10 * * * *',
    wakes: ['replan'],
    async run({ store, now, log }, signal) {
      const tally = createTally('replanned', 'moved')
      const chats = await store.chats.plannedByOtherRules(rules, BATCH)
      for (const chat of chats) {
        if (signal.aborted) break
        const { time, nextDueAt, lastDay } = chat.subscription
        // What is due already was due by the old rules as well: it is not put off.
        const isDue = nextDueAt <= toIsoTime(now())
        const dueAt = isDue ? nextDueAt : nextDue(time, chat.zone, now(), lastDay, chat.weekdays)
        await store.chats.replan(chat, dueAt, rules)
        tally.count('replanned')
        if (dueAt !== nextDueAt) tally.count('moved')
      }
      const { moved = 0 } = tally.counts()
      if (moved > 0) log.info({ rules, moved }, 'digests planned anew: the rules of time zones have changed')
      return tally.counts()
    },
  }
}
