// Entry of a worker thread: reads one article after the other. Started by pool.ts only; holds no state but the knowledge.

import { parentPort, workerData } from 'node:worker_threads'
import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { createAnalyser } from './analyse.ts'

/** What the worker tells: that it can begin, what it found, or that an article was too much for a rule. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly reason: string }

if (parentPort !== null) serve(parentPort, workerData as { readonly knowledge: Knowledge })

function serve(port: NonNullable<typeof parentPort>, { knowledge }: { readonly knowledge: Knowledge }): void {
  const analyse = createAnalyser(knowledge)
  const tell = (message: WorkerMessage): void => port.postMessage(message)
  port.on('message', (article: Article) => {
    try {
      tell({ kind: 'done', analysis: analyse(article) })
    } catch (error) {
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  })
  tell({ kind: 'ready' })
}
