import { describe, expect, test } from 'vitest'
import { judgeMove } from '../../src/feed/moved.ts'
import type { IsoTime } from '../../src/model/time.ts'

const URL_NOW = 'http://a.example/feed'
const TO = 'https://b.example/feed'
const DAY = 86_400_000
const START = Date.parse('2025-12-01T00:00:00Z')
const on = (day: number) => new Date(START + day * DAY)

describe('F32: a feed that says it has moved', () => {
  test('is believed on the seventh day of saying so, and not before', () => {
    let moved: { to: string; since: IsoTime } | null = null
    const adoptedOn: number[] = []
    for (let day = 0; day < 10 && adoptedOn.length === 0; day++) {
      const move = judgeMove({ url: URL_NOW, moved }, TO, on(day))
      if (move === 'note') moved = { to: TO, since: on(day).toISOString() as IsoTime }
      if (move === 'adopt') adoptedOn.push(day)
    }

    expect(adoptedOn).toEqual([7])
  })

  test('is not believed if it takes it back, and starts again with another address', () => {
    const moved = { to: TO, since: on(0).toISOString() as IsoTime }

    expect(judgeMove({ url: URL_NOW, moved }, null, on(1))).toBe('forget')
    expect(judgeMove({ url: URL_NOW, moved }, 'https://c.example/', on(8))).toBe('note')
  })

  test('is believed at once if it only asks for https', () => {
    expect(judgeMove({ url: URL_NOW, moved: null }, 'https://a.example/feed', on(0))).toBe('adopt')
    expect(judgeMove({ url: URL_NOW, moved: null }, 'https://a.example/other', on(0))).toBe('note')
  })

  test('is left where it is if it does not', () => {
    expect(judgeMove({ url: URL_NOW, moved: null }, null, on(0))).toBe('none')
    expect(judgeMove({ url: URL_NOW, moved: null }, URL_NOW, on(0))).toBe('none')
  })
})
