import { beforeAll, expect, test } from 'vitest'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { Contradiction } from '../../src/model/contradiction.ts'
import type { DigestItem } from '../../src/model/digest.ts'
import { doubtBlocks } from '../../src/view/digest-doubts.ts'
import type { Telling } from '../../src/view/digest-item.ts'
import { createFootnotes } from '../../src/view/footnotes.ts'
import type { Reader } from '../../src/view/reader.ts'
import { toMessage } from '../../src/view/rich.ts'
import { evidence, item, meeting } from '../digest/materials.ts'

let telling: Telling

beforeAll(async () => {
  const t = (await loadTexts('data/locales')).in('de')
  const reader: Reader = { t, locale: 'de', zone: 'Europe/Berlin', today: '2026-03-11' }
  telling = { notes: createFootnotes(new Map(), reader), actors: new Map(), reader, told: new Set() }
})

function doubt(id: string): DigestItem {
  const contradiction: Contradiction = {
    ...{ id, kind: 'meeting-outcome', subject: `meeting ${id}`, at: '2026-03-10T12:00:00.000Z' },
    sides: [
      { claim: 'held', origins: ['APA', 'AFP'], evidence: [evidence('a', 'Sie sprachen lange.')] },
      { claim: 'cancelled', origins: ['dpa'], evidence: [evidence('b', 'Es fiel aus.')] },
    ],
  }
  const change = {
    kind: 'contradiction',
    contradiction: id,
    about: 'meeting-outcome',
    subject: `meeting ${id}`,
  } as const
  return item(change, { contradiction, meeting: meeting(id, '2026-03-10') })
}

test('shows both sides by their voices, and the sentences folded away', () => {
  const [block] = doubtBlocks([doubt('m')], telling)
  const { text, entities } = toMessage(block?.text ?? '')

  expect(text).toBe(
    [
      '⚖️ Widersprüche',
      'Fand statt oder nicht? Wien, Di 10.3.',
      '• fand statt (2 Ursprünge)',
      '• abgesagt (1 Ursprung)',
      '„Sie sprachen lange.“',
      '„Es fiel aus.“',
    ].join('\n'),
  )
  const fold = entities.find(({ type }) => type === 'expandable_blockquote')
  expect(fold && text.slice(fold.offset, fold.offset + fold.length)).toBe('„Sie sprachen lange.“\n„Es fiel aus.“')
})

test('tells those that it shows, and names how many more there are', () => {
  const doubts = ['m', 'n', 'o', 'p', 'q'].map(doubt)

  const [block] = doubtBlocks(doubts, telling)

  expect(block?.tells.flatMap(({ entries }) => entries)).toEqual(doubts.slice(0, 3).flatMap(({ entries }) => entries))
  expect(block?.text.text).toContain('… und 2 weitere: /contradictions')
})

test('is nothing without contradictions', () => {
  expect(doubtBlocks([], telling)).toEqual([])
})
