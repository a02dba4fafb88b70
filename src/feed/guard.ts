// Which addresses the feed stage may talk to. Pure decisions; connector.ts enforces them at connect time.

import ipaddr from 'ipaddr.js'
import { FeedError } from './failure.ts'

const PUBLIC_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/** Address ranges of ipaddr.js that an owner may open with ALLOW_PRIVATE_NETWORKS; link-local (cloud metadata) stays shut. */
const PRIVATE_RANGES: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal'])

/** IPv6 blocks that carry an IPv4 address inside, or that ipaddr.js calls unicast though they are not public. */
const NOT_PUBLIC_V6 = [
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
  '2001::/23',
  '3fff::/20',
  '5f00::/16',
].map(block => ipaddr.IPv6.parseCIDR(block))

/** Whether an IP address (any text form that a resolver gives) may be connected to. Anything unreadable may not. */
export function isAllowedAddress(address: string, allowPrivate: boolean): boolean {
  const bare = address.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.parse(bare)
  if (allowPrivate && PRIVATE_RANGES.has(parsed.range())) return true
  if (parsed.range() !== 'unicast') return false
  return !(parsed instanceof ipaddr.IPv6) || !NOT_PUBLIC_V6.some(block => parsed.match(block))
}

/** Whether the host of a URL is this machine itself. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (bare === 'localhost') return true
  return ipaddr.isValid(bare) && ipaddr.parse(bare).range() === 'loopback'
}

/**
 * Checks what can be seen of a URL without asking anyone: scheme, port, an address written out.
 * Throws FeedError `address-forbidden`. Names are decided when they are looked up.
 */
export function checkUrl(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw forbidden('scheme')
  if (url.hostname === '') throw forbidden('no host')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (!allowPrivate && !PUBLIC_PORTS.has(port)) throw forbidden('port')
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare) && !isAllowedAddress(bare, allowPrivate)) throw forbidden('address')
}

/** The refusal, with what was wrong but not with the address itself: it may hold secrets. */
export function forbidden(what: string): FeedError {
  return new FeedError('address-forbidden', `forbidden ${what}`)
}
