import { describe, expect, test } from 'vitest'
import { repairXml } from '../../src/feed/repair.ts'

describe('repair', () => {
  test('cuts what stands before the prolog', () => {
    const warning = '<br />\n<b>Warning</b>: Cannot modify header in /srv/x.php on line 3<br />\n'

    expect(repairXml(`${warning}<?xml version="1.0"?><rss></rss>`)).toBe('<rss></rss>')
    expect(repairXml('\n\n <rss version="2.0"></rss>')).toBe('<rss version="2.0"></rss>')
  })

  test.each(['<rss>', '<feed xmlns="x">', '<rdf:RDF>', '<atom:feed>', '<CHANNEL>'])('knows %s as a start', start => {
    expect(repairXml(`x ${start}`)).toBe(start)
  })

  test.each(['', 'Guten Tag', '<html><body>Anmelden</body></html>', '<!DOCTYPE html><rss>', '<feed-box>', '{"a":1}'])(
    'finds no feed in %s',
    text => {
      expect(() => repairXml(text)).toThrow('no feed')
    },
  )

  test('does not begin inside of a comment', () => {
    expect(repairXml('<!-- our <rss> and <feed> --><rss>a</rss>')).toBe('<rss>a</rss>')
    expect(() => repairXml('<!-- our <rss> has no end')).toThrow('no feed')
  })
})
