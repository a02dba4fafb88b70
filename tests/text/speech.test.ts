import { describe, expect, test } from 'vitest'
import { findSpeech } from '../../src/text/speech.ts'

const speechIn = (text: string): string[] => findSpeech(text).map(({ start, end }) => text.slice(start, end))

describe('somebody said', () => {
  test.each([
    ['Der Minister sagte: „Wir werden diesen Weg nicht allein gehen.“', '„Wir werden diesen Weg nicht allein gehen.“'],
    ['„Wir bleiben am Tisch“, erklärte die Sprecherin.', '„Wir bleiben am Tisch“'],
    ['Er bezeichnete das Papier als „völlig unannehmbar und gefährlich“.', '„völlig unannehmbar und gefährlich“'],
  ])('in «%s»', (text, quote) => {
    expect(speechIn(text)).toEqual([quote])
  })
})

describe('nobody said', () => {
  test.each([
    ['a newspaper', 'Die Zeitung „Morgenblatt“ erscheint täglich.'],
    ['a ship', 'Der Tanker „Nordstern“ lag vor Anker.'],
    ['nothing', 'Die Runde begann am Morgen.'],
  ])('%s: «%s»', (_, text) => {
    expect(speechIn(text)).toEqual([])
  })
})

test('a quotation within a quotation is part of it', () => {
  expect(speechIn('„Sie riefen ‚Genug jetzt‘ und gingen einfach“, sagte er.')).toHaveLength(1)
})
