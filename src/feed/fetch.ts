// One document by HTTP, politely and within limits. The only place that makes requests for content.

import { type Dispatcher, request } from 'undici'
import type { Validators } from '../model/source.ts'
import { readBody, readEncodings } from './body.ts'
import { createDeadline } from './deadline.ts'
import { FeedError, toFeedError } from './failure.ts'
import { checkUrl } from './guard.ts'
import type { Manners } from './manners.ts'
import { checkStatus, headerOf, isPermanent, nextHop, validatorOf } from './response.ts'

export interface FetchRequest {
  readonly url: string
  readonly validators?: Validators
  readonly accept: string
  readonly maxBytes: number
}

export type Fetched =
  | { readonly kind: 'not-modified'; readonly movedTo: string | null }
  | {
      readonly kind: 'document'
      readonly bytes: Uint8Array
      readonly contentType: string | null
      /** Where it came from in the end, and its `Content-Location` if it names another address: base of relative links. */
      readonly url: string
      readonly base: string
      readonly etag: string | null
      readonly lastModified: string | null
      /** Where permanent redirects led, up to the first that is not. */
      readonly movedTo: string | null
    }

export interface FetchOptions {
  readonly agent: Dispatcher
  readonly manners: Manners
  readonly allowPrivate: boolean
  readonly userAgent: string
  /** For all requests of one document together; waiting for a host's turn does not count. */
  readonly totalMs: number
  now(): Date
}

const MAX_REDIRECTS = 5

/** Fetches a document. Throws FeedError. The socket is closed when a limit breaks. */
export async function fetchDocument(
  wanted: FetchRequest,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  const start = parseAddress(wanted.url)
  let url = start
  let movedTo: string | null = null
  let isMoved = true
  let leftMs = options.totalMs
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    checkUrl(url, options.allowPrivate)
    const step = await takeStep(url, start, wanted, options, leftMs, signal)
    if (step.kind === 'answer') return { ...step.answer, movedTo }
    leftMs = Math.max(1, leftMs - step.tookMs)
    isMoved = isMoved && isPermanent(step.status)
    url = step.next
    if (isMoved) movedTo = url.href
  }
  throw new FeedError('redirects', `more than ${MAX_REDIRECTS} redirects`)
}

function parseAddress(text: string): URL {
  if (!URL.canParse(text)) throw new FeedError('address-forbidden', 'no address')
  return new URL(text)
}

interface Redirect {
  readonly kind: 'redirect'
  readonly next: URL
  readonly status: number
}
type Step = { readonly kind: 'answer'; readonly answer: Fetched } | (Redirect & { readonly tookMs: number })

async function takeStep(
  url: URL,
  start: URL,
  wanted: FetchRequest,
  options: FetchOptions,
  leftMs: number,
  signal: AbortSignal,
): Promise<Step> {
  const { manners, now } = options
  const pausedMs = manners.pausedFor(url.host)
  if (pausedMs > 0) throw new FeedError('rate-limited', `${url.hostname} asked to wait`, pausedMs)
  const done = await manners.takeTurn(url.host, signal)
  const startedAt = now().getTime()
  const deadline = createDeadline(signal, leftMs)
  try {
    const answer = await ask(url, start, wanted, options, deadline.signal)
    if (answer.kind !== 'redirect') return { kind: 'answer', answer }
    return { ...answer, tookMs: now().getTime() - startedAt }
  } catch (error) {
    const failed = toFeedError(
      deadline.signal.aborted && !(error instanceof FeedError) ? deadline.signal.reason : error,
    )
    if (failed.retryAfterMs !== null) manners.pause(url.host, failed.retryAfterMs)
    throw failed
  } finally {
    deadline.release()
    done()
  }
}

async function ask(
  url: URL,
  start: URL,
  wanted: FetchRequest,
  { agent, userAgent, now }: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched | Redirect> {
  const bare = new URL(url)
  bare.username = bare.password = bare.hash = ''
  const headers = headersFor(wanted, userAgent, url.origin === start.origin ? start : null)
  const { statusCode, headers: answered, body } = await request(bare, { dispatcher: agent, headers, signal })
  body.on('error', () => undefined)
  try {
    const next = nextHop(statusCode, answered, url)
    if (next !== null || statusCode === 304) {
      await body.dump({ limit: 64 * 1024, signal })
      if (next !== null) return { kind: 'redirect', next, status: statusCode }
    }
    checkStatus(
      statusCode,
      answered,
      url.hostname,
      headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined,
      now(),
    )
    if (statusCode === 304) return { kind: 'not-modified', movedTo: null }
    const bytes = await readBody(body, readEncodings(headerOf(answered, 'content-encoding')), wanted.maxBytes)
    const location = headerOf(answered, 'content-location') ?? ''
    return {
      kind: 'document',
      bytes,
      contentType: headerOf(answered, 'content-type'),
      url: bare.href,
      base: URL.canParse(location, bare.href) ? new URL(location, bare).href : bare.href,
      etag: validatorOf(answered, 'etag'),
      lastModified: validatorOf(answered, 'last-modified'),
      movedTo: null,
    }
  } finally {
    body.destroy()
  }
}

/** Passwords written into the address go to its own origin only. */
function headersFor(
  { validators, accept }: FetchRequest,
  userAgent: string,
  login: URL | null,
): Record<string, string> {
  const password = login === null ? '' : `${decodeURIComponent(login.username)}:${decodeURIComponent(login.password)}`
  return {
    accept,
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': userAgent,
    ...(password.length > 1 ? { authorization: `Basic ${Buffer.from(password).toString('base64')}` } : {}),
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  }
}
