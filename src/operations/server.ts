// The port of the real bot: pages for operators, and Telegram's webhook if there is one.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Pages } from './pages.ts'

export interface OperationsServerOptions {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  readonly pages: Pages
  /** Takes what comes to `path`, and answers it itself. */
  readonly webhook?: { readonly path: string; receive(request: Request): Promise<Response> }
}

export interface OperationsServer {
  /** Rejects with the error of the system if the port cannot be opened. */
  listen(): Promise<{ readonly port: number }>
  close(): Promise<void>
}

export function createOperationsServer({ host, port, pages, webhook }: OperationsServerOptions): OperationsServer {
  const site = new Hono()
  for (const [path, read] of pages)
    site.get(path, async context => {
      const { status, type, body } = await read()
      return context.body(body, status, { 'content-type': type, 'cache-control': 'no-store' })
    })
  if (webhook !== undefined) site.all(webhook.path, context => webhook.receive(context.req.raw))
  const server = createAdaptorServer({ fetch: site.fetch }) as Server
  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, resolve)
      })
      return { port: (server.address() as AddressInfo).port }
    },
    async close() {
      if (!server.listening) return
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
