// Which issues a sentence may move: those it names, those that the sentence before names, and the talks as a whole.

import { ISSUE_IDS, type IssueId } from '../model/issue.ts'
import type { Sentence } from './document.ts'
import type { Reading } from './reading.ts'
import type { TermHit } from './terms.ts'

/** Issues that can move; the military situation never does. */
export const MOVING_ISSUES: readonly IssueId[] = ISSUE_IDS.filter(issue => issue !== 'military-situation')

/** The issue of the talks as a whole: a sentence about them need not name it. */
const TALKS: IssueId = 'peace-plan'

export interface SignalCandidate {
  readonly sentence: Sentence
  readonly issue: IssueId
  /** Where the issue is named: `here-1` alone, `here-3` beside two others, `before`, `before-other`, … */
  readonly place: string
  /** The terms that name it in this sentence. */
  readonly terms: readonly TermHit[]
}

export function findCandidates(
  reading: Reading,
  sentence: Sentence,
  topics: ReadonlySet<IssueId>,
): readonly SignalCandidate[] {
  if (sentence.isHeading) return []
  const here = termsAt(reading, sentence.index)
  const named = new Set(here.map(term => term.issue))
  const isSame = isSameParagraph(reading, sentence)
  const before = termsAt(reading, sentence.index - 1)
  const earlier = named.size === 0 ? termsAt(reading, sentence.index - 2) : []
  return MOVING_ISSUES.flatMap(issue => {
    const terms = here.filter(term => term.issue === issue)
    const place = placeOf()
    return place === undefined ? [] : [{ sentence, issue, place, terms }]

    function placeOf(): string | undefined {
      if (terms.length > 0) return `here-${Math.min(named.size, 3)}`
      if (before.some(term => term.issue === issue))
        return `before${isSame ? '' : '-paragraph'}${named.size === 0 ? '' : '-other'}`
      if (issue === TALKS) return named.size === 0 ? 'talks' : 'talks-other'
      if (earlier.some(term => term.issue === issue)) return 'earlier'
      if (!topics.has(issue)) return undefined
      return named.size === 0 ? 'topic' : 'topic-other'
    }
  })
}

export function isSameParagraph({ document }: Reading, sentence: Sentence): boolean {
  return document.sentences[sentence.index - 1]?.paragraph === sentence.paragraph
}

function termsAt(reading: Reading, index: number): readonly TermHit[] {
  return (reading.terms[index] ?? []).filter(term => term.issue !== 'military-situation')
}

/** Issues that an article is about: named in its title, or often and not much less often than any other. */
export function topicsOf(reading: Reading, counts: ReadonlyMap<IssueId, number>): ReadonlySet<IssueId> {
  const most = Math.max(
    ...[...counts].filter(([issue]) => issue !== TALKS && issue !== 'military-situation').map(([, n]) => n),
    0,
  )
  const title = new Set(reading.titleTerms.map(term => term.issue))
  return new Set(
    MOVING_ISSUES.filter(issue => {
      const count = counts.get(issue) ?? 0
      return title.has(issue) || (count >= 3 && count * 2 >= most)
    }),
  )
}
