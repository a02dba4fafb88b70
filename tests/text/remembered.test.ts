import { expect, test } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

test('what was asked before is not worked out again, until too much is known', () => {
  const asked: string[] = []
  const length = remembered(word => {
    asked.push(word)
    return word.length
  }, 2)

  expect(['a', 'bb', 'a', 'bb', 'ccc', 'a'].map(length)).toEqual([1, 2, 1, 2, 3, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
