import { expect, test } from 'vitest'
import { hideBotTokens, isBotToken } from '../../src/model/bot-token.ts'

const TOKEN = '123456:abcdefghij-KLMNOPQ_r'

test('every token that the settings take is hidden', () => {
  expect(isBotToken(TOKEN)).toBe(true)
  expect(hideBotTokens(`https://api.telegram.org/bot${TOKEN}/getMe`)).toBe('https://api.telegram.org/bot[token]/getMe')
})

test('a token is hidden where its colon is encoded', () => {
  expect(hideBotTokens(`/bot${encodeURIComponent(TOKEN)}/getMe failed`)).toBe('/bot[token]/getMe failed')
})

test.each(['at parse (src/feed/parse.ts:123456:17)', '2025-12-03T18:00:00', 'sha256:0123456789abcdef0123456789'])(
  '%s is no token',
  text => {
    expect(isBotToken(text)).toBe(false)
    expect(hideBotTokens(text)).toBe(text)
  },
)
