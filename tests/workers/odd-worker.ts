// A thread for the tests of the pool: doubles numbers, and hangs, throws, eats memory or ends where it is told to.

import { serve } from '../../src/workers/serve.ts'

serve((data: { readonly brokenStart?: boolean } | undefined) => {
  if (data?.brokenStart) throw new Error('cannot begin')
  return async (task: number | string): Promise<number> => {
    if (task === 'hang') for (;;) Math.random()
    if (task === 'throw') throw new RangeError('too much')
    if (task === 'eat') for (const eaten: number[][] = []; ; ) eaten.push(Array.from({ length: 10_000 }, Math.random))
    if (task === 'end') process.exit()
    return Number(task) * 2
  }
})
