// The address of a feed in its normal form, and when two of them are the same feed. Unlike the address of an article it
// keeps its parameters: `?rss=1` is what makes some pages a feed.

const MAX_LENGTH = 1000

/** Null: not on the web, with a login in it, without a host that could be public, or too long. */
export function toFeedUrl(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > 2 * MAX_LENGTH || !URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || !/[.:]|^localhost$/.test(url.hostname) || url.username + url.password !== '') return null
  url.hash = ''
  return url.href.length > MAX_LENGTH ? null : url.href
}

/** The same for addresses behind which sites keep the same feed: with or without https, `www.`, a slash at the end. */
export function feedKey(address: string): string {
  const url = new URL(address)
  const host = url.host.replace(/^www\./, '').replace(/\.(?=$|:)/, '')
  const parameters = [...url.searchParams].filter(([name]) => !/^utm_/i.test(name)).toSorted(byText)
  return `${host}${url.pathname.replace(/\/+$/, '')}?${new URLSearchParams(parameters)}`
}

function byText(a: readonly string[], b: readonly string[]): number {
  return String(a) < String(b) ? -1 : 1
}
