// A worker for the tests of the pool: never answers for one article, answers for the others.

import { parentPort } from 'node:worker_threads'

parentPort?.on('message', ({ id }: { readonly id: string }) => {
  while (id === 'hängt') Math.random()
  parentPort?.postMessage({ kind: 'done', analysis: { articleId: id } })
})
parentPort?.postMessage({ kind: 'ready' })
