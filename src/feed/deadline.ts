// An abort signal that also fires after a time. Written out because `AbortSignal.any([AbortSignal.timeout(…)])` of Node 20
// can be garbage-collected before it fires (nodejs/node #57736); a slow server then hangs the fetch for ever.

import { setMaxListeners } from 'node:events'

export interface Deadline {
  readonly signal: AbortSignal
  /** Must be called when the work is over, however it ended. */
  release(): void
}

/** Fires with the reason of `signal`, or with a TimeoutError after `ms`. */
export function createDeadline(signal: AbortSignal, ms: number): Deadline {
  // One signal stands behind all reads of a run; more than ten of them are no leak.
  setMaxListeners(0, signal)
  const controller = new AbortController()
  const abort = () => controller.abort(signal.reason)
  const timer = setTimeout(() => controller.abort(new DOMException('took too long', 'TimeoutError')), ms)
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
    },
  }
}
