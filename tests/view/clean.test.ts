import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { clean, cleanShort, shorten } from '../../src/view/clean.ts'

describe('clean', () => {
  test('leaves a German sentence as it is', () => {
    const sentence = '„Äußerst schwierig“, sagte er – z. B. am 3.12. um 7.30 Uhr; 50 % und/oder mehr.'

    expect(clean(sentence)).toBe(sentence)
  })

  test('puts what stands in several lines into one', () => {
    expect(clean('  Erste\r\n\tZeile\u00a0 zweite ')).toBe('Erste Zeile zweite')
  })

  test.each([
    ['/start jetzt', /\/start/],
    ['Siehe /hilfe', /\/hilfe/],
    ['א/start', /\/start/],
    ['@durow schreibt', /@durow/],
    ['Post an redaktion@example.org', /@example|example\.org/],
    ['#Frieden jetzt', /#Frieden/],
    ['https://boese.example/klick', /:\/\/|boese\.example/],
    ['Jetzt auf gewinn.example lesen', /gewinn\.example/],
  ])('makes nothing in «%s» clickable', (foreign, clickable) => {
    expect(clean(foreign)).not.toMatch(clickable)
    expect(clean(foreign).replaceAll('\u2060', '')).toBe(foreign)
  })

  test('drops marks that turn the reading direction', () => {
    expect(clean('Titel \u202egnp.exe\u202c Ende\u2066x\u2069')).toBe('Titel gnp.\u2060exe Endex')
  })

  test('keeps emoji that are joined of several', () => {
    expect(clean('👩‍👩‍👧 ❤️')).toBe('👩‍👩‍👧 ❤️')
  })

  test('keeps at most three marks on a letter', () => {
    expect(clean(`Z${'\u0301'.repeat(50)}algo`)).toBe(`Z${'\u0301'.repeat(3)}algo`)
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 300, size: 'max' })])(
    'gives well-formed, visible text in one line',
    foreign => {
      const cleaned = clean(foreign)

      expect(cleaned).not.toMatch(/\p{Cs}|[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      expect(cleaned).not.toMatch(/(?<![\p{L}\p{N}_])\/[\p{L}\p{N}_]|@[\p{L}\p{N}_]/u)
      expect(cleaned).toBe(cleaned.trim())
    },
  )
})

describe('shorten', () => {
  test('cuts at a word', () => {
    expect(shorten('Ein Satz, der zu lang ist', 16)).toBe('Ein Satz, der …')
  })

  test('drops a comma before the dots', () => {
    expect(shorten('Ein Satz, der zu lang ist', 13)).toBe('Ein Satz …')
  })

  property.prop([fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }), fc.integer({ min: 3, max: 80 })])(
    'never gets longer than allowed nor cuts a character in two',
    (text, max) => {
      const short = cleanShort(text, max)

      expect(short.length).toBeLessThanOrEqual(max)
      expect(short).not.toMatch(/\p{Cs}/u)
    },
  )
})
