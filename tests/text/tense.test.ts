import { describe, expect, test } from 'vitest'
import { tenseAround } from '../../src/text/tense.ts'
import { findTimes } from '../../src/text/times.ts'
import { tokenise } from '../../src/text/tokens.ts'

function tenseIn(text: string) {
  const tokens = tokenise(text)
  const [time] = findTimes(text, tokens, '2025-12-18')
  return time === undefined ? undefined : tenseAround(text, tokens, time)
}

describe('a day lies', () => {
  test.each([
    ['behind', 'Die Delegationen haben sich am Dienstag getroffen.', 'past'],
    ['behind', 'Die Runde wurde am Dienstag unterbrochen.', 'past'],
    ['behind if nothing tells', 'Ein Treffen am Dienstag.', 'past'],
    ['ahead', 'Die Delegationen wollen sich am Dienstag treffen.', 'coming'],
    ['ahead', 'Die Runde soll am Dienstag beginnen.', 'coming'],
    ['ahead', 'Am Dienstag wird in Wien verhandelt.', 'coming'],
    ['ahead, whatever the sentence before tells', 'Die Runde war zäh. Am Dienstag wird verhandelt.', 'coming'],
  ])('%s: «%s»', (_, text, tense) => {
    expect(tenseIn(text)).toBe(tense)
  })
})
