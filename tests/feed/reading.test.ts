import { describe, expect, test } from 'vitest'
import { isGain, learnReading, readingOf, wantsPage } from '../../src/feed/reading.ts'

const whole = { text: 'Satz um Satz. '.repeat(120), url: 'https://a.example/1' }
const teaser = { text: 'Nur der Anfang.', url: 'https://a.example/2' }

describe('where the whole text stands', () => {
  test('is the feed if most of its texts are whole', () => {
    expect(readingOf([whole, whole, teaser])).toBe('feed')
    expect(readingOf([whole, teaser, teaser])).toBe('unknown')
    expect(readingOf([])).toBe('unknown')
  })

  test('is not the feed if its long texts are cut off', () => {
    expect(readingOf([{ text: `${whole.text} …` }, { text: `${whole.text} [mehr lesen]` }])).toBe('unknown')
  })

  test('is learned from three pages, by what most of them say', () => {
    expect(learnReading({ trials: 2, gains: 2 })).toBe('unknown')
    expect(learnReading({ trials: 3, gains: 2 })).toBe('page')
    expect(learnReading({ trials: 3, gains: 1 })).toBe('feed')
  })

  test('decides whether a page is asked for', () => {
    expect(wantsPage(teaser, 'unknown')).toBe(true)
    expect(wantsPage(teaser, 'page')).toBe(true)
    expect(wantsPage(teaser, 'feed')).toBe(false)
    expect(wantsPage(whole, 'page')).toBe(false)
    expect(wantsPage({ ...teaser, url: null }, 'page')).toBe(false)
  })

  test('is the page only if it has much more', () => {
    expect(isGain('x'.repeat(200), 'x'.repeat(2000))).toBe(true)
    expect(isGain('x'.repeat(200), 'x'.repeat(450))).toBe(false)
    expect(isGain('x'.repeat(2000), 'x'.repeat(2500))).toBe(false)
    expect(isGain('x'.repeat(200), '')).toBe(false)
  })
})
