// Which sentence an item shows, and who says it.

import { describe, expect, test } from 'vitest'
import { createProof } from '../../src/digest/proof.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { evidence, meeting, reading } from './materials.ts'

const at = '2026-03-10T12:00:00.000Z'
const sentence = (articleId: string, start: number, quote: string): Evidence => ({
  ...evidence(articleId, quote),
  start,
  end: start + quote.length,
})
const found = (start: number, quote: string) => ({ start, end: start + quote.length, quote, rule: 'sample' })

describe('the proof of an item', () => {
  test('is what was published with the change, not what was said weeks before', () => {
    const old = { ...reading('Alt'), publishedAt: '2026-02-10T12:00:00.000Z' } as const
    const proof = createProof(
      new Map([
        ['new', reading('Neu')],
        ['old', old],
      ]),
      knowledge,
    )

    expect(proof.fresh([evidence('old'), evidence('new')], at)).toEqual([evidence('new')])
    expect(proof.fresh([evidence('old')], at)).toEqual([])
  })

  test('names who says a sentence that does not name its speaker', () => {
    const quote = 'Er sehe keinen Grund zur Eile.'
    const said = { ...found(10, quote), speaker: 'steve-witkoff' }
    const named = { ...found(10, 'Witkoff'), actor: 'steve-witkoff' }
    const proof = (mentions: readonly (typeof named)[]) =>
      createProof(new Map([['a', reading('Titel', { statements: [said], mentions })]]), knowledge)

    expect(proof([]).speakerOf(sentence('a', 10, quote))?.id).toBe('steve-witkoff')
    expect(proof([named]).speakerOf(sentence('a', 10, quote))).toBeUndefined()
    expect(proof([]).speakerOf(sentence('a', 200, quote))).toBeUndefined()
    expect(proof([]).speakerOf(sentence('b', 10, quote))).toBeUndefined()
  })

  test('of a meeting is the sentence that says where and who, if need be another one of the article', () => {
    const weak = sentence('a', 0, 'Zuvor hatte er die Europäer getadelt.')
    const strong = 'Steve Witkoff traf Rustem Umerow in Wien.'
    const days = { startDay: '2026-03-10', endDay: '2026-03-10', place: 'Wien', state: 'held' } as const
    const report = { ...found(80, strong), ...days, participants: [], kind: 'meeting' } as const
    const proof = createProof(new Map([['a', reading('Titel', { meetings: [report] })]]), knowledge)

    const [best] = proof.ofMeeting([weak], meeting('m', '2026-03-10'))

    expect(best).toMatchObject({ articleId: 'a', start: 80, quote: strong })
    expect(proof.ofMeeting([weak], meeting('m', '2026-03-12'))).toEqual([weak])
  })
})
