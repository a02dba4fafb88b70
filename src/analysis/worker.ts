// Entry of a thread: reads one article after the other. Started by pool.ts only; holds no state but the knowledge.

import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { serve } from '../workers/serve.ts'
import { stepBack } from '../workers/step-back.ts'
import { createAnalyser } from './analyse.ts'

/** What the thread is started with. */
export interface WorkerData {
  readonly knowledge: Knowledge
}

/** What it found, or that an article was too much for a rule. */
export type Answer =
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly reason: string }

serve(({ knowledge }: WorkerData) => {
  stepBack()
  const analyse = createAnalyser(knowledge)
  return (article: Article): Answer => {
    try {
      return { kind: 'done', analysis: analyse(article) }
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
  }
})
