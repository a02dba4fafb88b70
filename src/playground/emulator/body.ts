// Reads a request's parameters: query string, then JSON, form or multipart body. Knows nothing of methods.

import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { BotApiError, badRequest } from './bot-api-error.ts'
import { isObject, type Upload } from './call.ts'

export interface Parameters {
  readonly values: Map<string, string>
  readonly uploads: Map<string, Upload>
}

/** The real server takes bodies up to 50 MB from bots. */
const MAX_BODY_BYTES = 52_428_800

/** Throws BotApiError for a body that is none. */
export async function readParameters(request: IncomingMessage, query: URLSearchParams): Promise<Parameters> {
  const parameters: Parameters = { values: new Map(query), uploads: new Map() }
  const type = (request.headers['content-type'] ?? '').toLowerCase()
  if (request.method === 'GET') return parameters
  if (type.startsWith('multipart/form-data')) await readMultipart(request, parameters)
  else {
    const body = (await readBytes(request)).toString('utf8')
    if (type.startsWith('application/json')) readJsonBody(body, parameters)
    else if (type.startsWith('application/x-www-form-urlencoded'))
      for (const [name, value] of new URLSearchParams(body)) parameters.values.set(name, value)
  }
  return parameters
}

function readJsonBody(body: string, { values }: Parameters): void {
  if (body.trim() === '') return
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw badRequest("Can't parse JSON object")
  }
  if (!isObject(json)) throw badRequest('Expected an object')
  for (const [name, value] of Object.entries(json)) {
    if (value === null || value === undefined) continue
    values.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
}

async function readMultipart(request: IncomingMessage, { values, uploads }: Parameters): Promise<void> {
  const { promise, resolve, reject } = deferred()
  const parser = busboy({
    headers: request.headers,
    limits: { fileSize: MAX_BODY_BYTES, files: 20, fieldSize: 1_048_576 },
  })
  parser.on('field', (name, value) => values.set(name, value))
  parser.on('file', (name, stream, info) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('limit', () => reject(new BotApiError(413, 'Request Entity Too Large')))
    stream.on('close', () =>
      uploads.set(name, { filename: info.filename ?? 'file', mime: info.mimeType, bytes: Buffer.concat(chunks) }),
    )
  })
  parser.on('error', () => reject(badRequest("Can't parse multipart body")))
  parser.on('close', resolve)
  request.on('error', reject)
  request.pipe(parser)
  await promise
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve: () => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<void>((res, rej) => {
    resolve = res
    reject = rej
  })
  return { promise, resolve, reject }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new BotApiError(413, 'Request Entity Too Large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
