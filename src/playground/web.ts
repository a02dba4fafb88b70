// Serves the web chat: the page's files and its small API, to this machine's browser only.

import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { PlaygroundClock } from './clock.ts'
import type { Emulator } from './emulator/emulator.ts'
import { createApi } from './web/api.ts'
import { createGuard } from './web/guard.ts'
import type { Place } from './web/view.ts'

export interface ExtraAnswer {
  readonly status: 200 | 503
  readonly type: string
  readonly body: string
}

export interface PlaygroundServerOptions {
  readonly emulator: Emulator
  readonly clock: PlaygroundClock
  /** `127.0.0.1` unless the operator has chosen otherwise. */
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  readonly places: readonly Place[]
  /** IANA zone in which the page shows and sets times. */
  readonly zone: string
  /** More addresses on the same port, by path: health, metrics. */
  readonly extras?: ReadonlyMap<string, () => Promise<ExtraAnswer>>
}

export interface PlaygroundServer {
  listen(): Promise<void>
  close(): Promise<void>
  /** Where a browser finds the page; throws before `listen`. */
  readonly url: string
}

const FILES: ReadonlyMap<string, string> = new Map([
  ['index.html', 'text/html; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
  ...['base', 'side', 'clock', 'composer', 'log', 'bubble', 'text', 'keys', 'phone'].map(
    name => [`${name}.css`, 'text/css; charset=utf-8'] as const,
  ),
  ...[
    'chat',
    'api',
    'attach',
    'texts',
    'dates',
    'dom',
    'entities',
    'message',
    'composer',
    'clock',
    'places',
    'log',
  ].map(name => [`${name}.js`, 'text/javascript; charset=utf-8'] as const),
])

export function createPlaygroundServer(options: PlaygroundServerOptions): PlaygroundServer {
  const server = createAdaptorServer({ fetch: createSite(options).fetch }) as Server
  let url: string | null = null
  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(options.port, options.host, resolve)
      })
      const { port } = server.address() as AddressInfo
      url = `http://${['0.0.0.0', '::'].includes(options.host) ? '127.0.0.1' : options.host}:${port}/`
    },
    async close() {
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
    get url() {
      if (url === null) throw new Error('the playground has no address before it listens')
      return url
    },
  }
}

function createSite(options: PlaygroundServerOptions): Hono {
  const site = new Hono()
  site.use(createGuard(options.host))
  site.route('/api', createApi(options))
  for (const [path, answer] of options.extras ?? [])
    site.get(path, async context => {
      const { status, type, body } = await answer()
      return context.body(body, status, { 'content-type': type })
    })
  site.get('/:file?', async context => {
    const name = context.req.param('file') ?? 'index.html'
    const type = FILES.get(name)
    if (type === undefined) return context.notFound()
    const bytes = await readFile(new URL(`page/${name}`, import.meta.url))
    return context.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': 'no-cache' })
  })
  return site
}
