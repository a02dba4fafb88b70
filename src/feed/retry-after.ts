// How long a server asks to be left alone.

const CAP_MS = 24 * 60 * 60 * 1000

/** Milliseconds from a `Retry-After` header (seconds or an HTTP date), at most 24 h; null if it says nothing usable. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, CAP_MS)
  // RFC 9110 §5.6.7: a date begins with the name of the day; Date.parse alone would take "-5" for a date.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now.getTime(), 0), CAP_MS)
}
