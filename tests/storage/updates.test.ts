import { describe, expect, test } from 'vitest'
import { KINDS, NOW } from './support/store.ts'

describe.each(KINDS)('updates $kind', ({ open }) => {
  test('are new once', async () => {
    const store = await open()

    const claims = [
      await store.updates.claim(7, NOW),
      await store.updates.claim(7, NOW),
      await store.updates.claim(8, NOW),
    ]

    expect(claims).toEqual([true, false, true])
    expect([await store.updates.isKnown(7), await store.updates.isKnown(9)]).toEqual([true, false])
  })
})
