import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlainLine, toPlainText } from '../../src/feed/plain-text.ts'

describe('plain text', () => {
  test.each([
    ['<p>Erstens.</p><p>Zweitens.</p>', 'Erstens.\n\nZweitens.'],
    ['<div>Eins<div>Zwei</div>Drei</div>', 'Eins\n\nZwei\n\nDrei'],
    ['Eins<br>Zwei<br/>\n<br>Drei', 'Eins\nZwei\n\nDrei'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['<p>Ein <b>fetter</b> und <a href="x">verlinkter</a>Text</p>', 'Ein fetter und verlinkterText'],
    ['<p>Zeile\n  im\tQuelltext</p>', 'Zeile im Quelltext'],
    ['Schon Text.\n\nMit Absatz.\nUnd Zeile.', 'Schon Text.\n\nMit Absatz. Und Zeile.'],
    ['Gespr&auml;che &amp; Pl&#228;ne &lt;2025&gt;', 'Gespräche & Pläne <2025>'],
    ['5 < 6 und a<b', '5 < 6 und a<b'],
    ['<p>a</p><script>alert("<p>b</p>")</script><style>p{}</style><p>c</p>', 'a\n\nc'],
    ['<p>a</p><!-- <p>b</p> --><p>c</p>', 'a\n\nc'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['<p></p><p> </p><p>&nbsp;</p>', ''],
    ['', ''],
  ])('of %s', (html, expected) => {
    expect(toPlainText(html)).toBe(expected)
  })

  test('has no invisible characters', () => {
    const hidden = '\u202e\u200b\u00ad\ufeff\u0000\u2066\ue000\ue001\ud800'

    expect(toPlainText(`<p>Frie${hidden}den</p>`)).toBe('Frie\ufffdden')
  })

  test('cannot be made to have paragraphs by private characters', () => {
    expect(toPlainText('<p>a\ue001b\ue000c</p>')).toBe('abc')
  })

  test('is cut at a paragraph', () => {
    const text = toPlainText('<p>Ein Absatz von dreißig Zeichen.</p>'.repeat(10), 100)

    expect(text).toBe(
      ['Ein Absatz von dreißig Zeichen.', 'Ein Absatz von dreißig Zeichen.', 'Ein Absatz von dreißig Zeichen.'].join(
        '\n\n',
      ),
    )
  })

  test('is well-formed, tidy and never longer than asked, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<',
      '&',
      '&amp;',
      ' ',
      '\n',
      'ü',
      '😀',
      '\ud83d',
      '<script>',
      '\u202e',
      'Wort',
      '<div',
      '">',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 50 }), fc.integer({ min: 1, max: 60 }), (parts, limit) => {
        const text = toPlainText(parts.join(''), limit)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text.isWellFormed()).toBe(true)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/\n{3}|[^\S\n]{2}|\u202e/)
      }),
    )
  })

  test.each([
    ['open tags', '<a<p '.repeat(200_000)],
    ['nested elements', '<div>'.repeat(200_000)],
    ['brackets', '<'.repeat(1_000_000)],
    ['ampersands', '&'.repeat(1_000_000)],
    ['spaces', `a${' '.repeat(1_000_000)}b`],
    ['line breaks', `<p>${'<br>\n '.repeat(150_000)}`],
    ['blank lines', 'a\n \n'.repeat(200_000)],
    ['hidden elements without end', '<script>'.repeat(100_000)],
  ])('is made of a megabyte of %s', (_name, html) => {
    expect(toPlainText(html).length).toBeLessThanOrEqual(100_000)
  })
})

describe('a plain line', () => {
  test.each([
    ['Gespräche\n in <b>Genf</b>', 'Gespräche in Genf'],
    ['A &amp;amp; B', 'A & B'],
    ['A &amp;lt;b&amp;gt; B', 'A <b> B'],
    ['Wer ist R&D?', 'Wer ist R&D?'],
    ['&amp;quot;Nein&amp;quot;', '"Nein"'],
  ])('of %s', (html, expected) => {
    expect(toPlainLine(html)).toBe(expected)
  })

  test('is cut at a word', () => {
    expect(toPlainLine('Wort '.repeat(300)).length).toBeLessThanOrEqual(500)
    expect(toPlainLine('Wort '.repeat(300)).endsWith('Wort')).toBe(true)
  })
})
