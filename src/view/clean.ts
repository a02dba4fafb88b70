// Makes foreign text (titles, names, quotes) harmless for a message: nothing in it may reorder what stands around it,
// be invisible, or turn into a command, mention, hashtag or link. Shortens too. Not for texts of our own.

/** WORD JOINER: invisible and no word character, so Telegram sees no command, mention, tag or address across it. */
const BREAK = '\u2060'

/**
 * What cannot be seen or turns the reading direction: controls, bidi marks, zero-width and filler characters,
 * tags. What joins and colours emoji stays.
 */
const INVISIBLE = /(?!\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu

/** The text in one line, well-formed, visible, and without anything that Telegram would make clickable. May be empty. */
export function clean(foreign: string): string {
  return (
    foreign
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(INVISIBLE, '')
      .replace(/(\p{M}{3})\p{M}+/gu, '$1')
      .replace(/ {2,}/g, ' ')
      .trim()
      .replace(/(?<![\p{L}\p{N}_])([#$])(?=[\p{L}\p{N}_])/gu, `$1${BREAK}`)
      // Letters of other scripts before it may not hide a command from every client.
      .replace(/(?<![A-Za-z0-9_])\/(?=[\p{L}\p{N}_])/gu, `/${BREAK}`)
      .replace(/@(?=[\p{L}\p{N}_])/gu, `@${BREAK}`)
      .replace(/:\/\//g, `:${BREAK}//`)
      .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, `.${BREAK}`)
  )
}

/** Cleaned text, cut at a word with `…` if it is longer than `max` UTF-16 units. */
export function cleanShort(foreign: string, max: number): string {
  return shorten(clean(foreign), max)
}

/** Cuts at a word, never inside a surrogate pair; the result has at most `max` UTF-16 units, ` …` included. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const end = max - 2
  const space = text.lastIndexOf(' ', end)
  const cut = space > max / 2 ? space : /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
  return `${text.slice(0, cut).replace(/[\s,;:–-]+$/u, '')} …`
}
