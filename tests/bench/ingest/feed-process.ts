// Serves the feeds of the benchmark in a process of its own: `feed-process.ts FEEDS ITEMS`. Writes its address; each
// number that it is written is so many new articles in each feed, on top of the others.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { articleAt, toRss } from './corpus.ts'

const [feeds = 200, items = 50] = process.argv.slice(2).map(Number)
let documents: { readonly body: Buffer; readonly etag: string }[] = []
let newest = 0

/** The articles of one story stand in different feeds. */
function build(): void {
  documents = Array.from({ length: feeds }, (_, feed) => {
    const articles = Array.from({ length: items }, (_item, index) =>
      articleAt((newest + items - 1 - index) * feeds + feed),
    )
    return { body: Buffer.from(toRss(`Blatt ${feed}`, articles)), etag: `"${newest}-${feed}"` }
  })
}

build()
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const document = documents[Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1])]
  if (document === undefined) response.writeHead(404).end()
  else if (request.headers['if-none-match'] === document.etag) response.writeHead(304, { etag: document.etag }).end()
  else {
    const { body, etag } = document
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length, etag }).end(body)
  }
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
createInterface(process.stdin).on('line', line => {
  newest += Number(line)
  build()
  console.log('built')
})
