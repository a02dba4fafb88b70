// The HTML reader: Telegram's tags and no others, with its words of refusal.

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../../src/playground/emulator/html.ts'
import { MarkupError } from '../../../src/playground/emulator/markup-error.ts'

describe('HTML', () => {
  test.each([
    [
      '<b>a <i>b</i></b>',
      'a b',
      [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'italic', offset: 2, length: 1 },
      ],
    ],
    [
      '<strong>a</strong><em>b</em>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    [
      '<a href="https://a.de/?x=1&amp;y=2">q</a>',
      'q',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://a.de/?x=1&y=2' }],
    ],
    ['<a href="nichts">q</a>', 'q', []],
    ['<pre><code class="language-ts">x</code></pre>', 'x', [{ type: 'pre', offset: 0, length: 1, language: 'ts' }]],
    ['<code class="language-ts">x</code>', 'x', [{ type: 'code', offset: 0, length: 1 }]],
    ['<blockquote expandable>z</blockquote>', 'z', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    ['<span class="tg-spoiler">s</span>', 's', [{ type: 'spoiler', offset: 0, length: 1 }]],
    [
      '<tg-emoji emoji-id="5">👍</tg-emoji>',
      '👍',
      [{ type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5' }],
    ],
    ['&lt;b&gt; &amp; &#228; &#x1F600; &nbsp;', '<b> & ä 😀 &nbsp;', []],
    ['<B>a</b>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<b></b>leer', 'leer', []],
  ])('%s', (source, text, entities) => {
    expect(parseHtml(source)).toEqual({ text, entities })
  })

  test.each([
    ['ä<p>', 'Unsupported start tag "p" at byte offset 2'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['</b>', 'Unexpected end tag at byte offset 0'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji>a</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ])('refuses %s', (source, reason) => {
    expect(() => parseHtml(source)).toThrow(new MarkupError(reason))
  })

  property.prop([fc.string({ unit: 'grapheme' })])('gives a text that was escaped as it was', text => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

    expect(parseHtml(escaped)).toEqual({ text, entities: [] })
  })

  property.prop([fc.array(fc.constantFrom('<b>', '</b>', '<a href="', '">', '&amp', '<', '>', '/', 'ä', '😀', ' '))])(
    'refuses nothing but by its own words',
    parts => {
      try {
        parseHtml(parts.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(MarkupError)
      }
    },
  )
})
