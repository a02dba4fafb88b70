// Width and height of a PNG or JPEG, read from its head, to refuse what Telegram refuses as a photo.

export interface Size {
  readonly width: number
  readonly height: number
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Undefined if it is neither a PNG nor a JPEG. */
export function sizeOfPicture(bytes: Uint8Array): Size | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.length >= 24 && data.subarray(0, 8).equals(PNG))
    return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
  if (data.length >= 4 && data.readUInt16BE(0) === 0xffd8) return sizeOfJpeg(data)
  return undefined
}

function sizeOfJpeg(data: Buffer): Size | undefined {
  let at = 2
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
    at += 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}
