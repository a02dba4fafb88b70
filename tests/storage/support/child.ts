// A process of its own that works on a database until it is killed or done, for the tests of crashes and of two at once.
// Arguments: what to do, the path, and a name. It says each thing that the store has acknowledged on a line of its own.

import { openStore } from '../../../src/storage/database.ts'
import type { Store } from '../../../src/storage/ports/store.ts'
import { anArticle, aSource, polled } from './samples.ts'

const [, , task, path, name] = process.argv
const now = '2025-12-07T08:00:00.000Z'

async function addArticles(store: Store): Promise<void> {
  const source = await aSource(store)
  for (let n = 0; ; n++) {
    const { added } = await polled(store, source, [
      anArticle({ guid: `${name}-${n}`, title: `Meldung ${n} (${name})` }),
    ])
    if (added === 1) process.stdout.write(`${name}-${n}\n`)
  }
}

async function sendAll(store: Store): Promise<void> {
  for (;;) {
    const delivery = await store.outbox.claim(now, name ?? '', '2025-12-07T08:01:00.000Z')
    if (delivery === undefined) return
    process.stdout.write(`${delivery.key}\n`)
    await store.outbox.settle(delivery.id, name ?? '', { kind: 'sent', messageId: delivery.id }, now)
  }
}

const store = await openStore(`sqlite:${path}`, { now: () => new Date(now) })
await (task === 'add' ? addArticles(store) : sendAll(store))
await store.close()
