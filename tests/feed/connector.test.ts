import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAgent, type Lookup } from '../../src/feed/connector.ts'
import { toFeedError } from '../../src/feed/failure.ts'
import { type FeedServer, gives, startFeedServer } from './support/feed-server.ts'
import { FORBIDDEN_HOSTS } from './support/forbidden-hosts.ts'
import { SELF_SIGNED_CERTIFICATE, SELF_SIGNED_KEY } from './support/self-signed.ts'

let server: FeedServer

beforeAll(async () => {
  server = await startFeedServer()
  server.answer('*', gives('inside'))
})
afterAll(() => server.close())

/** Resolves every name to these addresses, one list after the other. */
function resolvesTo(...answers: LookupAddress[][]): Lookup {
  let call = 0
  return (_host, _options, done) => done(null, answers[Math.min(call++, answers.length - 1)] ?? [])
}

async function ask(url: string, allowPrivate: boolean, lookup?: Lookup): Promise<string> {
  const agent = createAgent({ allowPrivate, connectTimeoutMs: 1000, headersTimeoutMs: 1000, lookup })
  try {
    const { body } = await request(url, { dispatcher: agent })
    return await body.text()
  } catch (error) {
    return toFeedError(error).failure
  } finally {
    await agent.destroy()
  }
}

describe('a connection', () => {
  // S01
  test.each(FORBIDDEN_HOSTS)('is not made to %s on any port', async host => {
    expect(await ask(`http://${host}:${server.port}/`, false)).toBe('address-forbidden')
  })

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '169.254.169.254', '64:ff9b::7f00:1', '100.64.1.1'])(
    'is not made to a name that resolves to %s',
    async address => {
      const lookup = resolvesTo([{ address, family: address.includes(':') ? 6 : 4 }])

      expect(await ask(`http://news.example:${server.port}/`, false, lookup)).toBe('address-forbidden')
    },
  )

  // S02
  test('is not made to a name that resolves inwards at the moment of connecting, whatever it may say the next time', async () => {
    const outwards = { address: '192.88.99.1', family: 4 }
    const inwards = { address: '127.0.0.1', family: 4 }
    const lookup = resolvesTo([inwards], [outwards])

    expect(await ask(`http://rebinding.example:${server.port}/`, false, lookup)).toBe('address-forbidden')
  })

  test('is not made to localhost by its name in any spelling', async () => {
    for (const name of ['localhost', 'LOCALHOST', 'localhost.']) {
      expect(await ask(`http://${name}:${server.port}/`, false)).not.toBe('inside')
    }
  })

  // S04
  test('never reached the server in all of this', () => {
    expect(server.connections).toBe(0)
  })

  test('is made to loopback when the owner allows private networks', async () => {
    const lookup = resolvesTo([{ address: '127.0.0.1', family: 4 }])

    expect(await ask(`${server.origin}/`, true)).toBe('inside')
    expect(await ask(`http://news.example:${server.port}/`, true, lookup)).toBe('inside')
  })

  test('takes the allowed one of several addresses', async () => {
    const lookup = resolvesTo([
      { address: '169.254.169.254', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ])

    expect(await ask(`http://news.example:${server.port}/`, true, lookup)).toBe('inside')
  })

  test('fails as a matter of DNS when the name does not resolve', async () => {
    const lookup: Lookup = (_host, _options, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), [])

    expect(await ask('http://nowhere.example/', true, lookup)).toBe('dns')
  })

  // F39
  test('is not kept with a server that nobody vouches for', async () => {
    const secure = createServer({ key: SELF_SIGNED_KEY, cert: SELF_SIGNED_CERTIFICATE }, (_request, response) => {
      response.end('inside')
    })
    await new Promise<void>(resolve => secure.listen(0, '127.0.0.1', resolve))
    const { port } = secure.address() as AddressInfo

    expect(await ask(`https://127.0.0.1:${port}/`, true)).toBe('tls')
    secure.close()
  })

  test('by TLS is not made where plain HTTP is spoken', async () => {
    expect(await ask(`https://127.0.0.1:${server.port}/`, true)).toBe('tls')
  })
})
