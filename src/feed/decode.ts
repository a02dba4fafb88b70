// Bytes → text. A ladder from the surest sign of the character set to the likeliest guess; never throws.
// Legacy sets go through iconv-lite: Node 20's own TextDecoder reads 0x80–0x9F of windows-1252 wrong (nodejs/node #56542).

import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]

/** `<` and the next character, as the wide encodings write them without a mark. */
const WIDE_STARTS: readonly (readonly [readonly number[], string])[] = [
  [[0x00, 0x00, 0x00, 0x3c], 'utf-32be'],
  [[0x3c, 0x00, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x3c, 0x00], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
]

/** Sets that publishers name when they mean windows-1252, which holds all their printable characters. */
const MEANS_1252: ReadonlySet<string> = new Set([
  'iso-8859-1',
  'iso8859-1',
  'iso_8859-1',
  'latin1',
  'latin-1',
  'l1',
  'us-ascii',
  'ascii',
  'cp819',
  'windows-1252',
  'cp1252',
])

/**
 * Decodes a feed or page: byte-order mark → UTF-8 if the bytes are valid → label of the HTTP header → label of the XML prolog or
 * HTML meta tag → windows-1252. The label ISO-2022-JP goes before UTF-8, for which its seven-bit bytes would pass.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [mark, encoding] of BYTE_ORDER_MARKS) {
    if (startsWith(buffer, mark)) return toText(buffer.subarray(mark.length), encoding)
  }
  for (const [start, encoding] of WIDE_STARTS) {
    if (startsWith(buffer, start)) return toText(buffer, encoding)
  }
  const labels = [labelOfHeader(contentType), labelOfDocument(buffer)].filter(label => label !== null)
  if (labels.includes('iso-2022-jp')) return new TextDecoder('iso-2022-jp').decode(buffer)
  const asUtf8 = readUtf8(buffer, labels)
  if (asUtf8 !== undefined) return asUtf8
  const label = labels.find(name => iconv.encodingExists(name) && !/^(?:utf|ucs|base64|hex|binary)/.test(name))
  return toText(buffer, label ?? 'windows-1252')
}

function startsWith(buffer: Buffer, start: readonly number[]): boolean {
  return start.every((byte, i) => buffer[i] === byte)
}

/** Valid UTF-8; or UTF-8 by its label in which only a few places are broken (cut characters, one pasted quote). */
function readUtf8(buffer: Buffer, labels: readonly string[]): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer)
  if (!text.includes('\ufffd') || isUtf8(buffer)) return withoutC1(text)
  if (!labels.some(label => label === 'utf-8' || label === 'utf8')) return undefined
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return good > 5 * broken ? withoutC1(text) : undefined
}

/** C1 controls in UTF-8 are windows-1252 that somebody converted as if it were ISO-8859-1. */
function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u0084\u0086-\u009f]/g, control =>
    iconv.decode(Buffer.from(control, 'latin1'), 'windows-1252'),
  )
}

function toText(buffer: Buffer, encoding: string): string {
  return iconv.decode(buffer, MEANS_1252.has(encoding) ? 'windows-1252' : encoding)
}

function labelOfHeader(contentType: string | null): string | null {
  return contentType === null ? null : normalise(/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType.slice(0, 500))?.[1])
}

function labelOfDocument(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 1024).toString('latin1')
  const label =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)
  return normalise(label?.[1])
}

function normalise(label: string | undefined): string | null {
  return label === undefined ? null : label.toLowerCase()
}
