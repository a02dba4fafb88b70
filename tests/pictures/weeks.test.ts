import { describe, expect, test } from 'vitest'
import { drawWeeks, HEIGHT_OF_WEEKS } from '../../src/pictures/weeks.ts'
import { inkOf, sizeOf } from '../support/png.ts'

const of = (counts: readonly number[]) => ({
  title: 'Rustem Umerow',
  subtitle: 'Artikel je Woche',
  bars: counts.map(count => ({ label: '1.12.', count })),
})

describe('the picture of the weeks', () => {
  test('is a PNG of twice its points, also without any mention', async () => {
    expect(sizeOf(await drawWeeks(of([0, 0, 0])))).toEqual([1440, HEIGHT_OF_WEEKS * 2])
    expect((await drawWeeks(of([]))).length).toBeGreaterThan(1000)
  })

  test('shows more for more', async () => {
    const few = inkOf(await drawWeeks(of([1, 0, 0])))
    const many = inkOf(await drawWeeks(of([11, 12, 13])))

    expect(many).toBeGreaterThan(few)
  })
})
