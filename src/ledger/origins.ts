// Whose voice a report is: the agency or outlet that it names as its origin, else the outlet itself.

import type { Finding } from '../model/analysis.ts'
import type { AnalysedArticle } from '../model/ledger.ts'

/** The origin of the article as a whole: the first one that it names. */
export function originOf({ article, analysis }: AnalysedArticle): string {
  const [first] = analysis.origins.toSorted((a, b) => a.start - b.start || (a.origin < b.origin ? -1 : 1))
  return first?.origin ?? article.sourceName
}

/** The origin of one sentence: the one that is named in it, else that of the article. */
export function originOfFinding(analysed: AnalysedArticle, finding: Finding): string {
  const inside = analysed.analysis.origins.find(
    origin => origin.inTitle !== true && finding.start <= origin.start && origin.end <= finding.end,
  )
  return inside?.origin ?? originOf(analysed)
}
