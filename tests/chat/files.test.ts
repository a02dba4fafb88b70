import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createFiles } from '../../src/chat/files.ts'
import { TOKEN } from './support/telegram.ts'

interface Played {
  readonly path?: string
  readonly size?: number
  readonly status?: number
  readonly location?: string
  readonly body?: string
}

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A Telegram that says of each file what the test wants. */
async function open({ path = 'documents/file_1.opml', size, status = 200, location, body = 'Inhalt' }: Played) {
  const asked: string[] = []
  const logged: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.includes('/getFile')) {
      const result = {
        file_id: 'f',
        file_unique_id: 'u',
        file_path: path,
        ...(size === undefined ? {} : { file_size: size }),
      }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ ok: true, result }))
    } else response.writeHead(status, location === undefined ? {} : { location }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close().closeAllConnections())
  const keep = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`)
  const log = { debug: keep, info: keep, warn: keep, error: keep }
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { files: createFiles({ token: TOKEN, apiRoot, log }), asked, logged, server }
}

describe('a file that was sent', () => {
  test('is fetched from where Telegram says it lies', async () => {
    const { files, asked } = await open({})

    expect(await files.readFile({ id: 'f' }, 100)).toEqual({ kind: 'file', bytes: Buffer.from('Inhalt') })
    expect(asked.at(-1)).toBe(`/file/bot${TOKEN}/documents/file_1.opml`)
  })

  test('is not even asked for if it is said to be too large', async () => {
    const { files, asked } = await open({ size: 101 })

    expect(await files.readFile({ id: 'f' }, 100)).toEqual({ kind: 'too-large' })
    expect(asked).toHaveLength(1)
  })

  test('is counted, whatever was said of its size', async () => {
    const { files } = await open({ size: 5, body: 'x'.repeat(200_000) })

    expect(await files.readFile({ id: 'f' }, 100)).toEqual({ kind: 'too-large' })
  })

  // S03, S18
  test.each([
    ['a redirect', { status: 302, location: 'http://127.0.0.1:1/evil' }, 2],
    ['an error', { status: 404 }, 2],
    ['a place outside of the folder', { path: '../../etc/passwd' }, 1],
    ['a place on the server’s own disk', { path: '/var/lib/telegram/file.opml' }, 1],
    ['another address', { path: 'https://evil.example/x' }, 1],
    ['nothing', { path: '' }, 1],
  ])('is not fetched where Telegram gives %s, and the token stands in no log', async (_what, played, requests) => {
    const { files, asked, logged } = await open(played)

    expect(await files.readFile({ id: 'f' }, 100)).toEqual({ kind: 'unavailable' })
    expect(asked).toHaveLength(requests)
    expect(logged).toHaveLength(1)
    expect(logged.join()).not.toContain(TOKEN.split(':')[1])
  })

  test('is not there if nobody answers', async () => {
    const { files, logged, server } = await open({})
    server.close().closeAllConnections()

    expect(await files.readFile({ id: 'f' }, 100)).toEqual({ kind: 'unavailable' })
    expect(logged.join()).not.toContain(TOKEN.split(':')[1])
  })
})
