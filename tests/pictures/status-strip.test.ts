import { describe, expect, test } from 'vitest'
import type { StatusStrip } from '../../src/model/status-strip.ts'
import { drawStatusStrip, heightOfStrip } from '../../src/pictures/status-strip.ts'
import { inkOf, sizeOf } from '../support/png.ts'

function strip(rows: StatusStrip['rows']): StatusStrip {
  const columns = (['blocked', 'disputed', 'open', 'approaching', 'provisional', 'agreed'] as const).map(status => ({
    status,
    label: status,
  }))
  return { title: 'Stand für Prüfungen: äöüß', subtitle: 'Do 18.12.', columns, rows }
}

const row = { label: 'Größe der Armee', status: 'disputed', age: 'vor 3 Tagen', isStale: false } as const

describe('the picture of the status', () => {
  test('is a PNG of twice its points', async () => {
    const png = await drawStatusStrip(strip([row, row]))

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
