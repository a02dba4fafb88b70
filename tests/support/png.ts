// Looks into a PNG: its size, and how much of it is as light as letters.

import { Resvg } from '@resvg/resvg-js'

/** Width and height in pixels, out of the head of the file. Throws for what is no PNG. */
export function sizeOf(png: Uint8Array): [number, number] {
  if (Buffer.from(png.slice(1, 4)).toString() !== 'PNG') throw new Error('no PNG')
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** Share of pixels as light as letters. */
export function inkOf(png: Uint8Array): number {
  const [width, height] = sizeOf(png)
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const size = `width="${width}" height="${height}"`
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`,
  ).render()
  let light = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels.readUInt8(at) > 0xb0 && pixels.readUInt8(at + 2) > 0xb0) light++
  }
  return light / (width * height)
}
