// Characters that have no business in a feed's text. Every text goes through here, so the usual case is decided fast.

/** What nearly all news text is made of: Latin, Greek, Cyrillic, punctuation, money. */
const UNUSUAL =
  /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u033f\u0370-\u0373\u0386-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/

/** Controls but line breaks, and what XML 1.0 does not allow. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu

/** Besides controls: formatting characters (soft hyphen, bidi, zero width), private and unassigned ones. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu

/** Removes what XML forbids; lone surrogates become U+FFFD. */
export function removeControls(text: string): string {
  return UNUSUAL.test(text) ? text.toWellFormed().replace(FORBIDDEN, '') : text
}

/** Removes what nobody sees or what turns the writing round; lone surrogates become U+FFFD. */
export function removeInvisible(text: string): string {
  return UNUSUAL.test(text) ? text.toWellFormed().replace(INVISIBLE, '') : text
}
