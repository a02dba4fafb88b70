// Checks a web address as Telegram does and gives it in its normal form. Never fetched.

export type LinkResult = { readonly url: string } | { readonly error: string }

const PROTOCOLS = new Set(['http', 'https', 'tg', 'ton', 'tonsite'])

/**
 * The address with its protocol (http where none is given), a lower-case host and a path; or the reason why it is
 * none. A host needs a dot: `localhost` is refused, `127.0.0.1` is not.
 */
export function checkLink(text: string): LinkResult {
  const trimmed = text.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase()
  if (scheme !== undefined && !PROTOCOLS.has(scheme)) return { error: 'Unsupported URL protocol' }
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { url: trimmed }
  const rest = scheme === undefined ? trimmed : trimmed.slice(scheme.length + 3)
  const cut = rest.search(/[/?#]/)
  const authority = cut === -1 ? rest : rest.slice(0, cut)
  const tail = cut === -1 ? '' : rest.slice(cut)
  const host = hostOf(authority)
  if (host === undefined) return { error: 'Wrong HTTP URL' }
  if (host.name === '') return { error: 'URL host is empty' }
  if (!isHostName(host.name) || /\s/.test(tail)) return { error: 'Wrong HTTP URL' }
  const path = tail.startsWith('/') ? tail : `/${tail}`
  return { url: `${scheme ?? 'http'}://${host.user}${host.name.toLowerCase()}${host.port}${path}` }
}

function hostOf(authority: string): { name: string; user: string; port: string } | undefined {
  const at = authority.lastIndexOf('@')
  const user = authority.slice(0, at + 1)
  const hostAndPort = authority.slice(at + 1)
  const port = /:(\d*)$/.exec(hostAndPort)
  if (port !== null && (port[1] === '' || Number(port[1]) > 65_535)) return undefined
  return { name: port === null ? hostAndPort : hostAndPort.slice(0, port.index), user, port: port?.[0] ?? '' }
}

function isHostName(name: string): boolean {
  if (/^\[[0-9a-f:.]+\]$/i.test(name)) return true
  if (!name.includes('.') || name.startsWith('.') || name.includes('..')) return false
  return !/[\s!-,/:-@[-^`{-~]/.test(name)
}
