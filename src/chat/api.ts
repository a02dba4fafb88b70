// Calls of the Bot API by grammY, without any repetition of its own, that can be broken off together.

import { Api } from 'grammy'

export interface ApiOptions {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  /** After this an unanswered call counts as lost; 30 if left out. */
  readonly timeoutSeconds?: number
  /** Aborts all calls. */
  readonly signal?: AbortSignal
}

export function openApi({ token, apiRoot, timeoutSeconds = 30, signal }: ApiOptions): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds })
  // grammY types its signals by a package of its own; the standard's do the same.
  if (signal !== undefined)
    api.config.use((next, method, payload) => next(method, payload, signal as unknown as Parameters<typeof next>[2]))
  return api
}
