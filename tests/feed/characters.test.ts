import fc from 'fast-check'
import { expect, test } from 'vitest'
import { removeControls, removeInvisible } from '../../src/feed/characters.ts'

test('control characters go, line breaks and everything visible stay', () => {
  expect(removeControls('a\u0000b\u000bc\u001b\n\t\ud800d\ufffe')).toBe('abc\n\t\ufffdd')
  expect(removeControls('Frie\u00adden \u200b')).toBe('Frie\u00adden \u200b')
})

test('invisible characters go', () => {
  expect(removeInvisible('a\u200fb\tc\nd\u202e\u2066\u00ad\ufeff\ue000\u0085')).toBe('ab\tc\nd')
})

test.each(['Gespräche in Genf – „Nein“, 5 € für 3 %…', 'Зеленський і Łódź', 'Νέα', '日内瓦会谈 😀'])(
  '"%s" stays as it is',
  text => {
    expect(removeControls(text)).toBe(text)
    expect(removeInvisible(text)).toBe(text)
  },
)

test('no text has anything invisible afterwards', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(removeInvisible(text)).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u)
    }),
  )
})
