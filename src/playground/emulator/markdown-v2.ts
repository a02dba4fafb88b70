// Reads parse mode MarkdownV2, as strict as the real parser and with its error texts. Offsets in errors count bytes of
// UTF-8, entities count UTF-16 units. https://core.telegram.org/bots/api#markdownv2-style

import { checkLink } from './link.ts'
import { customEntity } from './markdown-link.ts'
import { isCloser, type Kind, type Opener, readOpener, widthOfCloser } from './markdown-marks.ts'
import { MarkupError } from './markup-error.ts'
import type { WireEntity } from './model.ts'
import { byPlace, type FormattedText } from './normalise.ts'

interface Open {
  readonly kind: Kind
  /** Where it begins in the text that comes out, and in the source. */
  readonly offset: number
  readonly at: number
  readonly language?: string
}

interface State {
  readonly source: string
  readonly entities: WireEntity[]
  readonly open: Open[]
  quote: { readonly offset: number; readonly at: number } | null
  /** Only white marks since the line began, so that `>` may open a quote. */
  isLineStart: boolean
  text: string
  at: number
}

const RESERVED = '_*[]()~`>#+-=|{}.!\n\r'
const TYPES: Readonly<Record<Exclude<Kind, 'TextUrl' | 'CustomEmoji'>, string>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  Pre: 'pre',
  PreCode: 'pre',
}

/** Throws MarkupError. */
export function parseMarkdownV2(source: string): FormattedText {
  const state: State = { source, entities: [], open: [], quote: null, isLineStart: true, text: '', at: 0 }
  while (state.at < source.length) step(state)
  if (state.quote !== null) endQuote(state)
  const left = state.open.at(-1)
  if (left !== undefined) throw unclosed(state, left)
  return { text: state.text, entities: state.entities.filter(entity => entity.length > 0).toSorted(byPlace) }
}

function step(state: State): void {
  const { source, at } = state
  const character = source.charAt(at)
  const next = source.charAt(at + 1)
  const top = state.open.at(-1)
  const isCode = top !== undefined && ['Code', 'Pre', 'PreCode'].includes(top.kind)
  if (character === '\\' && next > '\0' && next <= '~') push(state, next, 2)
  else if (isCode ? character !== '`' : !RESERVED.includes(character)) push(state, character, 1)
  else if (character === '\n' || character === '\r') endLine(state, character)
  else if (top !== undefined && isCloser(source, at, top.kind)) close(state, top)
  else if (character === '>' && state.isLineStart) startQuote(state)
  else openEntity(state, readOpener(source, at))
}

function push(state: State, text: string, width: number): void {
  state.text += text
  state.at += width
  state.isLineStart = false
}

/**
 * A line break inside code belongs to the code; elsewhere the next line must begin with `>` to stay in a quote. An
 * entity other than a spoiler may still close at the beginning of that line.
 */
function endLine(state: State, character: string): void {
  const { source } = state
  push(state, character, 1)
  state.isLineStart = true
  if (character !== '\n' || state.quote === null || source[state.at] === '>') return
  let top = state.open.at(-1)
  while (
    top !== undefined &&
    top.at > state.quote.at &&
    top.kind !== 'Spoiler' &&
    isCloser(source, state.at, top.kind)
  ) {
    close(state, top)
    top = state.open.at(-1)
  }
  endQuote(state)
}

function startQuote(state: State): void {
  state.quote ??= { offset: state.text.length, at: state.at }
  state.at += 1
  state.isLineStart = false
}

/** Ends a quote. A spoiler mark as the last thing in it makes it expandable. */
function endQuote(state: State): void {
  const { quote } = state
  if (quote === null) return
  let type = 'blockquote'
  const inside = state.open.at(-1)
  if (inside !== undefined && inside.at > quote.at) {
    const isMark = inside.kind === 'Spoiler' && ['', '\n', '\r\n'].includes(state.text.slice(inside.offset))
    if (!isMark) throw unclosed(state, inside)
    type = 'expandable_blockquote'
    state.open.pop()
    const outer = state.open.at(-1)
    if (outer !== undefined && outer.at > quote.at) throw unclosed(state, outer)
  }
  state.entities.push({ type, offset: quote.offset, length: state.text.length - quote.offset })
  state.quote = null
}

function openEntity(state: State, { kind, width, language }: Opener): void {
  state.open.push({ kind, offset: state.text.length, at: state.at, ...(language === undefined ? {} : { language }) })
  state.at += width
}

function close(state: State, top: Open): void {
  state.open.pop()
  const { offset } = top
  const length = state.text.length - offset
  state.at += widthOfCloser(top.kind)
  if (top.kind !== 'TextUrl' && top.kind !== 'CustomEmoji') {
    const language = top.language === undefined ? {} : { language: top.language }
    state.entities.push({ type: TYPES[top.kind], offset, length, ...language })
    return
  }
  const url = readUrl(state)
  if (top.kind === 'CustomEmoji') {
    const entity = customEntity(url)
    if ('error' in entity) throw new MarkupError(entity.error)
    state.entities.push({ ...entity, offset, length })
    return
  }
  const link = checkLink(url ?? state.text.slice(offset))
  if ('url' in link) state.entities.push({ type: 'text_link', offset, length, url: link.url })
}

/** The address in brackets after a link's text; undefined if there are no brackets. */
function readUrl(state: State): string | undefined {
  const { source } = state
  if (source[state.at] !== '(') return undefined
  const begin = state.at + 1
  let url = ''
  for (let at = begin; at < source.length; at += 1) {
    if (source[at] === ')') {
      state.at = at + 1
      return url
    }
    if (source[at] === '\\' && at + 1 < source.length && source.charCodeAt(at + 1) <= 126) at += 1
    url += source.charAt(at)
  }
  throw new MarkupError(`Can't find end of a URL at byte offset ${Buffer.byteLength(source.slice(0, begin))}`)
}

function unclosed({ source }: State, { kind, at }: Open): MarkupError {
  return new MarkupError(`Can't find end of ${kind} entity at byte offset ${Buffer.byteLength(source.slice(0, at))}`)
}
