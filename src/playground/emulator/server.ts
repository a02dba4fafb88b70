// The HTTP rim of the emulator: address, token, parameters in; answer out; faults and the log of requests. Plain
// node:http, since faults need the bare connection.

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { readParameters } from './body.ts'
import { BotApiError } from './bot-api-error.ts'
import type { Call } from './call.ts'
import { type Fault, type Faults, refusalOf } from './faults.ts'
import { methods } from './methods/index.ts'
import { announce, type World } from './world.ts'

/** One request, as it came and as it was answered. */
export interface RequestRecord {
  /** As the client wrote it: `sendMessage`. */
  readonly method: string
  readonly values: Readonly<Record<string, string>>
  /** Names of the files that came with it. */
  readonly uploads: readonly string[]
  /** By the emulated clock. */
  readonly at: Date
  /** HTTP status of the answer; null while there is none, and for ever after a lost reply. */
  status: number | null
  readonly fault: Fault['kind'] | null
}

export interface ServerParts {
  readonly world: World
  readonly token: string
  readonly faults: Faults
  readonly requests: RequestRecord[]
}

export function createListener(parts: ServerParts): RequestListener {
  return (request, response) => {
    handle(parts, request, response).catch(error => fail(response, error))
  }
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://emulator')
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname)
  if (file !== null) {
    sendFile(parts, response, decodeURIComponent(file[1] ?? ''), file[2] ?? '')
    return
  }
  const match = /^\/bot([^/]+)\/(?:test\/)?([A-Za-z]*)\/?$/.exec(url.pathname)
  if (match === null) throw new BotApiError(404, 'Not Found')
  checkToken(parts.token, decodeURIComponent(match[1] ?? ''))
  const { values, uploads } = await readParameters(request, url.searchParams)
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const call: Call = { method: (match[2] ?? '').toLowerCase(), values, uploads, signal: gone.signal }
  const fault = parts.faults.next(call)
  const record: RequestRecord = {
    method: match[2] ?? '',
    values: Object.fromEntries(values),
    uploads: [...uploads.keys()],
    at: parts.world.now(),
    status: null,
    fault: fault?.kind ?? null,
  }
  parts.requests.push(record)
  announce(parts.world, { kind: 'request' })
  response.on('finish', () => {
    record.status = response.statusCode
    announce(parts.world, { kind: 'request' })
  })
  await respond(parts, call, fault, response)
}

async function respond(
  { world }: ServerParts,
  call: Call,
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<void> {
  if (fault === undefined) {
    answer(response, 200, { ok: true, result: await run(call, world) })
    return
  }
  switch (fault.kind) {
    case 'slow':
    case 'lost-reply':
    case 'stall': {
      const result = await run(call, world)
      if (fault.kind === 'slow') await sleep(fault.delayMs ?? 0)
      if (fault.kind === 'lost-reply') response.destroy()
      if (fault.kind !== 'stall') answer(response, 200, { ok: true, result })
      announce(world, { kind: 'request' })
      return
    }
    case 'reset':
      response.destroy()
      return
    case '502-html':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body><h1>502 Bad Gateway</h1></body></html>')
      return
    default: {
      const { status, description, parameters } = refusalOf(fault)
      answer(response, status, {
        ok: false,
        error_code: status,
        description,
        ...(parameters === undefined ? {} : { parameters }),
      })
    }
  }
}

async function run(call: Call, world: World): Promise<unknown> {
  const method = methods.get(call.method)
  if (method === undefined) throw new BotApiError(404, 'Not Found: method not found')
  return method(call, world)
}

function checkToken(token: string, given: string): void {
  if (!/^\d+:[\w-]+$/.test(given)) throw new BotApiError(404, 'Not Found')
  if (given !== token) throw new BotApiError(401, 'Unauthorized')
}

function sendFile({ world, token }: ServerParts, response: ServerResponse, given: string, path: string): void {
  checkToken(token, given)
  const file = [...world.files.values()].find(candidate => candidate.path === path)
  if (file === undefined) throw new BotApiError(404, 'Not Found')
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
  response.end(file.bytes)
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

function fail(response: ServerResponse, error: unknown): void {
  const known = error instanceof BotApiError ? error : new BotApiError(500, `Internal Server Error: ${error}`)
  const parameters = known.parameters === undefined ? {} : { parameters: known.parameters }
  answer(response, known.code, { ok: false, error_code: known.code, description: known.message, ...parameters })
}
