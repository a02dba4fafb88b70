// Why a task came to nothing without its thread having answered.

/**
 * `too-slow`: no answer before the deadline; `ended`: its thread died, of memory as a rule; `not-started`: no thread can
 * be started; `closed`: the pool takes no more work.
 */
export type PoolErrorCode = 'too-slow' | 'ended' | 'not-started' | 'closed'

export class PoolError extends Error {
  override readonly name = 'PoolError'
  readonly code: PoolErrorCode
  constructor(code: PoolErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
