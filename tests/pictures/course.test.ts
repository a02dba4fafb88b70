import { describe, expect, test } from 'vitest'
import { type Course, drawCourse, heightOfCourse } from '../../src/pictures/course.ts'
import { inkOf, sizeOf } from '../support/png.ts'

const course: Course = {
  title: 'Verlauf',
  subtitle: 'Mi 29.10. – Mi 10.12.',
  ticks: [{ at: 0.5, label: '3.11.' }],
  now: 0.9,
  meetings: [],
  rows: [{ label: 'Gebiete', spans: [{ from: 0, until: 0.9, status: 'disputed' }] }],
  marks: { meeting: 'Treffen', call: 'Telefonat' },
  legend: [{ status: 'disputed', label: 'strittig' }],
}

describe('the picture of the course', () => {
  test('is a PNG of twice its points', async () => {
    expect(sizeOf(await drawCourse(course))).toEqual([2068, heightOfCourse(1) * 2])
  })

  test('names meetings as far as there is room', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ at: index / 100, label: 'Washington', isCall: false }))

    const without = inkOf(await drawCourse(course))
    const one = inkOf(await drawCourse({ ...course, meetings: many.slice(0, 1) }))
    const all = inkOf(await drawCourse({ ...course, meetings: many }))

    expect(one).toBeGreaterThan(without)
    expect(all).toBeGreaterThan(one)
  })

  test('is drawn without a row as well', async () => {
    expect((await drawCourse({ ...course, rows: [], legend: [], now: undefined })).length).toBeGreaterThan(1000)
  })
})
