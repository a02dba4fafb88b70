import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findStem, queryStems, stemsOf, wordsOf } from '../../src/text/stems.ts'

describe('stems', () => {
  test.each([
    'Gespräch Gespräche Gespraeche Gesprächen GESPRÄCHE',
    'Straße Strasse Straßen STRASSE',
    'Vertrag Vertrags Verträge Vertraegen',
    'Selenskyj Selenskyjs Selenskyj’s',
    'Trump Trumps Trump’s',
    'Umjerow Umjerows',
    'Rubio Rubios',
    'Haus Hauses Häuser Haeusern',
    'verhandeln verhandelt verhandelte Verhandlung Verhandlungen',
    'vermitteln Vermittler Vermittlung',
    'neu neue neuen neues',
    'Ukraine ukrainisch ukrainischen',
    'Zelenský Zelensky',
    'Do\u00adnau Donau',
    'Tu\u0308rkei Türkei Tuerkei',
    'İstanbul Istanbul ISTANBUL',
  ])('are one for %s', words => {
    expect(new Set(stemsOf(words)).size).toBe(1)
  })

  test.each([
    'Welt Wahl',
    'Krieg Kreis',
    'Ungarn Umgang',
    'Paris Pakt',
    'Quelle Qual',
    'Minister Ministerium',
    'Steuer Stör',
  ])('differ for %s', words => {
    expect(new Set(stemsOf(words)).size).toBe(2)
  })

  test('part words at hyphens and marks, and keep numbers', () => {
    expect(stemsOf('Der 28-Punkte-Plan (20.000 Soldaten)')).toEqual([
      'der',
      '28',
      'punkt',
      'plan',
      '20',
      '000',
      'soldat',
    ])
  })

  test('are found where the word begins', () => {
    const text = '»Größe« – Øresund, ÄMTER O’Brien'
    const place = (word: string) => findStem(text, new Set(stemsOf(word)))

    expect(['groesse', 'Oresund', 'Amt', 'Obrien', 'nichts'].map(place)).toEqual([1, 10, 19, 25, -1])
  })

  test('know where each word begins and ends', () => {
    const text = '»Größe« – 𝒻 O’Brien'

    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Größe', '𝒻', 'O’Brien'])
  })

  test('of a query leave out function words and repetitions', () => {
    expect(queryStems('Was sagt Putin zur NATO, Putins Nato?')).toEqual(['putin', 'nato'])
    expect(queryStems('was ist das')).toEqual(['was', 'ist', 'das'])
    expect(queryStems('"?! –')).toEqual([])
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'are letters and digits alone, whatever the text',
    text => {
      expect(stemsOf(text).filter(stem => !/^[\p{L}\p{N}]+$/u.test(stem))).toEqual([])
    },
  )

  property.prop([fc.string({ unit: 'grapheme', maxLength: 80 })])('are the same in any Unicode form', text => {
    expect(stemsOf(text.normalize('NFD'))).toEqual(stemsOf(text.normalize('NFC')))
  })

  test('of a hostile megabyte take no time to speak of', () => {
    const hostile = ['a'.repeat(1e6), "a'".repeat(5e5), 'e\u0308'.repeat(5e5), 'ue'.repeat(5e5), 'el'.repeat(5e5)]

    expect(hostile.map(text => stemsOf(text).length)).toEqual([1, 1, 1, 1, 1])
  })
})
