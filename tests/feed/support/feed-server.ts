// A web server on loopback that behaves as badly as the test asks for, and remembers what was asked of it.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface FeedServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly port: number
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  /** Sockets ever opened. */
  readonly connections: number
  /** Most requests that were under way at one time. */
  readonly mostAtOnce: number
  /** Resolves when something has been asked. */
  firstRequest(): Promise<void>
  /** Resolves when no socket is open any more, but for idle keep-alive ones. */
  allAnswered(): Promise<void>
  answer(path: string, handler: Handler): void
  close(): Promise<void>
}

export async function startFeedServer(): Promise<FeedServer> {
  const handlers = new Map<string, Handler>()
  const requests: { path: string; headers: IncomingHttpHeaders }[] = []
  const sockets = new Set<Socket>()
  const open = new Set<ServerResponse>()
  let connections = 0
  let mostAtOnce = 0
  let whenAnswered = () => undefined as unknown
  let whenAsked = () => undefined as unknown
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, headers: request.headers })
    open.add(response)
    whenAsked()
    mostAtOnce = Math.max(mostAtOnce, open.size)
    response.on('close', () => {
      open.delete(response)
      if (open.size === 0) whenAnswered()
    })
    const handler = handlers.get(path) ?? handlers.get('*')
    if (handler) handler(request, response)
    else response.writeHead(404).end()
  })
  server.on('connection', socket => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    get connections() {
      return connections
    },
    get mostAtOnce() {
      return mostAtOnce
    },
    firstRequest: () =>
      new Promise(resolve => {
        if (requests.length > 0) resolve()
        else whenAsked = resolve as () => unknown
      }),
    allAnswered: () =>
      new Promise(resolve => {
        if (open.size === 0) resolve()
        else whenAnswered = resolve as () => unknown
      }),
    answer: (path, handler) => void handlers.set(path, handler),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** Answers 200 with a body, whole or as bytes, and more headers if given. */
export function gives(body: string | Uint8Array, headers: Record<string, string> = {}): Handler {
  return (_request, response) => void response.writeHead(200, headers).end(body)
}

export function says(status: number, headers: Record<string, string> = {}): Handler {
  return (_request, response) => void response.writeHead(status, headers).end()
}

export function redirects(status: number, location: string): Handler {
  return says(status, { location })
}

/** Sends one byte at a time, for ever. */
export function drips(): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    const timer = setInterval(() => response.write('<'), 20)
    response.on('close', () => clearInterval(timer))
  }
}

/** Takes the request and says nothing. */
export function stalls(): Handler {
  return () => undefined
}

/** Sends as fast as it is read, without end. */
export function floods(): Handler {
  return (_request, response) => {
    response.writeHead(200)
    const chunk = Buffer.alloc(64 * 1024, 'a')
    const push = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', push)
    push()
  }
}

/** Closes the socket after so many bytes of the body. */
export function breaksAfter(body: string, bytes: number): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)) })
    response.write(Buffer.from(body).subarray(0, bytes), () => response.socket?.destroy())
  }
}

/** Writes these bytes to the socket as they are, with no HTTP of Node's. */
export function writesRaw(text: string): Handler {
  return (_request, response) => void response.socket?.end(text)
}

/** A packed body that unpacks to `megabytes` of one letter. */
export function bomb(encoding: 'gzip' | 'br' | 'deflate', megabytes: number): Handler {
  const plain = Buffer.alloc(megabytes * 1024 * 1024, 'a')
  const pack = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateRawSync }[encoding]
  return gives(pack(plain), { 'content-encoding': encoding })
}

/** A small RSS feed with these items; each has title, link, guid, text and a date. */
export function rss(items: readonly string[], title = 'Der Beobachter'): string {
  const entries = items.map(
    (item, i) => `<item><title>${item}</title><link>https://example.org/artikel/${i}</link><guid>id-${i}</guid>
<description>Text zu ${item}.</description><pubDate>Tue, 02 Dec 2025 0${i % 10}:00:00 +0100</pubDate></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${title}</title>
<link>https://example.org/</link>${entries.join('\n')}</channel></rss>`
}
