import { describe, expect, test } from 'vitest'
import type { PositionMatrix } from '../../src/model/position-matrix.ts'
import { drawPositionMatrix, heightOfMatrix } from '../../src/pictures/position-matrix.ts'
import { inkOf, sizeOf } from '../support/png.ts'

const mark = { stance: 'demanded', day: '18.12.', isStale: false } as const

function matrix(cells: PositionMatrix['rows'][number]['cells']): PositionMatrix {
  return {
    title: 'Positionen für Prüfungen: äöüß',
    subtitle: 'Do 18.12.',
    columns: [
      { party: 'ukraine', label: 'Ukraine' },
      { party: 'russia', label: 'Russland' },
    ],
    rows: [{ label: 'Gebiete', status: 'disputed', cells }],
    legend: [{ stance: 'demanded', label: 'Forderung' }],
  }
}

describe('the picture of the positions', () => {
  test('is a PNG of twice its points', async () => {
    expect(sizeOf(await drawPositionMatrix(matrix([[mark], []])))).toEqual([2068, heightOfMatrix(1) * 2])
  })

  test('shows the day of each quote: more of them leave more ink', async () => {
    const one = inkOf(await drawPositionMatrix(matrix([[mark], []])))
    const three = inkOf(await drawPositionMatrix(matrix([[mark, { ...mark, stance: 'rejected' }], [mark]])))

    expect(three).toBeGreaterThan(one)
  })

  test('is drawn without a row as well', async () => {
    expect((await drawPositionMatrix({ ...matrix([]), rows: [] })).length).toBeGreaterThan(1000)
  })
})
