import { describe, expect, test } from 'vitest'
import { concerns, interestsWith, isMuted } from '../../src/digest/interests.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { held, item, meeting, newStory, story } from './materials.ts'

const territory = knowledge.issues.get('territory')
const moved = item(
  { kind: 'status', issue: 'territory', from: 'open', to: 'disputed' },
  territory && { issue: territory },
)
const talks = item(held('m'), { meeting: meeting('m', '2026-03-10') })
const wishes = interestsWith('follow', [
  { kind: 'actor', id: 'rustem-umerov', wish: 'follow' },
  { kind: 'issue', id: 'territory', wish: 'follow' },
  { kind: 'issue', id: 'sanctions', wish: 'mute' },
])

describe('what a chat follows', () => {
  test('is found in an item, and in what follows from it', () => {
    expect(wishes).toEqual({ actors: new Set(['rustem-umerov']), issues: new Set(['territory']) })
    expect(concerns(talks, wishes)).toBe(true)
    expect(concerns(moved, wishes)).toBe(true)
    expect(concerns(item(newStory('s'), { effects: [moved] }), wishes)).toBe(true)
    expect(concerns(item(newStory('s'), { story: story('s') }), wishes)).toBe(false)
  })
})

describe('what a chat has muted', () => {
  const muted = (actors: readonly string[], issues: readonly string[] = []) => ({
    actors: new Set(actors),
    issues: new Set(issues),
  })

  test('is an issue, or persons if there is nobody else', () => {
    expect(isMuted(moved, muted([], ['territory']))).toBe(true)
    expect(isMuted(moved, muted([], ['sanctions']))).toBe(false)
    expect(isMuted(talks, muted(['rustem-umerov']))).toBe(false)
    expect(isMuted(talks, muted(['rustem-umerov', 'steve-witkoff']))).toBe(true)
    expect(isMuted(item(newStory('s'), { story: story('s') }), muted([], ['territory']))).toBe(true)
  })
})
