// How connections are made: the guard decides here, on the very address that is connected to, so that neither
// a written-out address, nor a name that resolves inwards, nor one that changes between two look-ups gets through.

import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup as systemLookup } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { forbidden, isAllowedAddress } from './guard.ts'

/** Resolves a host name to all its addresses; the shape of `dns.lookup` with `all`. */
export type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

const READ_BYTES = 16 * 1024

interface ConnectorOptions {
  readonly allowPrivate: boolean
  readonly connectTimeoutMs: number
  readonly headersTimeoutMs: number
  readonly lookup?: Lookup | undefined
}

/** The one keep-alive agent of the feed stage. Close it with `destroy()`. */
export function createAgent({ allowPrivate, connectTimeoutMs, headersTimeoutMs, lookup }: ConnectorOptions): Agent {
  const guarded = guardLookup(lookup ?? systemLookup, allowPrivate)
  const connect = buildConnector({ timeout: connectTimeoutMs, lookup: guarded, allowH2: false })
  return new Agent({
    headersTimeout: headersTimeoutMs,
    bodyTimeout: headersTimeoutMs,
    maxHeaderSize: 64 * 1024,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    connect(options, done) {
      const host = options.hostname.replace(/^\[|\]$/g, '')
      // Node never calls `lookup` for a written-out address, so it is checked here.
      if (isIP(host) !== 0 && !isAllowedAddress(host, allowPrivate)) done(forbidden('address'), null)
      else connect(options, (...answer) => done(...withSmallReads(answer)))
    },
  })
}

type Connected = Parameters<buildConnector.Callback>

/**
 * Lets undici read at most 16 KB at a time, and nothing once the connection is given up. It makes an error for every header beyond its limit in what it has read; with
 * thousands of tiny ones in 64 KB that stops the main loop for more than a tenth of a second.
 */
function withSmallReads(answer: Connected): Connected {
  const [error, socket] = answer
  // undici calls back with the error alone, whatever its types say.
  if (error === null && socket !== null) {
    const read = socket.read.bind(socket)
    socket.read = size => {
      if (socket.destroyed) return null
      return read(size ?? (Math.min(socket.readableLength, READ_BYTES) || undefined))
    }
  }
  return answer
}

type NodeLookup = (
  host: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
) => void

function guardLookup(lookup: Lookup, allowPrivate: boolean): NodeLookup {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const allowed = addresses.filter(({ address }) => isAllowedAddress(address, allowPrivate))
      const first = allowed[0]
      if (first === undefined) return done(forbidden('address'), [])
      if (options.all) return done(null, allowed)
      done(null, first.address, first.family)
    })
  }
}
