import { describe, expect, test } from 'vitest'
import { findSpeaker } from '../../src/text/speakers.ts'
import { tokenise } from '../../src/text/tokens.ts'

function speakerIn(text: string): string | undefined {
  const tokens = tokenise(text)
  const speaker = findSpeaker(tokens, 0, tokens.length, new Uint8Array(tokens.length))
  return speaker && text.slice(speaker.start, speaker.end)
}

describe('who speaks is', () => {
  test.each([
    ['before the verb', 'Der Sprecher erklärte, die Runde sei beendet.', 'Der Sprecher'],
    ['after the verb', 'Die Runde sei beendet, erklärte der Sprecher.', 'der Sprecher'],
    ['after "laut"', 'Laut der Regierung ist die Runde beendet.', 'der Regierung'],
    ['after "nach Angaben"', 'Nach Angaben der Polizei blieb es ruhig.', 'der Polizei'],
    ['before "zufolge"', 'Der Regierung zufolge ist die Runde beendet.', 'Der Regierung'],
    ['a pronoun', 'Man sei bereit, sagte er.', 'er'],
  ])('%s', (_, text, speaker) => {
    expect(speakerIn(text)).toBe(speaker)
  })

  test.each(['Die Kolonne fuhr am Hotel vor.', 'In Genf regnete es.', ''])('nobody in «%s»', text => {
    expect(speakerIn(text)).toBeUndefined()
  })
})
