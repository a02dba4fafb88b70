import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAttributes, scanMarkup } from '../../src/feed/markup.ts'

/** What the scanner says, one line an event. */
function events(text: string, hidden = ''): string[] {
  const log: string[] = []
  scanMarkup(text, {
    text: raw => void log.push(`text ${raw}`),
    cdata: raw => void log.push(`cdata ${raw}`),
    open: ({ name, attributes, isEmpty }) => {
      log.push(`open ${name}${attributes}${isEmpty ? ' /' : ''}`)
      if (name === hidden) return 'skip-content'
      return name === 'stop' ? 'stop' : undefined
    },
    close: name => void log.push(`close ${name}`),
  })
  return log
}

describe('the scanner', () => {
  test('tells tags, text and sections in order', () => {
    expect(events('<a b="1">x<br/><![CDATA[<y>]]>z</a>')).toEqual([
      'open a b="1"',
      'text x',
      'open br /',
      'cdata <y>',
      'text z',
      'close a',
    ])
  })

  test('passes over comments, declarations and processing instructions', () => {
    expect(events('<?xml version="1.0"?><!DOCTYPE rss><!-- <b> -->x')).toEqual(['text x'])
  })

  test('does not end a tag at a > inside of quotes', () => {
    expect(events('<a title="x > y" b=\'>\'>z')).toEqual(['open a title="x > y" b=\'>\'', 'text z'])
  })

  test('takes an apostrophe outside of a value for what it is', () => {
    expect(events("<p don't>x</p>")).toEqual(["open p don't", 'text x', 'close p'])
  })

  test('leaves a < that begins no tag in the text', () => {
    expect(events('5 < 6 <3 a<')).toEqual(['text 5 < 6 <3 a<'])
  })

  test('ends a tag with an open quote at the next >', () => {
    expect(events('<a href="x>y</a>')).toEqual(['open a href="x', 'text y', 'close a'])
  })

  test('passes over the content of hidden elements, closed or not', () => {
    expect(events('<script>if (a<b) {}</script>x', 'script')).toEqual(['open script', 'close script', 'text x'])
    expect(events('<script>abc', 'script')).toEqual(['open script'])
  })

  test('stops when told', () => {
    expect(events('<stop>x<a>')).toEqual(['open stop'])
  })

  test('keeps sections and comments that never end in bounds', () => {
    expect(events('<a><![CDATA[rest')).toEqual(['open a', 'cdata rest'])
    expect(events('a<!-- rest')).toEqual(['text a'])
  })

  test('makes no text out of nothing, whatever it gets', () => {
    const pieces = fc.constantFrom('<', '>', '/', '"', "'", '=', 'a', ' ', '!', '--', '[CDATA[', ']]>', '?', 'ü', '&')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        let length = 0
        scanMarkup(parts.join(''), {
          text: raw => {
            length += raw.length
          },
          open: () => undefined,
          close: () => undefined,
        })
        expect(length).toBeLessThanOrEqual(parts.join('').length)
      }),
    )
  })

  test.each([
    ['open tags without end', '<a '.repeat(300_000)],
    ['quotes without end', '<a b="'.repeat(200_000)],
    ['quotes by turns', `<a b="'<a c='"`.repeat(100_000)],
    ['lone brackets', '<'.repeat(1_000_000)],
    ['comments without end', '<!--'.repeat(250_000)],
    ['sections without end', '<![CDATA['.repeat(100_000)],
    ['spaces in a tag', `<a ${' '.repeat(1_000_000)}>`],
    ['names without values', `<a ${'b '.repeat(500_000)}>`],
  ])('is through with a megabyte of %s', (_name, text) => {
    let attributes = 0
    scanMarkup(text, {
      text: () => undefined,
      close: () => undefined,
      open: tag => {
        attributes += parseAttributes(tag.attributes).size
      },
    })

    expect(attributes).toBeGreaterThanOrEqual(0)
  })
})

describe('attributes', () => {
  test('are read with any quotes or none', () => {
    const attributes = parseAttributes(' a="1" b=\'2\' c=3 d e = "5" a="6"')

    expect([...attributes]).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', ''],
      ['e', '5'],
    ])
  })

  test('may be called like what every object has', () => {
    expect(parseAttributes('__proto__="x" constructor="y"').get('__proto__')).toBe('x')
  })
})
