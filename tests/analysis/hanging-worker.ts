// A thread for the tests of the pool: never answers for one article, answers for the others.

import { serve } from '../../src/workers/serve.ts'

serve(() => ({ id }: { readonly id: string }) => {
  while (id === 'hängt') Math.random()
  return { kind: 'done', analysis: { articleId: id } }
})
