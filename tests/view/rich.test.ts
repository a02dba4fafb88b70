import { describe, expect, test } from 'vitest'
import { blockquote, bold, concat, join, link, toMessage } from '../../src/view/rich.ts'

describe('toMessage', () => {
  test('gives text and entities in UTF-16 units', () => {
    expect(toMessage(concat('🕊 ', bold('Neu'), ': ', link('Quelle', 'https://example.org/a')))).toEqual({
      text: '🕊 Neu: Quelle',
      entities: [
        { type: 'bold', offset: 3, length: 3 },
        { type: 'text_link', offset: 8, length: 6, url: 'https://example.org/a' },
      ],
    })
  })

  test('keeps an entity within another, the outer one first', () => {
    const { entities } = toMessage(blockquote(concat('Zitat ', bold('fett')), true))

    expect(entities.map(({ type }) => type)).toEqual(['expandable_blockquote', 'bold'])
  })

  test('trims entities to what is visible and drops empty ones', () => {
    expect(toMessage(concat(bold(' a '), bold(' '), 'b')).entities).toEqual([{ type: 'bold', offset: 1, length: 1 }])
  })

  test('leaves out rows without buttons', () => {
    expect(toMessage('x', { buttons: [[]] })).toEqual({ text: 'x', entities: [] })
  })
})

describe('a link', () => {
  test.each([
    'javascript:alert(1)',
    'tg://resolve?domain=x',
    'kein Link',
    '',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('to «%s» is plain text', url => {
    expect(toMessage(link('Text', url)).entities).toEqual([])
  })

  test('without an address is plain text', () => {
    expect(toMessage(link('Text', null)).entities).toEqual([])
  })
})

test('join leaves out what is missing or empty', () => {
  expect(join(['a', undefined, '', 'b'], ', ').text).toBe('a, b')
})
