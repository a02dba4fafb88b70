// Empties the outbox and gives what would have been sent.

import { toIsoTime } from '../../src/model/time.ts'
import type { TestDeps } from './deps.ts'

/** The texts of what waits to be sent. */
export async function notices(deps: TestDeps): Promise<readonly string[]> {
  const texts: string[] = []
  const now = toIsoTime(deps.now())
  for (;;) {
    const delivery = await deps.store.outbox.claim(now, 'test', toIsoTime(new Date(deps.now().getTime() + 60_000)))
    if (delivery === undefined) return texts
    texts.push(delivery.message.text)
    await deps.store.outbox.settle(delivery.id, 'test', { kind: 'sent', messageId: 1 }, now)
  }
}
