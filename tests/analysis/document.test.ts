import { describe, expect, it } from 'vitest'
import { MAX_TEXT, sentenceOfToken } from '../../src/analysis/document.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

describe('a document', () => {
  const { document } = read('Zäher Auftakt\n\nDie Runde begann spät. Kiew wartete.\n\nAm Abend war Schluss.')

  it('has its sentences in order, with their paragraphs', () => {
    expect(document.sentences.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Zäher Auftakt',
      'Die Runde begann spät.',
      'Kiew wartete.',
      'Am Abend war Schluss.',
    ])
    expect(document.sentences.map(sentence => sentence.paragraph)).toEqual([0, 1, 1, 2])
  })

  it('knows a heading by the missing mark', () => {
    expect(document.sentences.map(sentence => sentence.isHeading)).toEqual([true, false, false, false])
  })

  it('finds the sentence of each word', () => {
    for (const sentence of document.sentences)
      for (let at = sentence.first; at < sentence.last; at++) expect(sentenceOfToken(document, at)).toBe(sentence)
    expect(sentenceOfToken(document, document.tokens.length)).toBeUndefined()
  })
})

it('takes its day from the German clock', () => {
  const late = read('Kiew wartete.', { publishedAt: '2025-12-18T23:30:00.000Z' })

  expect(late.document.publishedOn).toBe('2025-12-19')
})

it('reads no further than an article can reach, and no endless sentence', () => {
  const { document } = read('wort '.repeat(MAX_TEXT / 4))

  expect(document.text.length).toBe(MAX_TEXT)
  expect(Math.max(...document.sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(3_000)
})
