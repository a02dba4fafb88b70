// Whose voice a report is: the agency or outlet that it names as its origin, else the outlet itself.

import type { Finding } from '../model/analysis.ts'
import type { AnalysedArticle } from '../model/ledger.ts'

/** The origin of the article as a whole: the first one that it names. */
export function originOf({ article, analysis }: AnalysedArticle): string {
  const [first] = analysis.origins.toSorted((a, b) => a.start - b.start || (a.origin < b.origin ? -1 : 1))
  return first?.origin ?? article.sourceName
}

/** The origin that is named in the sentence itself, if one is. */
export function originOfFinding({ analysis }: AnalysedArticle, finding: Finding): string | undefined {
  return analysis.origins.find(
    origin => origin.inTitle !== true && finding.start <= origin.start && origin.end <= finding.end,
  )?.origin
}
