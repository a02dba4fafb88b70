// Keeps other web sites away from the page: host names that may be rebound, calls from elsewhere, foreign content.

import type { MiddlewareHandler } from 'hono'

/** Own files only; no inline script or style, no frames, no forms elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** `host`: the name or address that the operator has chosen to listen on. */
export function createGuard(host: string): MiddlewareHandler {
  return async (context, next) => {
    if (!isOwnName(context.req.header('host'), host)) return context.text('unknown host', 403)
    if (!isOwnCall(context.req.method, context.req.raw.headers)) return context.text('call from another site', 403)
    await next()
    context.header('content-security-policy', POLICY)
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'no-referrer')
    context.header('cross-origin-resource-policy', 'same-origin')
    context.header('cross-origin-opener-policy', 'same-origin')
  }
}

/** A numeric address cannot be rebound by DNS; of names only localhost and the chosen one are ours. */
function isOwnName(header: string | undefined, host: string): boolean {
  const name = (header ?? '').replace(/:\d+$/, '').toLowerCase()
  return name === 'localhost' || name === host.toLowerCase() || /^\d{1,3}(?:\.\d{1,3}){3}$|^\[[0-9a-f:.]+\]$/.test(name)
}

/** Browsers tell where a call comes from; who tells nothing is no browser. A change needs our origin and JSON. */
function isOwnCall(method: string, headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  // A link on another site may open the page itself, nothing else.
  if (site !== null && !['same-origin', 'none'].includes(site) && headers.get('sec-fetch-mode') !== 'navigate')
    return false
  if (method === 'GET' || method === 'HEAD') return true
  const origin = headers.get('origin')
  const isOwnOrigin = origin === null || origin === `http://${headers.get('host')}`
  return isOwnOrigin && (headers.get('content-type') ?? '').startsWith('application/json')
}
