// What can go wrong on the way to a feed, as the closed list of model/feed.ts. Not the texts that users see.

import type { FeedFailure } from '../model/feed.ts'

/** A failure of the feed stage with its code. The message names hosts and codes, never paths, queries or passwords. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly failure: FeedFailure
  /** What the server asked to wait, or null. */
  readonly retryAfterMs: number | null
  constructor(failure: FeedFailure, message: string, retryAfterMs: number | null = null, cause?: unknown) {
    super(message, { cause })
    this.failure = failure
    this.retryAfterMs = retryAfterMs
  }
}

/** Called off, or the stage was closed meanwhile. */
const ABORTED: ReadonlySet<string> = new Set(['AbortError', 'UND_ERR_ABORTED', 'UND_ERR_DESTROYED', 'UND_ERR_CLOSED'])

const BY_CODE: ReadonlyMap<string, FeedFailure> = new Map([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['EAI_FAIL', 'dns'],
  ['ENODATA', 'dns'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_HEADERS_OVERFLOW', 'too-large'],
  ['ERR_INVALID_URL', 'redirects'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
  ['EPROTO', 'tls'],
])

/** Brings whatever was thrown into the closed list; an unknown error of the network counts as `connect`. */
export function toFeedError(error: unknown): FeedError {
  if (error instanceof FeedError) return error
  const cause = firstCause(error)
  if (cause instanceof FeedError) return cause
  const code = codeOf(cause) ?? codeOf(error) ?? 'unknown'
  if (code === 'TimeoutError') return new FeedError('timeout', 'took too long', null, error)
  if (ABORTED.has(code)) return new FeedError('aborted', 'aborted', null, error)
  const known = BY_CODE.get(code)
  if (known !== undefined) return new FeedError(known, code, null, error)
  const isTls = /^(?:CERT_|ERR_TLS_|ERR_SSL_)/.test(code)
  return new FeedError(isTls ? 'tls' : 'connect', code, null, error)
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : error.name
}

/** undici and AggregateError wrap the error that says what happened. */
function firstCause(error: unknown): unknown {
  if (error instanceof AggregateError) return firstCause(error.errors[0])
  return error instanceof Error && error.cause !== undefined ? firstCause(error.cause) : error
}
