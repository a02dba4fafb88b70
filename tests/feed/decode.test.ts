import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/feed/decode.ts'

const GERMAN = 'Außenminister: „Größe“ – 5 € für Kyjiw'
const LATIN = 'Größe für Süd-Österreich'

function prolog(encoding: string, text: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?><rss><title>${text}</title></rss>`
}

describe('decoding', () => {
  // F41
  test.each([
    ['UTF-8 without any label', GERMAN, 'utf-8', null, null],
    ['UTF-8 that is labelled ISO-8859-1 by the header', GERMAN, 'utf-8', 'text/xml; charset=ISO-8859-1', null],
    ['UTF-8 that is labelled windows-1252 by the prolog', GERMAN, 'utf-8', null, 'windows-1252'],
    ['windows-1252 by the header', GERMAN, 'windows-1252', 'text/xml; charset=windows-1252', null],
    ['windows-1252 by the prolog', GERMAN, 'windows-1252', null, 'windows-1252'],
    [
      'windows-1252 that calls itself ISO-8859-1',
      GERMAN,
      'windows-1252',
      'text/xml; charset=ISO-8859-1; v=1',
      'iso-8859-1',
    ],
    ['windows-1252 that calls itself latin1', GERMAN, 'windows-1252', null, 'latin1'],
    ['windows-1252 that calls itself UTF-8', GERMAN, 'windows-1252', 'text/xml; charset=utf-8', 'utf-8'],
    ['windows-1252 without a label', GERMAN, 'windows-1252', null, null],
    ['ISO-8859-1 with a quoted label', LATIN, 'iso-8859-1', 'text/xml; charset="iso-8859-1"', null],
    ['ISO-8859-15', 'Größe: 5 € für Žižek', 'iso-8859-15', null, 'ISO-8859-15'],
    ['KOI8-R', 'Переговоры в Женеве', 'koi8-r', null, 'koi8-r'],
    ['windows-1251', 'Переговоры в Женеве', 'windows-1251', 'application/xml;charset=windows-1251', null],
    ['GBK', '日内瓦会谈', 'gbk', null, 'GB2312'],
    ['Shift JIS', 'ジュネーブ会談', 'shift_jis', null, 'Shift_JIS'],
    ['a header that lies against the prolog', 'Переговоры', 'koi8-r', 'text/xml; charset=koi8-r', 'utf-8'],
    ['a label that is no character set', GERMAN, 'windows-1252', 'text/xml; charset=hex', 'quatsch'],
  ])('reads %s', (_name, text, encoding, contentType, label) => {
    const written = label === null ? `<rss><title>${text}</title></rss>` : prolog(label, text)

    expect(decode(iconv.encode(written, encoding), contentType)).toBe(written)
  })

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads %s with and without a mark, whatever the labels say',
    encoding => {
      const bytes = iconv.encode(prolog('utf-8', GERMAN), encoding)
      const marked = iconv.encode(prolog('iso-8859-1', GERMAN), encoding, { addBOM: true })

      expect(decode(bytes, 'text/xml; charset=iso-8859-1')).toBe(prolog('utf-8', GERMAN))
      expect(decode(marked, null)).toBe(prolog('iso-8859-1', GERMAN))
    },
  )

  test('reads ISO-2022-JP, whose bytes would pass for ASCII', () => {
    const title = '\u001b$B2qCL\u001b(B'

    expect(decode(Buffer.from(prolog('ISO-2022-JP', title), 'latin1'), null)).toBe(prolog('ISO-2022-JP', '会談'))
  })

  test('drops the mark of UTF-8', () => {
    expect(decode(Buffer.from(`\ufeff${GERMAN}`), 'text/xml; charset=iso-8859-1')).toBe(GERMAN)
  })

  test('keeps a UTF-8 feed readable when one byte of it is broken', () => {
    const bytes = Buffer.concat([Buffer.from(prolog('utf-8', GERMAN)), Buffer.from([0x93]), Buffer.from('Schluss')])

    expect(decode(bytes, null)).toContain(GERMAN)
  })

  test('mends windows-1252 that was converted to UTF-8 as if it were ISO-8859-1', () => {
    expect(decode(Buffer.from('\u0084Nein\u0093 \u0096 5 \u0080'), null)).toBe('„Nein“ – 5 €')
  })

  test('finds the label of a page in its meta tag', () => {
    const page = `<!doctype html><html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>`

    expect(decode(iconv.encode(page, 'iso-8859-2'), 'text/html')).toBe(page)
  })

  test('makes some text of any bytes under any label', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, label) => {
        expect(decode(bytes, label === null ? null : `text/xml; charset=${label}`)).toBeTypeOf('string')
      }),
    )
  })
})
