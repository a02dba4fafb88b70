// A text as its words alone, to see whether two say the same. By a table instead of an expression: whole articles go
// through here at each poll.

const TELLING = /[\p{L}\p{N}]/u
const LOW_SURROGATES = 0xdc00

/** By UTF-16 unit: 1 is part of a word. Half of a pair is decided with its other half. */
let table: Uint8Array | undefined

/** The letters and digits in lower case, words parted by one blank. */
export function bareWords(text: string): string {
  const lower = text.toLowerCase()
  table ??= makeTable()
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    const unit = at < lower.length ? lower.charCodeAt(at) : 0
    const isPair = unit >= 0xd800 && unit < LOW_SURROGATES && isLow(lower.charCodeAt(at + 1))
    const isTelling = isPair ? TELLING.test(lower.slice(at, at + 2)) : table[unit] === 1
    if (isTelling && start < 0) start = at
    if (!isTelling && start >= 0) {
      words.push(lower.slice(start, at))
      start = -1
    }
    if (isPair) at++
  }
  return words.join(' ')
}

function isLow(unit: number): boolean {
  return unit >= LOW_SURROGATES && unit < 0xe000
}

function makeTable(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => (TELLING.test(String.fromCharCode(unit)) ? 1 : 0))
}
