import { describe, expect, it } from 'vitest'
import { findActors } from '../../src/analysis/actors.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

function mentionsIn(text: string, title = 'Beratungen'): (readonly [string, string])[] {
  const { document, titleHits, hits } = read(text, { title })
  return findActors(document, titleHits, hits).map(({ actor, quote }) => [actor, quote] as const)
}

describe('a known person is found', () => {
  it.each([
    ['by the full name', 'Am Abend kam Wladimir Putin hinzu.', 'vladimir-putin', 'Wladimir Putin'],
    ['by the surname', 'Dann schwieg Lawrow.', 'sergey-lavrov', 'Lawrow'],
    ['in the genitive', 'Putins Berater reiste an.', 'vladimir-putin', 'Putins'],
    ['in a compound', 'Die Selenskyj-Delegation kam spät.', 'volodymyr-zelenskyy', 'Selenskyj'],
    ['in another transliteration', 'Volodymyr Zelensky wartete.', 'volodymyr-zelenskyy', 'Volodymyr Zelensky'],
    ['in another spelling', 'Rustem Umerov wartete.', 'rustem-umerov', 'Rustem Umerov'],
    ['misspelt beside the given name', 'Steve Wittkoff war da.', 'steve-witkoff', 'Steve Wittkoff'],
    ['misspelt like nobody else does', 'Auch Wladimir Puttin war da.', 'vladimir-putin', 'Wladimir Puttin'],
    ['with initials', 'Neben ihm saß J.D. Vance.', 'jd-vance', 'J.D. Vance'],
    ['with a particle', 'Ursula von der Leyen warb dafür.', 'ursula-von-der-leyen', 'Ursula von der Leyen'],
  ])('%s', (_, text, actor, quote) => {
    expect(mentionsIn(text)).toEqual([[actor, quote]])
  })

  it('in the title, too', () => {
    expect(mentionsIn('Der Vorschlag liegt vor.', 'Merz wirbt für Berlin')).toEqual([['friedrich-merz', 'Merz']])
  })

  it('at each place', () => {
    expect(mentionsIn('Merz sprach. Danach schwieg Merz. Rubio ging.').map(([actor]) => actor)).toEqual([
      'friedrich-merz',
      'friedrich-merz',
      'marco-rubio',
    ])
  })
})

describe('nobody known is found', () => {
  it.each([
    ['in somebody of the same surname', 'Melania Trump besuchte eine Schule.'],
    ['in a relative', 'Eric Trump verkaufte ein Grundstück.'],
    ['in a word of everyday life', 'Der März war kühl, das Herz schwer.'],
    ['in a word in small letters', 'er trumpfte auf'],
    ['in a city', 'In Moskau und Kiew regnete es.'],
  ])('%s', (_, text) => {
    expect(mentionsIn(text)).toEqual([])
  })
})
