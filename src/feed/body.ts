// Reads the body of an answer: unpacked, counted while it is unpacked, never more than the limit in memory.

import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FeedError } from './failure.ts'

/**
 * The decoded bytes. Throws FeedError `too-large` as soon as more than `maxBytes` have come out of the decoder, so a small
 * packed body cannot become a large one. The stream is destroyed in any case.
 */
export async function readBody(body: Readable, encodings: readonly string[], maxBytes: number): Promise<Uint8Array> {
  let source: AsyncIterable<Buffer> = body
  for (const encoding of encodings) source = unpack(source, encoding)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > maxBytes) throw new FeedError('too-large', `more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The coding names of a `Content-Encoding` header, outermost first. Throws FeedError `broken-feed` for unknown ones. */
export function readEncodings(header: string | null): readonly string[] {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
  const encodings = names.filter(name => name !== '' && name !== 'identity' && name !== 'none').reverse()
  const unknown = encodings.length > 2 || encodings.some(name => !/^(?:x-)?gzip$|^deflate$|^br$/.test(name))
  if (unknown) throw new FeedError('broken-feed', 'unknown content encoding')
  return encodings
}

/** Servers say gzip and send plain text, and say deflate and mean the raw kind: the first bytes decide. */
async function* unpack(source: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const decoder = decoderFor(encoding, first.value)
  const rest = async function* () {
    yield first.value
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  if (decoder === null) return yield* rest()
  const feeding = pipeline(rest, decoder)
  feeding.catch(() => undefined)
  for await (const chunk of decoder) yield chunk as Buffer
  await feeding
}

function decoderFor(encoding: string, start: Buffer) {
  if (encoding === 'br') return createBrotliDecompress()
  if (encoding === 'deflate') return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
  return start[0] === 0x1f ? createGunzip() : null
}
