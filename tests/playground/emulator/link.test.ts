// Web addresses as Telegram judges them.

import { expect, test } from 'vitest'
import { checkLink } from '../../../src/playground/emulator/link.ts'

test.each([
  ['example.org', 'http://example.org/'],
  ['HTTPS://Example.ORG', 'https://example.org/'],
  ['https://example.org?x=1', 'https://example.org/?x=1'],
  ['http://127.0.0.1:8081/a', 'http://127.0.0.1:8081/a'],
  ['http://[::1]:80/', 'http://[::1]:80/'],
  ['https://nutzer@bücher.example/ä', 'https://nutzer@bücher.example/ä'],
  ['tg://user?id=1', 'tg://user?id=1'],
])('%s is %s', (text, url) => {
  expect(checkLink(text)).toEqual({ url })
})

test.each([
  ['localhost', 'Wrong HTTP URL'],
  ['http://localhost:8080/', 'Wrong HTTP URL'],
  ['ftp://example.org', 'Unsupported URL protocol'],
  ['javascript://example.org', 'Unsupported URL protocol'],
  ['http://', 'URL host is empty'],
  ['https://a..b', 'Wrong HTTP URL'],
  ['https://a b.de', 'Wrong HTTP URL'],
  ['https://a.de/x y', 'Wrong HTTP URL'],
  ['https://a.de:99999/', 'Wrong HTTP URL'],
])('%s is refused: %s', (text, error) => {
  expect(checkLink(text)).toEqual({ error })
})
