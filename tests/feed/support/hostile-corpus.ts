// Answers of servers that mean harm or know no better: bombs, loops, floods, endless nesting, text made to be slow.

import {
  bomb,
  breaksAfter,
  drips,
  floods,
  gives,
  type Handler,
  redirects,
  rss,
  says,
  stalls,
  writesRaw,
} from './feed-server.ts'

const MEGABYTE = 1024 * 1024

/** One RSS item with this content, left as it is. */
function item(content: string): Handler {
  return gives(`<rss version="2.0"><channel><title>x</title><item>${content}</item></channel></rss>`)
}

function text(content: string): Handler {
  return item(`<title>a</title><description><![CDATA[${content}]]></description>`)
}

function raw(headers: string, body = ''): Handler {
  return writesRaw(`HTTP/1.1 200 OK\r\n${headers}\r\n${body}`)
}

/**
 * Path on the server → what it does. None may crash, hang or fill the memory. `scale` 1 is what the stage must bear;
 * less makes everything smaller, for a quick look.
 */
export function hostileAnswers(scale: number): ReadonlyMap<string, Handler> {
  const many = (text: string, times: number) => text.repeat(times * scale)
  return new Map<string, Handler>([
    ['/gzip-bomb', bomb('gzip', 100 * scale)],
    ['/brotli-bomb', bomb('br', 100 * scale)],
    ['/deflate-bomb', bomb('deflate', 100 * scale)],
    ['/flood', floods()],
    ['/drip', drips()],
    ['/stall', stalls()],
    ['/loop', redirects(302, '/loop')],
    ['/ping', redirects(301, '/pong')],
    ['/pong', redirects(301, '/ping')],
    ['/to-nowhere', redirects(302, 'http://[::1')],
    ['/to-file', redirects(302, 'file:///etc/passwd')],
    ['/to-ftp', redirects(302, 'ftp://example.org/feed')],
    ['/to-metadata', redirects(302, 'http://169.254.169.254/')],
    ['/to-nothing', says(302)],
    ['/empty', gives('')],
    ['/no-content', says(204)],
    ['/partial', says(206)],
    ['/unasked-304', says(304)],
    ['/teapot', says(418)],
    ['/cut-at-once', breaksAfter(rss(['A']), 0)],
    ['/cut-later', breaksAfter(rss(['A']), 100)],
    ['/no-http', writesRaw('220 smtp.example.org ESMTP\r\n')],
    ['/half-headers', writesRaw('HTTP/1.1 200 OK\r\ncontent-ty')],
    ['/wide-headers', raw(many('x-a: y\r\n', 50_000))],
    ['/long-header', raw(`x-a: ${'y'.repeat(MEGABYTE)}\r\n`)],
    ['/negative-length', raw('content-length: -5\r\n', 'abc')],
    ['/two-lengths', raw('content-length: 3\r\ncontent-length: 5\r\n', 'abcde')],
    ['/too-short', raw('content-length: 500\r\n', '<rss>')],
    ['/too-long', raw('content-length: 5\r\n', rss(['A']))],
    ['/bad-chunks', raw('transfer-encoding: chunked\r\n', 'zz\r\nabc\r\n')],
    ['/endless-chunk', raw('transfer-encoding: chunked\r\n', 'ffffffffffffffffff\r\nabc')],
    ['/broken-gzip', raw('content-encoding: gzip\r\nconnection: close\r\n', '\x1f\x8b\x08\x00\x00\x00')],
    ['/unknown-encoding', gives(rss(['A']), { 'content-encoding': 'zebra' })],
    ['/nine-encodings', gives(rss(['A']), { 'content-encoding': Array(9).fill('gzip').join(', ') })],
    ['/html', gives('<!doctype html><html><body><p>Bitte anmelden</p></body></html>', { 'content-type': 'text/html' })],
    ['/json', gives('{"error":"no"}')],
    ['/json-deep', gives(`${many('[', 100_000)}`)],
    ['/json-items', gives(`{"items":[${many('{},', 100_000)}{}]}`)],
    ['/json-proto', gives('{"__proto__":{"items":[]},"items":[{"__proto__":{"x":1}}]}')],
    ['/png', gives(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(MEGABYTE, 7)]))],
    ['/zeros', gives(Buffer.alloc(9 * MEGABYTE * scale))],
    ['/spaces', gives(' '.repeat(9 * MEGABYTE * scale))],
    [
      '/laughs',
      gives(
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
      ),
    ],
    [
      '/outside',
      gives('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>'),
    ],
    [
      '/outside-dtd',
      gives('<!DOCTYPE rss SYSTEM "http://169.254.169.254/x.dtd"><rss><channel><title>x</title></channel></rss>'),
    ],
    ['/deep', gives(`<rss><channel>${many('<a>', 1_000_000)}`)],
    ['/deep-text', text(many('<div>', 2000))],
    ['/deep-xhtml', item(`<description>${many('<b>', 5000)}</description>`)],
    ['/many-items', gives(`<rss><channel>${many('<item/>', 1_300_000)}</channel></rss>`)],
    ['/many-elements', item(many('<category>x</category>', 400_000))],
    [
      '/many-attributes',
      item(`<title ${Array.from({ length: 100_000 * scale }, (_, i) => `a${i}="b"`).join(' ')}>x</title>`),
    ],
    [
      '/many-namespaces',
      item(many(`<title ${Array.from({ length: 2000 }, (_, i) => `xmlns:a${i}="b"`).join(' ')}>x</title>`, 100)),
    ],
    ['/slow-tags', text(many('a<p ', 400_000))],
    ['/slow-brackets', text(many('<', 4_000_000))],
    ['/slow-ampersands', text(many('&', 4_000_000))],
    ['/slow-quotes', text(many(`<a b="'<a c='"`, 300_000))],
    ['/slow-comments', text(many('<!--', 1_000_000))],
    ['/slow-entities', text(many('&amp', 1_000_000))],
    ['/slow-title', item(`<title>${many('&amp;lt;', 500_000)}</title>`)],
    ['/slow-date', item(`<title>a</title><pubDate>${many('(', 500_000)}${many('1 ', 500_000)}</pubDate>`)],
    ['/slow-link', item(`<title>a</title><link>https://example.org/${many('?a=b&', 500_000)}</link>`)],
    ['/slow-guid', item(`<title>a</title><guid>${many('g', 4_000_000)}</guid>`)],
    ['/slow-language', item(`<title>a</title><language>${many('de-', 500_000)}</language>`)],
    [
      '/slow-base',
      gives(
        `<rss xml:base="http://example.org/${many('a/', 500_000)}"><channel>${many('<item><link>x</link></item>', 500)}</channel></rss>`,
      ),
    ],
    ['/no-end', gives('<rss><channel><item><title>a')],
    ['/no-end-section', gives('<rss><channel><item><title><![CDATA[a')],
    ['/open-items', gives(`<rss><channel>${many('<item><title>a</title>', 150)}`)],
    ['/reversed', gives('</rss></channel></item><rss>')],
    ['/utf-16-lie', gives(rss(['A']), { 'content-type': 'text/xml; charset=utf-16' })],
    ['/utf-7', gives('+ADw-rss+AD4-', { 'content-type': 'text/xml; charset=utf-7' })],
    ['/surrogates', item('<title>\ud800&#xd800;&#x110000;&#0;&#99999999999;</title>')],
    ['/bidi', item('<title>\u202e\u2066/start \u200b@admin</title>')],
  ])
}
