// The marks of MarkdownV2: what opens an entity, how wide the mark is, and what closes it.

import { MarkupError } from './markup-error.ts'

export type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji'

export interface Opener {
  readonly kind: Kind
  readonly width: number
  readonly language?: string
}

const CLOSERS: Readonly<Record<Kind, string>> = {
  Bold: '*',
  Italic: '_',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  Pre: '```',
  PreCode: '```',
  TextUrl: ']',
  CustomEmoji: ']',
}
/** What begins at a mark. Throws MarkupError for a reserved character that begins nothing. */
export function readOpener(source: string, at: number): Opener {
  const character = source.charAt(at)
  const next = source.charAt(at + 1)
  if (character === '*') return { kind: 'Bold', width: 1 }
  if (character === '_') return next === '_' ? { kind: 'Underline', width: 2 } : { kind: 'Italic', width: 1 }
  if (character === '~') return { kind: 'Strikethrough', width: 1 }
  if (character === '|' && next === '|') return { kind: 'Spoiler', width: 2 }
  if (character === '[') return { kind: 'TextUrl', width: 1 }
  if (character === '!' && next === '[') return { kind: 'CustomEmoji', width: 2 }
  if (character !== '`')
    throw new MarkupError(`Character '${character}' is reserved and must be escaped with the preceding '\\'`)
  if (!source.startsWith('```', at)) return { kind: 'Code', width: 1 }
  const language = /^[^\s`]+(?=\s)/.exec(source.slice(at + 3))?.[0]
  const breakAt = at + 3 + (language ?? '').length
  const lineBreak = /^(?:\n\r|\r\n|\n|\r)/.exec(source.slice(breakAt))?.[0] ?? ''
  const width = breakAt + lineBreak.length - at
  return language === undefined ? { kind: 'Pre', width } : { kind: 'PreCode', width, language }
}

/** Whether the mark that closes an entity of this kind stands there. */
export function isCloser(source: string, at: number, kind: Kind): boolean {
  if (!source.startsWith(CLOSERS[kind], at)) return false
  return kind !== 'Italic' || source[at + 1] !== '_'
}

export function widthOfCloser(kind: Kind): number {
  return CLOSERS[kind].length
}
