// The proof behind each row of the ledger and each sentence that the bot sends.

import type { Finding } from './analysis.ts'
import type { ArticleId } from './article.ts'

export interface Evidence {
  readonly articleId: ArticleId
  readonly start: number
  readonly end: number
  /** Verbatim in the stored article at [start, end). */
  readonly quote: string
  readonly rule: string
  readonly analyserVersion: number
}

/** Keeps of a finding what proves it. */
export function toEvidence(finding: Finding, articleId: ArticleId, analyserVersion: number): Evidence {
  const { start, end, quote, rule } = finding
  return { articleId, start, end, quote, rule, analyserVersion }
}
