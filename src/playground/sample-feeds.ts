// Serves the invented outlets of data/sample on loopback: feeds with conditional GET, and the page of each article.
// An article appears when its time has come by the clock that is handed in.

import { createHash } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { SourceDescription } from '../model/source.ts'
import type { IsoDay } from '../model/time.ts'
import { dayIn } from '../text/calendar.ts'
import { writeArticlePage } from './samples/article-page.ts'
import { writeFeed } from './samples/formats.ts'
import { loadOutlets, type Outlet } from './samples/outlet.ts'
import { publishedAt, SAMPLE_ZONE } from './samples/publish.ts'

export interface SampleFeeds {
  /** Opens a port on 127.0.0.1 (0 or left out: any free one). */
  listen(port?: number): Promise<{ readonly url: string }>
  close(): Promise<void>
  /** The outlets as sources; throws before `listen`. */
  readonly sources: readonly SourceDescription[]
}

export interface SampleFeedsOptions {
  /** Folder of the outlets' files, see data/sample/README.md. */
  readonly folder: string
  readonly now: () => Date
  /** The day that the files call 0; the day of `now()` at the start if left out. */
  readonly today?: IsoDay
}

/** Throws SampleError for a file that is wrong. */
export async function createSampleFeeds({ folder, now, today }: SampleFeedsOptions): Promise<SampleFeeds> {
  const outlets = await loadOutlets(folder)
  const dayZero = today ?? dayIn(SAMPLE_ZONE, now())
  const server = createAdaptorServer({ fetch: createSite(outlets, dayZero, now).fetch }) as Server
  let root: string | null = null
  return {
    async listen(port = 0) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', resolve)
      })
      root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      return { url: root }
    },
    async close() {
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
    get sources() {
      if (root === null) throw new Error('the sample feeds have no address before they listen')
      return outlets.map(({ slug, name, tier, country }) => ({ url: `${root}/${slug}/feed`, name, tier, country }))
    },
  }
}

function createSite(outlets: readonly Outlet[], today: IsoDay, now: () => Date): Hono {
  const site = new Hono()
  const findOutlet = (context: Context) => outlets.find(({ slug }) => slug === context.req.param('outlet'))
  site.get('/:outlet/feed', context => {
    const outlet = findOutlet(context)
    if (outlet === undefined) return context.notFound()
    const base = new URL(`/${outlet.slug}/`, context.req.url).href
    const articles = publishedAt(outlet, today, now())
    const { type, bytes } = writeFeed(outlet, base, articles)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const headers = { etag, 'content-type': type, 'cache-control': 'no-cache' }
    if (isMatch(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers)
    return context.body(new Uint8Array(bytes), 200, headers)
  })
  site.get('/:outlet/artikel/:name', context => {
    const outlet = findOutlet(context)
    if (outlet === undefined) return context.notFound()
    const articles = publishedAt(outlet, today, now())
    const article = articles.find(({ path }) => path === `artikel/${context.req.param('name')}`)
    return article === undefined ? context.notFound() : context.html(writeArticlePage(outlet, article, articles))
  })
  site.get('/robots.txt', context => context.text('User-agent: *\nAllow: /\n'))
  return site
}

function isMatch(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some(part => part.trim().replace(/^W\//, '') === etag)
}
