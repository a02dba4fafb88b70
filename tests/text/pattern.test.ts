import { fc, test as fuzz } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { compilePatterns, compileTerms } from '../../src/text/pattern.ts'

/** What each pattern finds, as the text that stands there. */
function found(text: string, ...patterns: string[]): string[] {
  return compilePatterns(patterns)
    .find(text)
    .map(({ start, end }) => text.slice(start, end))
}

describe('finding patterns', () => {
  it('finds a whole word and not a part of one', () => {
    expect(found('Der Plan liegt vor, die Planung nicht.', 'plan')).toEqual(['Plan'])
  })

  it('reads a star as any ending or any beginning', () => {
    expect(found('Waffenruhe, Waffenruhen, Teilwaffenruhe', 'waffenruhe*')).toEqual(['Waffenruhe', 'Waffenruhen'])
    expect(found('Grenzgebiet und Gebiete', '*gebiet*')).toEqual(['Grenzgebiet', 'Gebiete'])
    expect(found('Friedensplan, Planung', '*plan')).toEqual(['Friedensplan'])
  })

  it('finds a word within a compound with hyphens', () => {
    expect(found('die NATO-Mitgliedschaft', 'nato')).toEqual(['NATO'])
    expect(found('der 28‑Punkte‑Plan', '28-punkte-plan')).toEqual(['28‑Punkte‑Plan'])
  })

  it('takes ß and ss, capitals and composed letters as the same', () => {
    expect(found('Das Weisse Haus', 'weiße haus')).toEqual(['Weisse Haus'])
    expect(found('STRASSENSPERRE', 'straßen*')).toEqual(['STRASSENSPERRE'])
    expect(found('Orba\u0301n kam', 'orbán')).toEqual(['Orba\u0301n'])
  })

  it('lets a phrase run over any white space but not over a blank line', () => {
    expect(found('Koalition der\u00a0\n Willigen', 'koalition der willigen')).toHaveLength(1)
    expect(found('die Koalition\n\nder Willigen', 'koalition der willigen')).toEqual([])
  })

  it('wants the signs of a phrase as they are', () => {
    expect(found('J. D. Vance', 'J. D. Vance')).toEqual(['J. D. Vance'])
    expect(found('J D Vance', 'J. D. Vance')).toEqual([])
    expect(found('Gebiete, besetzt', 'gebiete besetzt')).toEqual([])
  })

  it('takes a lone star within a phrase as any one word', () => {
    expect(found('Größe der ukrainischen Armee', 'größe der * armee')).toHaveLength(1)
    expect(found('Größe der Armee', 'größe der * armee')).toEqual([])
  })

  it('gives each match once with its pattern, by start, longer ones first', () => {
    const text = 'die Koalition der Willigen'

    const matches = compilePatterns(['koalition*', 'koalition der willigen', 'willigen', 'koalition*']).find(text)

    expect(matches).toEqual([
      { start: 4, end: 26, pattern: 'koalition der willigen' },
      { start: 4, end: 13, pattern: 'koalition*' },
      { start: 18, end: 26, pattern: 'willigen' },
    ])
  })

  it('finds a repeated stem within one word once', () => {
    expect(found('Gebietsgebiete', '*gebiet*')).toEqual(['Gebietsgebiete'])
  })

  it.each(['', '*', '* plan', ' plan', 'plan ', 'plan, ', 'a**b', '-'])('refuses the pattern «%s»', pattern => {
    expect(() => compilePatterns([pattern])).toThrow('pattern')
  })
})

describe('finding terms', () => {
  it('blanks a term that lies inside an exception', () => {
    const terms = compileTerms(['waffenruhe', 'front'], ['waffenruhe in gaza'])

    const matches = terms.find('Die Waffenruhe in Gaza hält; an der Front gilt keine Waffenruhe.')

    expect(matches.map(match => match.start)).toEqual([36, 53])
  })

  it('keeps a term that reaches beyond the exception', () => {
    expect(compileTerms(['front der willigen'], ['die front']).find('Die Front der Willigen')).toHaveLength(1)
  })
})

describe('with any input', () => {
  const word = fc.stringMatching(/^[a-zäöüßA-ZÄÖ0-9]{1,8}$/)

  fuzz.prop([fc.string({ unit: 'binary', maxLength: 300 }), fc.array(word, { maxLength: 5 })])(
    'gives ranges within the text that begin and end at a word',
    (text, words) => {
      const matches = compilePatterns([...words, ...words.map(each => `*${each}*`)]).find(text)

      for (const { start, end } of matches) {
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
        expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{M}\p{N}]$/u)
        expect(text.slice(end)).not.toMatch(/^[\p{L}\p{M}\p{N}]/u)
      }
    },
  )

  fuzz.prop([fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(3)])(
    'finds each phrase that was put into a text',
    (words, at, more) => {
      const start = at % words.length
      const phrase = words.slice(start, start + 1 + more)

      const matches = compilePatterns([phrase.join(' ')]).find(words.join('  '))

      expect(matches.length).toBeGreaterThan(0)
    },
  )

  it('stays linear on a long text of stems that nearly match', () => {
    const text = 'ab'.repeat(100_000)

    const matches = compilePatterns(['*abababababababababc*', 'ab*', '*ba']).find(text)

    expect(matches).toEqual([{ start: 0, end: text.length, pattern: 'ab*' }])
  })
})
