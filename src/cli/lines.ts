// Lines of a file as it streams by, with their numbers. A line beyond all measure is dropped, not held in memory.

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without the line break; empty if too long. */
  readonly text: string
  readonly isTooLong: boolean
}

const MAX_BYTES = 4 * 1024 * 1024
const NEWLINE = 0x0a

/** The lines of UTF-8 bytes, parted by LF or CRLF; a BOM at the start is dropped. Never holds more than one line. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0
  let parts: Uint8Array[] = []
  let bytes = 0
  const take = (): Line => {
    number++
    const isTooLong = bytes > MAX_BYTES
    const text = isTooLong ? '' : Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
    parts = []
    bytes = 0
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text, isTooLong }
  }
  const keep = (part: Uint8Array): void => {
    bytes += part.length
    if (bytes <= MAX_BYTES) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at))
      from = at + 1
      yield take()
    }
    keep(chunk.subarray(from))
  }
  if (bytes > 0) yield take()
}
