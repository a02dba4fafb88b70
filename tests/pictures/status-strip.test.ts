import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { drawStatusStrip, heightOfStrip, type StatusStrip } from '../../src/pictures/status-strip.ts'

function strip(rows: StatusStrip['rows']): StatusStrip {
  const columns = (['blocked', 'disputed', 'open', 'approaching', 'provisional', 'agreed'] as const).map(status => ({
    status,
    label: status,
  }))
  return { title: 'Stand für Prüfungen: äöüß', subtitle: 'Do 18.12.', columns, rows }
}

const row = { label: 'Größe der Armee', status: 'disputed', age: 'vor 3 Tagen', isStale: false } as const

/** Width and height out of the head of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** Share of pixels as light as letters. */
function inkOf(png: Uint8Array): number {
  const [width, height] = sizeOf(png)
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`
  const { pixels } = new Resvg(svg).render()
  let light = 0
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels.readUInt8(at) > 0xb0 && pixels.readUInt8(at + 2) > 0xb0) light++
  return light / (width * height)
}

describe('the picture of the status', () => {
  test('is a PNG of twice its points', async () => {
    const png = await drawStatusStrip(strip([row, row]))

    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(sizeOf(png)).toEqual([2068, heightOfStrip(2) * 2])
  })

  test('shows letters: a longer label leaves more ink', async () => {
    const short = inkOf(await drawStatusStrip(strip([{ ...row, label: 'I' }])))
    const long = inkOf(await drawStatusStrip(strip([{ ...row, label: 'Begrenzung der Armee' }])))

    expect(short).toBeGreaterThan(0.005)
    expect(long).toBeGreaterThan(short + 0.001)
  })

  test('is drawn without a row as well', async () => {
    expect((await drawStatusStrip(strip([]))).length).toBeGreaterThan(1000)
  })
})
