// An article together with whose voice it is, as the stories found out.

import type { AnalysedArticle } from '../model/ledger.ts'

export interface Voiced {
  readonly analysed: AnalysedArticle
  /** The origin, or that of the text it copies. */
  readonly origin: string
}
