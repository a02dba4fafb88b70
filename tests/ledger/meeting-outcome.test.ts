import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { outcomesOf } from '../../src/ledger/meeting-outcome.ts'
import type { Analysis, MeetingState, Signal } from '../../src/model/analysis.ts'
import type { Meeting, MeetingVoice } from '../../src/model/meeting.ts'
import type { IsoTime } from '../../src/model/time.ts'

const knowledge = await loadKnowledge('data')

interface Sentence {
  readonly speaker: string
  readonly quote: string
  readonly kind?: Signal['kind']
  readonly start?: number
}

/** An article that reports the meeting and has these sentences; `others`: meetings that it reports besides. */
function anAnalysis(articleId: string, sentences: readonly Sentence[], others = 0): Analysis {
  const placed = sentences.map(({ start = 100, ...one }) => ({ ...one, start, end: start + one.quote.length }))
  const base = { rule: 'test', version: 1 }
  const report = {
    ...{ ...base, start: 0, end: 10, quote: 'Das Treffen', startDay: null, endDay: null, place: null },
    ...{ participants: [], state: 'held' as const, kind: 'meeting' as const },
  }
  return {
    ...{ articleId, version: 1, isRelevant: true, mentions: [], newPersons: [], issues: [], origins: [], body: '' },
    boilerplate: [],
    meetings: Array.from({ length: 1 + others }, () => report),
    statements: placed.map(({ speaker, quote, start, end }) => ({ ...base, speaker, quote, start, end })),
    signals: placed.flatMap(({ kind, quote, start, end }) =>
      kind === undefined ? [] : [{ ...base, issue: 'peace-plan' as const, kind, party: null, quote, start, end }],
    ),
  }
}

function aVoice(
  articleId: string,
  state: MeetingState = 'held',
  at: IsoTime = '2026-03-11T08:00:00.000Z',
): MeetingVoice {
  const evidence = { articleId, start: 0, end: 10, quote: 'Das Treffen', rule: 'test', analyserVersion: 1 }
  return {
    ...{ at, origin: articleId, startDay: '2026-03-10', endDay: '2026-03-10', place: 'Wien', participants: [] },
    ...{ state, isNews: true, evidence },
  }
}

function aMeeting(...voices: readonly MeetingVoice[]): Meeting {
  return {
    ...{ id: 'm', startDay: '2026-03-10', endDay: '2026-03-10', place: 'Wien', state: 'held', kind: 'meeting' },
    ...{ participants: ['yuri-ushakov', 'steve-witkoff'], evidence: [], voices },
  }
}

const RUSSIA = {
  speaker: 'yuri-ushakov',
  quote: 'Einen Kompromiss habe man nicht gefunden, sagte Juri Uschakow nach dem Treffen.',
  kind: 'stalled',
} as const
const USA = {
  speaker: 'steve-witkoff',
  quote: 'Man sei ein gutes Stück vorangekommen, sagte Steve Witkoff am Abend.',
  kind: 'progress',
} as const

describe('what came out of a meeting', () => {
  test('is told by each side, each with its sentence', () => {
    const found = outcomesOf(
      aMeeting(aVoice('a'), aVoice('b')),
      [anAnalysis('a', [RUSSIA]), anAnalysis('b', [USA])],
      knowledge,
    )

    expect(found.map(({ party, speaker, evidence }) => [party, speaker, evidence.quote])).toEqual([
      ['russia', RUSSIA.speaker, RUSSIA.quote],
      ['usa', USA.speaker, USA.quote],
    ])
  })

  test('is told by who sat at the table rather than by another of the side', () => {
    const peskov = {
      speaker: 'dmitry-peskov',
      quote: `${RUSSIA.quote.slice(0, -1)} dem Kreml.`,
      kind: 'stalled',
    } as const

    expect(
      outcomesOf(aMeeting(aVoice('a')), [anAnalysis('a', [peskov, { ...RUSSIA, start: 400 }])], knowledge),
    ).toMatchObject([{ speaker: 'yuri-ushakov' }])
  })

  test.each([
    ['of a side that was not there', 'held', { ...USA, speaker: 'friedrich-merz' }, 0],
    ['without a word of what came out', 'held', { speaker: RUSSIA.speaker, quote: RUSSIA.quote }, 0],
    ['that only demands', 'held', { ...RUSSIA, kind: 'demanded' as const }, 0],
    [
      'that was said before',
      'held',
      { ...RUSSIA, quote: 'Juri Uschakow hatte schon am Montag in Moskau Nein gesagt.' },
      0,
    ],
    ['of an article that only announces it', 'planned', RUSSIA, 0],
    ['far from where an article on several meetings tells of it', 'held', { ...RUSSIA, start: 5_000 }, 2],
  ] as const)('is no sentence %s', (_, state, sentence, others) => {
    expect(outcomesOf(aMeeting(aVoice('a', state)), [anAnalysis('a', [sentence], others)], knowledge)).toEqual([])
  })

  test('is the same in any order of the articles', () => {
    const meeting = aMeeting(aVoice('a'), aVoice('b'))
    const analyses = [anAnalysis('a', [RUSSIA, { ...USA, start: 300 }]), anAnalysis('b', [{ ...RUSSIA, start: 50 }])]

    expect(outcomesOf(meeting, analyses.toReversed(), knowledge)).toEqual(outcomesOf(meeting, analyses, knowledge))
  })
})
