// Web addresses as they are kept and shown: only http and https, without passwords, tracking and AMP, so that the same
// article has the same address wherever it was found.

const MAX_LENGTH = 1000

/** Parameters that say where a reader came from, not what is read. Names after the lists of ClearURLs and AdGuard. */
const TRACKING =
  /^(?:utm_\w*|at_(?:medium|campaign|custom\d|link\w*)|pk_\w*|mtm_\w*|wt_?mc\w*|wt_zmc|fbclid|gclid|gclsrc|dclid|msclkid|twclid|igshid|igsh|yclid|mc_[ce]id|_ga|_gl|ncid|cmpid|ito|xtor|srnd|ref_src|ref_url|maca|mkt_tok|oly_\w*|vero_\w*|_hs\w*|hsctatracking|s_cid|spm|echobox|traffic_source|google_editors_picks|gaa_\w*|sara_ref|sara_\w*|wtrid|guccounter|guce_\w*|__twitter_impression|outputtype)$/i

/** Names that sites also use for what is read. */
const AMBIGUOUS = /^(?:amp|rss|cmp|partner|ref|source|src|from|via)$/i

/** Values that make one of those parameters a mark of origin and not a part of the address. */
const ORIGIN_VALUE = /^(?:rss|feed|rss-?feed|atom|newsfeed|standard\.rss)$/i

/** The address cleaned; null if it cannot be shown as a link. */
export function cleanUrl(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > 2 * MAX_LENGTH || !URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.hostname === '' || url.username !== '' || url.password !== '') return null
  const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name, value))
  if (kept.length < [...url.searchParams].length) url.search = new URLSearchParams(kept).toString()
  if (!/^#!|^#\//.test(url.hash)) url.hash = ''
  removeAmp(url)
  return url.href.length > MAX_LENGTH ? null : url.href
}

function isTracking(name: string, value: string): boolean {
  if (TRACKING.test(name)) return true
  return (
    AMBIGUOUS.test(name) && (ORIGIN_VALUE.test(value) || (/^(?:amp|rss)$/i.test(name) && /^(?:1|true|)$/i.test(value)))
  )
}

/** The mobile copies that Google's AMP asked for stand beside the article at predictable places. */
function removeAmp(url: URL): void {
  if (url.hostname.startsWith('amp.') && url.hostname.split('.').length > 2)
    url.hostname = `www.${url.hostname.slice(4)}`
  url.pathname = url.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/(?:-|\.)amp(?=\.html?$)/, '')
    .replace(/(.)\/$/, '$1/')
}
