// Contradictions of the evidence as a part of the digest.

import { describe, expect, test } from 'vitest'
import { composeDigest } from '../../src/digest/compose.ts'
import type { Contradiction } from '../../src/model/contradiction.ts'
import { isEmptyDigest } from '../../src/model/digest.ts'
import type { LedgerChange } from '../../src/model/ledger.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { entry, evidence, material, meeting } from './materials.ts'

const change: LedgerChange = {
  ...{ kind: 'contradiction', contradiction: 'c', about: 'meeting-day', subject: 'meeting m' },
}
const days: Contradiction = {
  ...{ id: 'c', kind: 'meeting-day', subject: 'meeting m', at: '2026-03-10T12:00:00.000Z' },
  sides: [
    {
      ...{ claim: '2026-03-09', origins: ['APA', 'AFP'] },
      evidence: [
        evidence('a', 'Die Lage bleibt schwierig.'),
        evidence('b', 'Witkoff und Umerow trafen sich am Montag in Wien.'),
      ],
    },
    { claim: '2026-03-10', origins: ['dpa'], evidence: [evidence('c', 'Das Treffen in Wien war am Dienstag.')] },
  ],
}
const about = meeting('m', '2026-03-09', { state: 'held' })

const compose = (contradictions: readonly Contradiction[], muted: readonly string[] = []) =>
  composeDigest(material({ entries: [entry(change), entry(change)], meetings: [about], contradictions }), {
    ...{ day: '2026-03-10', zone: 'Europe/Vienna', knowledge, limit: 8 },
    mutes: { actors: new Set(muted), issues: new Set() },
  })

describe('contradictions in a digest', () => {
  test('stand once, apart from what is new, with the sentence of each side that says most', () => {
    const digest = compose([days])

    expect(digest.items).toEqual([])
    expect(digest.doubts).toMatchObject([{ meeting: { id: 'm' }, origins: 3, contradiction: { id: 'c' } }])
    expect(digest.doubts[0]?.entries).toHaveLength(2)
    expect(digest.doubts[0]?.contradiction?.sides.map(side => side.evidence[0]?.quote)).toEqual([
      'Witkoff und Umerow trafen sich am Montag in Wien.',
      'Das Treffen in Wien war am Dienstag.',
    ])
  })

  test('are news by themselves', () => {
    expect(isEmptyDigest(compose([days]))).toBe(false)
  })

  test('are left out once they do not stand any more', () => {
    const digest = compose([])

    expect(digest.doubts).toEqual([])
    expect(isEmptyDigest(digest)).toBe(true)
  })

  test('are left out if all persons of the meeting are muted', () => {
    expect(compose([days], ['steve-witkoff', 'rustem-umerov']).doubts).toEqual([])
  })
})
