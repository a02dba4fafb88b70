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

export function findCandidates(reading: Reading, sentence: Sentence): readonly SignalCandidate[] {
  if (sentence.isHeading) return []
  const here = termsAt(reading, sentence.index)
  const named = new Set(here.map(term => term.issue))
  const before = isSameParagraph(reading, sentence) ? termsAt(reading, sentence.index - 1) : []
  const earlier = named.size === 0 ? termsAt(reading, sentence.index - 2) : []
  return MOVING_ISSUES.flatMap(issue => {
    const terms = here.filter(term => term.issue === issue)
    const place = placeOf()
    return place === undefined ? [] : [{ sentence, issue, place, terms }]

    function placeOf(): string | undefined {
      if (terms.length > 0) return `here-${Math.min(named.size, 3)}`
      if (before.some(term => term.issue === issue)) return named.size === 0 ? 'before' : 'before-other'
      if (issue === TALKS) return named.size === 0 ? 'talks' : 'talks-other'
      return earlier.some(term => term.issue === issue) ? 'earlier' : undefined
    }
  })
}

export function isSameParagraph({ document }: Reading, sentence: Sentence): boolean {
  return document.sentences[sentence.index - 1]?.paragraph === sentence.paragraph
}

function termsAt(reading: Reading, index: number): readonly TermHit[] {
  return (reading.terms[index] ?? []).filter(term => term.issue !== 'military-situation')
}
