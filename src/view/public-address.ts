// The address of a source as it may be shown: what is behind a question mark may be the key of a subscriber.

const SECRET_NAME = /key|token|auth|secret|sign|sig$|pass|pwd|user|login|session|hash|code|id$/i
/** Long, with digits among letters: nobody chose that as the name of a section. */
const SECRET_VALUE = /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{16,}$/i

/** The address without parameters and parts of the path that look like secrets. */
export function publicAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.username = url.password = ''
  const parameters = [...url.searchParams]
  const open = parameters.filter(([name, value]) => !SECRET_NAME.test(name) && !SECRET_VALUE.test(value))
  if (open.length < parameters.length) url.search = new URLSearchParams(open).toString()
  const parts = url.pathname.split('/')
  const cut = parts.findIndex(part => /^[\da-f-]{20,}$|^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[\w-]{20,}$/.test(part))
  if (cut !== -1) url.pathname = parts.slice(0, cut).join('/')
  return url.href
}
