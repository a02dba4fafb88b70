import { describe, expect, it } from 'vitest'
import type { GoldArticle } from '../../../src/cli/training/gold.ts'
import { createScores } from '../../../src/cli/training/score.ts'
import type { Analysis, MeetingReport } from '../../../src/model/analysis.ts'
import { anArticle } from '../../analysis/an-article.ts'

const asked = {
  start: '2025-12-16',
  end: '2025-12-16',
  place: 'Genf',
  participants: ['a', 'b'],
  status: 'held' as const,
  kind: 'meeting' as const,
}

const GOLD: GoldArticle = {
  file: 'own.jsonl',
  article: anArticle({}),
  weight: 1,
  group: 'a1',
  gold: {
    relevant: true,
    storyId: null,
    actors: ['a', 'b'],
    otherPersons: [],
    issues: ['ceasefire'],
    signals: [{ issue: 'ceasefire', signal: 'open', quote: 'Eine Waffenruhe ist noch offen.' }],
    meetings: [asked, { ...asked, start: null, end: null }],
    statements: [],
  },
}

const found: MeetingReport = {
  start: 0,
  end: 4,
  quote: 'Text',
  rule: 'meetings.meeting',
  startDay: '2025-12-16',
  endDay: '2025-12-16',
  place: 'Genf',
  participants: ['a', 'b'],
  state: 'held',
  kind: 'meeting',
}

const NOTHING: Analysis = {
  articleId: 'a1',
  version: 1,
  isRelevant: true,
  mentions: [],
  newPersons: [],
  issues: [],
  signals: [],
  meetings: [],
  statements: [],
  origins: [],
  boilerplate: [],
  body: '',
}

function scored(part: Partial<Analysis>, example = GOLD) {
  const scores = createScores()
  scores.add(example, { ...NOTHING, ...part })
  return { rows: new Map(scores.rows().map(row => [row.measure, row])), errors: scores.errors() }
}

describe('the scores of the reader', () => {
  it('ask for every contact with a day, and for no other', () => {
    expect(scored({ meetings: [found] }).rows.get('meetings')).toMatchObject({ precision: 1, recall: 1, asked: 1 })
    expect(scored({}).rows.get('meetings')).toMatchObject({ recall: 0, f1: 0, asked: 1 })
  })

  it.each([
    { startDay: '2025-12-17' as const },
    { place: 'Wien' },
    { place: null },
    { state: 'planned' as const },
    { participants: ['a', 'c', 'd'] },
  ])('call a contact wrong that differs in %o', part => {
    expect(scored({ meetings: [{ ...found, ...part }] }).rows.get('meetings')).toMatchObject({ precision: 0, f1: 0 })
  })

  it('call a contact right that names half of those who came', () => {
    expect(scored({ meetings: [{ ...found, participants: ['a'] }] }).rows.get('meetings')).toMatchObject({ f1: 1 })
  })

  it('count a contact once, however often it was found', () => {
    expect(scored({ meetings: [found, found] }).rows.get('meetings')).toMatchObject({ precision: 0.5, recall: 1 })
  })

  it('list what is missing and what is superfluous', () => {
    const { errors } = scored({ mentions: [{ ...found, actor: 'c' }] })

    expect(errors.map(error => error.text)).toEqual(
      expect.arrayContaining(['a1 - a', 'a1 - b', 'a1 + c', 'a1 - ceasefire:open «Eine Waffenruhe ist noch offen.»']),
    )
  })

  it('ask an article about something else for nothing but its relevance', () => {
    const { rows } = scored(
      { isRelevant: true, meetings: [found] },
      { ...GOLD, gold: { ...GOLD.gold, relevant: false } },
    )

    expect(rows.get('relevance')).toMatchObject({ precision: 0 })
    expect(rows.get('meetings')).toMatchObject({ asked: 0, precision: 1 })
  })
})
