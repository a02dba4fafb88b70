// Titles and names that try to be more than words, for the runs that send them through the bot.

import type { Emulator } from '../../src/playground/emulator/emulator.ts'

/** What a title may be made of: markup of each kind, what Telegram makes clickable, what cannot be seen or turns round. */
const PIECES = [
  ...[
    '<b>',
    '</b>',
    '<a href="tg://user?id=1">x</a>',
    '&lt;',
    '&#x202e;',
    '*fett*',
    '_kursiv_',
    '`code`',
    '[x](http://y.example)',
  ],
  ...[
    '@bote_bot',
    '/stop',
    '/start@bote_bot',
    '#tag',
    '$EUR',
    'https://boese.example/?a=1&b=2',
    'boese.example',
    'a@b.example',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u0000',
    '\u0007',
    '\ud800',
    '\udfff',
    '👩‍👩‍👧',
    'e\u0301\u0301\u0301\u0301',
  ],
  ...[
    '«',
    '„',
    '"',
    "'",
    '\\',
    '||spoiler||',
    '```',
    'tg://resolve?domain=x',
    'javascript:alert(1)',
    'ﷺ',
    '中文',
    'א',
    '\n',
    '\t',
  ],
]
const CLICKABLE = new Set([
  'mention',
  'text_mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
])

/** The same titles each time: the nth is made by counting, not by chance. */
export function titleOf(index: number): string {
  const words: string[] = []
  for (let rest = index * 7919 + 17, at = 0; at < 1 + (index % 9); at += 1) {
    words.push(PIECES[rest % PIECES.length] ?? '')
    rest = (rest * 48_271 + 11) % 2_147_483_647
  }
  return words.join(index % 2 === 0 ? ' ' : '')
}

/** Mentions, commands, tags, addresses and the like that Telegram found in what the bot sent to a chat. */
export function countInjected(emulator: Emulator, chat: number): number {
  const said = emulator.messages(chat).filter(({ isFromBot }) => isFromBot)
  return said.flatMap(({ entities }) => entities).filter(({ type }) => CLICKABLE.has(type)).length
}
