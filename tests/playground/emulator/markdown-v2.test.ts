// The MarkdownV2 reader against its own examples, and against TDLib's cases where these are at hand.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMarkdownV2 } from '../../../src/playground/emulator/markdown-v2.ts'
import { MarkupError } from '../../../src/playground/emulator/markup-error.ts'

const CASES = resolve(process.env.SHARED_DATA ?? '../shared/data', 'telegram-contract/parse_markdown_v2.jsonl')

describe('MarkdownV2', () => {
  test('gives nested styles as entities, outer before inner', () => {
    const { text, entities } = parseMarkdownV2('*Stand _heute_*: offen')

    expect(text).toBe('Stand heute: offen')
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 11 },
      { type: 'italic', offset: 6, length: 5 },
    ])
  })

  test('makes a quote expandable by a spoiler mark at its end', () => {
    const { text, entities } = parseMarkdownV2('>erste Zeile\n>zweite||\nrest')

    expect(text).toBe('erste Zeile\nzweite\nrest')
    expect(entities).toEqual([{ type: 'expandable_blockquote', offset: 0, length: 19 }])
  })

  test.each([
    ['Ende.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['ä*b', "Can't find end of Bold entity at byte offset 2"],
    ['[a](http://b.de', "Can't find end of a URL at byte offset 4"],
  ])('refuses %j', (source, reason) => {
    expect(() => parseMarkdownV2(source)).toThrow(new MarkupError(reason))
  })

  test.skipIf(!existsSync(CASES))('agrees with the cases of TDLib', () => {
    const cases = readFileSync(CASES, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Case)
      // One record's entities reach far beyond its text: it was cut when the set was made.
      .filter(({ text = '', entities = [] }) => entities.every(({ offset, length }) => offset + length <= text.length))

    const wrong = cases.filter(item => JSON.stringify(ours(item.input)) !== JSON.stringify(theirs(item)))

    expect(cases.length).toBeGreaterThan(100)
    expect(wrong.map(item => [item.input, ours(item.input), theirs(item)])).toEqual([])
  })
})

interface Case {
  readonly input: string
  readonly error?: string
  readonly text?: string
  readonly entities?: readonly {
    readonly type: string
    readonly offset: number
    readonly length: number
    readonly arg?: string
  }[]
}

const TYPES = new Map([
  ['BlockQuote', 'blockquote'],
  ['ExpandableBlockQuote', 'expandable_blockquote'],
  ['TextUrl', 'text_link'],
  ['CustomEmoji', 'custom_emoji'],
  ['FormattedDate', 'date_time'],
  ['PreCode', 'pre'],
])

function ours(input: string): unknown {
  try {
    const { text, entities } = parseMarkdownV2(input)
    return {
      text,
      entities: inOrder(
        entities.map(({ type, offset, length, url, language }) => [type, offset, length, url ?? language ?? '']),
      ),
    }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

function theirs({ error, text, entities = [] }: Case): unknown {
  if (error !== undefined) return { error }
  return {
    text,
    entities: inOrder(
      entities.map(({ type, offset, length, arg }) => [
        TYPES.get(type) ?? type.toLowerCase(),
        offset,
        length,
        arg ?? '',
      ]),
    ),
  }
}

function inOrder(entities: readonly (readonly (string | number)[])[]): readonly string[] {
  return entities.map(entity => JSON.stringify(entity)).toSorted()
}
