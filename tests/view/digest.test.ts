// What a reader sees of a digest: order, what stands beside each other, and what is not said twice.

import { beforeAll, describe, expect, test } from 'vitest'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { Citation } from '../../src/model/article.ts'
import type { Digest, DigestItem } from '../../src/model/digest.ts'
import type { Translate } from '../../src/model/locale.ts'
import { renderDigest } from '../../src/view/digest.ts'
import { evidence, held, item, meeting, newStory, story } from '../digest/materials.ts'
import { knowledge } from '../ledger/support/samples.ts'

let t: Translate

beforeAll(async () => {
  t = (await loadTexts('data/locales')).in('de')
})

const nothing: Digest = {
  ...{ day: '2026-03-10', zone: 'Europe/Berlin', ahead: [], later: [], items: [], brief: [], more: 0 },
  ...{ doubts: [], unchanged: [], upTo: 9 },
}

function cite(articleId: string, title: string): [string, Citation] {
  const at = '2026-03-09T06:30:00.000Z' as const
  return [
    articleId,
    { articleId, sourceName: 'Blatt', title, url: `https://blatt.example/${articleId}`, publishedAt: at },
  ]
}

function textOf(parts: Partial<Digest>, citations: readonly [string, Citation][] = [cite('a', 'Titel A')]): string {
  const extras = { actors: knowledge.actors }
  return renderDigest({ ...nothing, ...parts }, new Map(citations), t, 'de', extras).text
}

const demand = (quote: string): DigestItem => {
  const issue = knowledge.issues.get('sanctions')
  const position = { issue: 'sanctions', party: 'russia', stance: 'demanded', at: '2026-03-09T12:00:00.000Z' } as const
  const proof = evidence('a', quote)
  const change = { kind: 'position', position: { ...position, evidence: proof } } as const
  return item(change, { ...(issue && { issue }), evidence: [proof] })
}

describe('renderDigest', () => {
  test('tells what a side demands with its words, folded below what moved', () => {
    const told = item(newStory('s'), {
      story: story('s'),
      evidence: [evidence('a', 'Der erste Satz.')],
      effects: [demand('Moskau verlangt das Ende aller Sanktionen.')],
    })

    expect(textOf({ items: [told] })).toContain(
      '„Der erste Satz.“\n🇷🇺 Sanktionen – Russland fordert: „Moskau verlangt das Ende aller Sanktionen.“',
    )
  })

  test('names a demand in brief with its words', () => {
    expect(textOf({ brief: [demand('Moskau verlangt das Ende aller Sanktionen.')] })).toContain(
      'Kurz gemeldet\n🇷🇺 Sanktionen – Russland fordert: „Moskau verlangt das Ende aller Sanktionen.“',
    )
  })

  test('says of a meeting that was told before that there is more on it', () => {
    const again = (state: 'held' | 'planned') =>
      item(newStory('s'), { story: story('s'), meeting: meeting('m', '2026-03-09', { state }), isFollowUp: true })

    expect(textOf({ items: [again('held')] })).toContain('\n↪️ Weiter zu: Mo 9.3. · Wien')
    expect(textOf({ items: [again('planned')] })).toContain('\n🗓 Mo 9.3. · Wien – ')
  })

  test('gives no quote for what moved because old evidence counts less', () => {
    const issue = knowledge.issues.get('territory')
    const change = { kind: 'status', issue: 'territory', from: 'approaching', to: 'disputed' } as const
    const faded = item(change, { ...(issue && { issue }), isQuotable: false })

    const text = textOf({ items: [faded] })

    expect(text).toContain('Ältere Belege zählen weniger.')
    expect(text).not.toContain('„')
  })

  test('does not say the title of a source twice', () => {
    const told = item(newStory('s'), { story: story('s'), evidence: [evidence('a'), evidence('b')] })

    const text = textOf({ items: [told] }, [cite('a', 'Geschichte s'), cite('b', 'Titel B')])

    expect(text).toMatch(/\[1\] Blatt, gestern, 07:30\n\[2\] Blatt, gestern, 07:30: Titel B$/)
  })

  test('has dates that are known and some days away in one line', () => {
    const later = [
      meeting('m', '2026-03-14'),
      meeting('n', '2026-03-16', { place: null, kind: 'call', participants: [] }),
    ]
    const near = {
      meeting: meeting('o', '2026-03-10', { participants: [] }),
      sentence: evidence('a', 'Man trifft sich.'),
    }

    expect(
      textOf({ ahead: [near], later, items: [item(held('m'), { meeting: meeting('m', '2026-03-09') })] }),
    ).toContain(
      [
        '🗓 Termine',
        '• Di 10.3. · Wien – angekündigt',
        '   1 Bericht\u00a0[1]',
        '   „Man trifft sich.“',
        '• Weiter angekündigt: Sa 14.3. Wien (Steve Witkoff, Rustem Umerow); Mo 16.3. Telefonat',
      ].join('\n'),
    )
  })
})
