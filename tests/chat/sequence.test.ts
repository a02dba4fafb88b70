import { expect, test } from 'vitest'
import { createSequence } from '../../src/chat/sequence.ts'

test('work of one chat is done in order, work of others meanwhile', async () => {
  const sequence = createSequence()
  const done: string[] = []
  let release: () => void = () => undefined
  const slow = new Promise<void>(resolve => {
    release = resolve
  })

  const all = [
    sequence.run(1, () => slow.then(() => void done.push('slow'))),
    sequence.run(1, async () => void done.push('after')),
  ]
  await sequence.run(2, async () => void done.push('other'))
  release()
  await Promise.all(all)

  expect(done).toEqual(['other', 'slow', 'after'])
})

test('work that breaks is told to its owner and does not stop what follows', async () => {
  const sequence = createSequence()

  const broken = sequence.run(1, () => Promise.reject(new Error('broken')))
  const next = sequence.run(1, async () => 'done')

  await expect(broken).rejects.toThrow('broken')
  expect(await next).toBe('done')
})
