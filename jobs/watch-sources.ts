// Tells the admins once when a source breaks and once when it is back, several in one message.

import { createHash } from 'node:crypto'
import { isBroken, type Source } from '../src/model/source.ts'
import type { Job } from '../src/schedule/job.ts'
import { renderSourceNotice } from '../src/view/source-notice.ts'
import { noticesFor } from './parts/operators.ts'

export const watchSources: Job<'store' | 'now' | 'texts' | 'settings'> = {
  name: 'watch-sources',
  cron: '20 * * * * *',
  wakes: ['deliver'],
  async run(deps) {
    const { store, now } = deps
    const all = await store.sources.list()
    const broken = all.filter(source => !source.isReported && isBroken(source, now()))
    const back = all.filter(
      source => source.isReported && source.state === 'active' && source.health.lastError === null,
    )
    if (broken.length + back.length === 0) return { broken: 0, back: 0 }
    const notices = await noticesFor(keyOf(broken, back), reader => renderSourceNotice({ broken, back }, reader), deps)
    const told = [
      ...broken.map(({ id }) => ({ id, isReported: true })),
      ...back.map(({ id }) => ({ id, isReported: false })),
    ]
    await store.sources.report(told, notices)
    return { broken: broken.length, back: back.length }
  },
}

/** Of what is told: two processes that see the same write one message. */
function keyOf(broken: readonly Source[], back: readonly Source[]): string {
  const says = [broken, back].map(list =>
    list.map(({ id, health }) => [id, health.failingSince ?? health.lastSuccessAt]),
  )
  return `sources:${createHash('sha256').update(JSON.stringify(says)).digest('base64url').slice(0, 22)}`
}
