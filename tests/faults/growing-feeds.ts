// Feeds on loopback that grow only when a reader has shown that it keeps what they had: a validator that comes back says
// “I have this”. What is lost between an answer and its commit then never comes again, and what is kept twice shows.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface GrowingFeeds {
  readonly urls: readonly string[]
  /** Addresses of all articles that were ever in a feed that was given out. */
  published(): readonly string[]
  /** Calls back whenever an answer with articles has left. */
  onServed(listener: () => void): void
  /** Grows no more; resolves when each feed has been asked for again by somebody who has it all. */
  settle(): Promise<void>
  close(): Promise<void>
}

interface Feed {
  readonly path: string
  readonly kind: Kind
  version: number
  served: boolean
  isSettled: boolean
}

/** What a feed says of its state; the last one says nothing and keeps all it ever had. */
const KINDS = ['etag', 'last-modified', 'none'] as const
type Kind = (typeof KINDS)[number]

const ITEMS = 3
const START = Date.UTC(2026, 0, 5, 6)

export async function startGrowingFeeds(count: number): Promise<GrowingFeeds> {
  const feeds = Array.from(
    { length: count },
    (_, index): Feed => ({
      ...{ path: `/${index}.xml`, kind: KINDS[index % KINDS.length] ?? 'none', version: 1 },
      ...{ served: false, isSettled: false },
    }),
  )
  const published = new Set<string>()
  let listener: () => void = () => undefined
  let isGrowing = true
  let whenSettled: () => void = () => undefined
  let origin = ''

  function answer(feed: Feed, request: IncomingMessage, response: ServerResponse): void {
    const isKept = knows(feed, request)
    if (isKept && !isGrowing) {
      feed.isSettled = true
      if (feeds.every(each => each.isSettled)) whenSettled()
    }
    if (isKept && feed.kind !== 'none') response.writeHead(304).end()
    else {
      if (feed.kind === 'none' && feed.served && isGrowing) feed.version += 1
      const items = itemsOf(feed, origin)
      for (const url of items) published.add(url)
      feed.served = true
      response.writeHead(200, { 'content-type': 'application/rss+xml', ...validatorOf(feed) })
      response.end(toRss(items), () => listener())
      return
    }
    if (isGrowing) feed.version += 1
  }

  const server = createServer((request, response) => {
    const feed = feeds.find(({ path }) => path === request.url)
    if (feed === undefined) response.writeHead(404).end()
    else answer(feed, request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    urls: feeds.map(({ path }) => `${origin}${path}`),
    published: () => [...published],
    onServed: next => {
      listener = next
    },
    settle() {
      isGrowing = false
      return new Promise(resolve => {
        whenSettled = resolve
      })
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Whether the reader shows that it has the present version; one without validators has it when it asks again. */
function knows(feed: Feed, { headers }: IncomingMessage): boolean {
  if (feed.kind === 'etag') return headers['if-none-match'] === etagOf(feed)
  if (feed.kind === 'last-modified') return headers['if-modified-since'] === modifiedAt(feed)
  return feed.served
}

function validatorOf(feed: Feed): Record<string, string> {
  if (feed.kind === 'etag') return { etag: etagOf(feed) }
  return feed.kind === 'last-modified' ? { 'last-modified': modifiedAt(feed) } : {}
}

function etagOf({ version }: Feed): string {
  return `"${version}"`
}

function modifiedAt({ version }: Feed): string {
  return new Date(START + version * 1000).toUTCString()
}

function itemsOf({ path, kind, version }: Feed, origin: string): string[] {
  const first = kind === 'none' ? 1 : version
  return Array.from({ length: version - first + 1 }, (_, index) => first + index).flatMap(each =>
    Array.from({ length: ITEMS }, (_, item) => `${origin}${path}/${each}/${item}`),
  )
}

function toRss(urls: readonly string[]): string {
  const items = urls.map(
    url =>
      `<item><guid>${url}</guid><link>${url}</link><title>Meldung ${new URL(url).pathname}</title><description>Text der Meldung ${url}.</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wachsend</title>${items.join('')}</channel></rss>`
}
