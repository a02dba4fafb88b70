// One case a rule: which signals make which status.

import { describe, expect, test } from 'vitest'
import { judge } from '../../src/ledger/status-rules.ts'
import { recentOf, tally, toTimed } from '../../src/ledger/tally.ts'
import type { Party } from '../../src/model/actor.ts'
import type { SignalKind } from '../../src/model/analysis.ts'
import type { SignalRecord } from '../../src/model/status.ts'
import type { IsoTime } from '../../src/model/time.ts'

const NOW: IsoTime = '2026-03-10T12:00:00.000Z'

function signal(kind: SignalKind, origin: string, day = '2026-03-09', party: Party | null = null): SignalRecord {
  const evidence = { articleId: `${kind} ${origin}`, start: 0, end: 1, quote: '.', rule: 'sample', analyserVersion: 1 }
  return { issue: 'territory', kind, party, at: `${day}T12:00:00.000Z` as IsoTime, origin, evidence }
}

function statusOf(...signals: readonly SignalRecord[]) {
  return statusAt(NOW, signals)
}

function statusAt(at: IsoTime, signals: readonly SignalRecord[]) {
  const ascending = signals.toSorted((a, b) => a.at.localeCompare(b.at))
  return judge(tally(recentOf(toTimed(ascending), at), at)).status
}

describe('judge', () => {
  test('leaves an issue open that is only spoken about', () => {
    expect(statusOf(signal('open', 'APA'))).toBe('open')
    expect(statusOf(signal('demanded', 'APA', '2026-03-09', 'russia'))).toBe('open')
  })

  test('calls disputed what one side demands and another rejects', () => {
    const demand = signal('demanded', 'APA', '2026-02-01', 'russia')
    const refusal = signal('rejected', 'AFP', '2026-03-01', 'ukraine')

    expect(statusOf(demand, refusal)).toBe('disputed')
  })

  test('does not take one side that demands and rejects for two', () => {
    const demand = signal('demanded', 'APA', '2026-03-01', 'russia')
    const progress = signal('progress', 'AFP')

    expect(statusOf(demand, progress)).toBe('approaching')
  })

  test('calls agreed what two origins say is concluded, provisional what one says', () => {
    expect(statusOf(signal('agreed', 'APA'), signal('agreed', 'AFP'))).toBe('agreed')
    expect(statusOf(signal('agreed', 'APA'))).toBe('provisional')
  })

  test('counts five outlets with one origin as one voice', () => {
    const copies = ['2026-03-07', '2026-03-08', '2026-03-09'].map(day => signal('agreed', 'APA', day))

    expect(statusOf(...copies)).toBe('provisional')
  })

  test('never lets the last writer win: an agreement that is denied is disputed', () => {
    const agreed = signal('agreed', 'APA', '2026-03-08')

    expect(statusOf(agreed, signal('rejected', 'AFP', '2026-03-09'))).toBe('disputed')
    expect(statusOf(signal('rejected', 'AFP', '2026-03-07'), agreed)).toBe('provisional')
  })

  test('keeps an agreement of two origins against a single doubt', () => {
    const agreed = [signal('agreed', 'APA'), signal('agreed', 'AFP')]

    expect(statusOf(...agreed, signal('stalled', 'dpa', '2026-03-10'))).toBe('agreed')
  })

  test('sees an approach where progress clearly outweighs what stands against it', () => {
    const progress = [signal('progress', 'APA'), signal('progress', 'AFP')]

    expect(statusOf(...progress)).toBe('approaching')
    expect(statusOf(...progress, signal('stalled', 'dpa', '2026-02-10'))).toBe('approaching')
    expect(statusOf(...progress, signal('stalled', 'dpa'), signal('stalled', 'Axios'))).toBe('disputed')
  })

  test('needs two voices of progress to end a standing dispute', () => {
    const standing = [
      signal('demanded', 'APA', '2026-02-01', 'russia'),
      signal('rejected', 'APA', '2026-02-01', 'ukraine'),
    ]

    expect(statusOf(...standing, signal('progress', 'AFP'))).toBe('disputed')
    expect(statusOf(...standing, signal('progress', 'AFP'), signal('progress', 'dpa'))).toBe('approaching')
  })

  test('calls blocked what two origins say does not move, and what nobody says moves', () => {
    expect(statusOf(signal('stalled', 'APA'), signal('stalled', 'AFP'))).toBe('blocked')
    expect(statusOf(signal('stalled', 'APA'))).toBe('open')
  })

  test('forgets what is older than the window', () => {
    expect(statusOf(signal('progress', 'APA', '2025-12-01'), signal('open', 'AFP'))).toBe('open')
  })

  test('keeps what was agreed until somebody is against it, however old it is', () => {
    const agreed = signal('agreed', 'APA', '2025-12-01')

    expect(statusOf(agreed, signal('progress', 'AFP'))).toBe('provisional')
    expect(statusOf(agreed, signal('stalled', 'AFP'), signal('stalled', 'dpa'))).toBe('blocked')
  })

  test('goes the way that the example in the README goes', () => {
    const at = (day: string, ...signals: readonly SignalRecord[]) =>
      statusAt(`${day}T12:00:00.000Z` as IsoTime, signals)
    const demand = signal('demanded', 'APA', '2026-03-01', 'russia')
    const refusal = signal('rejected', 'APA', '2026-03-02', 'ukraine')
    const hope = signal('progress', 'AFP', '2026-03-03')
    const moreHope = signal('progress', 'dpa', '2026-03-03')
    const agreed = signal('agreed', 'Axios', '2026-03-08')
    const denied = signal('rejected', 'Reuters', '2026-03-09', 'ukraine')

    expect(at('2026-03-01', demand)).toBe('open')
    expect(at('2026-03-02', demand, refusal)).toBe('disputed')
    expect(at('2026-03-03', demand, refusal, hope)).toBe('disputed')
    expect(at('2026-03-03', demand, refusal, hope, moreHope)).toBe('approaching')
    expect(at('2026-03-08', demand, refusal, hope, moreHope, agreed)).toBe('provisional')
    expect(at('2026-03-09', demand, refusal, hope, moreHope, agreed, denied)).toBe('disputed')
    expect(at('2026-03-09', demand, refusal, hope, moreHope, agreed, denied, signal('agreed', 'AFP'))).toBe('agreed')
  })
})
