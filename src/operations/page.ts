// One page for operators, and what the pages are made from.

import type { Deps } from '../deps.ts'

export interface Page {
  readonly status: 200 | 503
  readonly type: string
  readonly body: string
}

export type OperationsDeps = Pick<Deps, 'now'> & {
  readonly store: Pick<Deps['store'], 'outbox' | 'runs' | 'chats' | 'sources'>
}
