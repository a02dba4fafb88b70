// The shape of a bot's token, and how it is kept out of what people read. Which token is in use stands in the config.

/** Of a whole text. https://core.telegram.org/bots/api#authorizing-your-bot */
const TOKEN = /^\d{6,20}:[\w-]{20,}$/

/** Within a text, such as the address of a call, where the colon may be encoded. */
const TOKEN_WITHIN = /\d{6,20}(?::|%3A)[\w-]{20,}/gi

export function isBotToken(text: string): boolean {
  return TOKEN.test(text)
}

/** The text with `[token]` in the place of whatever looks like a token. */
export function hideBotTokens(text: string): string {
  return text.replaceAll(TOKEN_WITHIN, '[token]')
}
