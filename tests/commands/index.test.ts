import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { loadTexts } from '../../src/knowledge/texts.ts'
import { PARTIES } from '../../src/model/actor.ts'
import { MEETING_STATES, SIGNAL_KINDS } from '../../src/model/analysis.ts'
import { USER_ERROR_CODES } from '../../src/model/errors.ts'
import { FEED_FAILURES } from '../../src/model/feed.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { SOURCE_STATES } from '../../src/model/source.ts'
import { ISSUE_STATUSES } from '../../src/model/status.ts'

const texts = await loadTexts('data/locales')

describe('the commands', () => {
  test('have names and aliases that Telegram takes, each once', () => {
    const names = commands.flatMap(({ name, aliases }) => [name, ...aliases])

    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,32}$/)
    expect(new Set(names).size).toBe(names.length)
  })

  test('are all there', () => {
    expect(commands.map(({ name }) => name).toSorted()).toEqual(
      [
        ...[
          'start',
          'help',
          'status',
          'actors',
          'actor',
          'meetings',
          'meeting',
          'agenda',
          'positions',
          'compare',
          'contradictions',
          'timeline',
          'digest',
          'search',
        ],
        ...[
          'subscribe',
          'unsubscribe',
          'settier',
          'setstatus',
          'settings',
          'source',
          'sources',
          'addsource',
          'removesource',
          'renamesource',
          'pausesource',
        ],
        ...[
          'resumesource',
          'testsource',
          'importopml',
          'exportopml',
          'health',
          ...['newpersons', 'story', 'wrong', 'changes', 'review', 'merge', 'split', 'undo'],
          'stats',
          'follow',
          'unfollow',
          'following',
          'mute',
          'stop',
          'privacy',
        ],
      ].toSorted(),
    )
  })

  test.each(LOCALES)('are described in %s, short enough for the menu, with an example', locale => {
    const t = texts.in(locale)

    for (const { name } of commands) {
      expect(t(`command-${name}`).length).toBeLessThanOrEqual(60)
      expect(t(`usage-${name}`)).toContain(`/${name}`)
    }
  })
})

describe.each(LOCALES)('the texts in %s', locale => {
  const t = texts.in(locale)

  test('have a sentence for each mistake of a user', () => {
    const values = { name: 'x', time: 'x', zone: 'x', reason: 'x', day: 'x', max: 9 }
    for (const code of USER_ERROR_CODES) expect(t(`error-${code}`, values)).toMatch(/[.!?:\w]$/)
    expect(t('error-internal')).not.toBe('')
  })

  test('have words for all terms of the model', () => {
    const keys = [
      ...FEED_FAILURES.map(code => `feed-failure-${code}`),
      ...ISSUE_STATUSES.map(status => `status-${status}`),
      ...SIGNAL_KINDS.map(kind => `signal-${kind}`),
      ...PARTIES.map(party => `party-${party}`),
      ...MEETING_STATES.map(state => `meeting-state-${state}`),
      ...SOURCE_STATES.map(state => `source-state-${state}`),
      ...['new', 'moved', 'confirmed', 'held', 'called-off', 'put-off'].map(change => `meeting-change-${change}`),
      ...[1, 2, 3, 4].map(tier => `tier-${tier}`),
    ]
    for (const key of keys) expect(t(key)).not.toBe('')
  })
})
