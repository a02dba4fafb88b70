// Profiles survive being written down, and a sum does not depend on the order.

import { describe, expect, test } from 'vitest'
import { decodeProfile, encodeProfile, mergeProfiles, profileOf } from '../../src/ledger/profile.ts'
import { compareProfiles } from '../../src/ledger/similarity.ts'
import { createTermReader } from '../../src/ledger/terms.ts'
import { article } from './support/vienna.ts'

const read = createTermReader()

function profile(id: string) {
  const { article: one, analysis } = article(id)
  return profileOf(one, analysis, read(one.title, analysis.body))
}

describe('a profile', () => {
  test('says the same after it was written down as JSON', () => {
    const held = profile('held')

    const again = decodeProfile(JSON.parse(JSON.stringify(encodeProfile(held))))

    expect(compareProfiles(again, profile('night'))).toBeCloseTo(compareProfiles(held, profile('night')), 2)
  })

  test('of two articles is the same whichever came first', () => {
    const one = mergeProfiles(profile('held'), profile('night'))
    const other = mergeProfiles(profile('night'), profile('held'))

    expect(compareProfiles(one, profile('wrong-day'))).toBeCloseTo(compareProfiles(other, profile('wrong-day')), 6)
    expect(one.members).toBe(2)
  })
})
