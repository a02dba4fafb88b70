// The one sentence that tells best what an article brings.

import { describe, expect, test } from 'vitest'
import { findTellingSentence } from '../../src/ledger/telling-sentence.ts'
import { analysed } from './support/samples.ts'

const OPEN = 'Über die Gebiete wird in Wien noch gesprochen, hieß es.'
const REFUSED = '„Einen Abzug wird es nicht geben“, sagte Wolodymyr Selenskyj in Wien.'

describe('findTellingSentence', () => {
  test('prefers what moves an issue and who says so', () => {
    const one = analysed({
      id: 'a',
      at: '2026-03-10',
      text: `${OPEN} ${REFUSED}`,
      signals: [
        ['territory', 'open', null, OPEN],
        ['territory', 'rejected', 'ukraine', REFUSED],
      ],
      statements: [['volodymyr-zelenskyy', REFUSED]],
    })

    expect(findTellingSentence(one)?.evidence.quote).toBe(REFUSED)
  })

  test('falls back to how the article begins, without heading and boilerplate', () => {
    const text = 'Newsletter abonnieren!\n\nWas heute wichtig ist\n\nIn Wien haben die Gespräche begonnen. Mehr folgt.'
    const one = analysed({ id: 'a', at: '2026-03-10', text })
    const boilerplate = [{ start: 0, end: 22, quote: text.slice(0, 22), rule: 'sample' }]

    const telling = findTellingSentence({ ...one, analysis: { ...one.analysis, boilerplate } })

    expect(telling).toMatchObject({
      evidence: { quote: 'In Wien haben die Gespräche begonnen.', rule: 'lead' },
      weight: 0,
    })
  })

  test('prefers what the title is about, be it a meeting, to another subject of the article', () => {
    const met = 'Vertreter der USA und Russlands treffen sich am Samstag in Miami.'
    const other = '„Die Ziele werden erreicht“, sagte Wladimir Putin am Mittwoch.'
    const one = analysed({
      id: 'a',
      at: '2026-03-10',
      title: 'USA und Russland reden am Wochenende in Miami',
      text: `${met} ${other}`,
      meetings: [{ quote: met, state: 'planned' }],
      statements: [['vladimir-putin', other]],
    })

    expect(findTellingSentence(one)?.evidence.quote).toBe(met)
  })

  test('never takes a sentence that only says who said so', () => {
    const bare = 'Das teilte Juri Uschakow am Montag in Moskau mit.'
    const text = `Die Gespräche gehen weiter. ${bare}`
    const one = analysed({ id: 'a', at: '2026-03-10', text, statements: [['yuri-ushakov', bare]] })

    expect(findTellingSentence(one)?.evidence.quote).toBe('Die Gespräche gehen weiter.')
  })

  test('finds none in a text without a sentence', () => {
    expect(
      findTellingSentence(analysed({ id: 'a', at: '2026-03-10', title: 'Nur ein Titel', text: '' })),
    ).toBeUndefined()
  })
})
