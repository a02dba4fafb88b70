import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { rolesOn } from '../../src/model/actor.ts'
import { ISSUE_IDS } from '../../src/model/issue.ts'
import { foldWord } from '../../src/text/fold.ts'
import { phrasesIn } from '../support/phrases.ts'
import { DATA } from './data-folder.ts'

const knowledge = await loadKnowledge(DATA)

const ACTOR_IDS = `volodymyr-zelenskyy vladimir-putin donald-trump steve-witkoff jared-kushner marco-rubio jd-vance
dan-driscoll pete-hegseth keith-kellogg rustem-umerov andrii-hnatov andriy-yermak oleksandr-bevz kyrylo-budanov
andrii-sybiha yulia-svyrydenko serhiy-kyslytsya david-arakhamia yuri-ushakov kirill-dmitriev dmitry-peskov
sergey-lavrov vladimir-medinsky igor-kostyukov maria-zakharova dmitry-medvedev sergei-ryabkov friedrich-merz
johann-wadephul boris-pistorius emmanuel-macron keir-starmer giorgia-meloni donald-tusk alexander-stubb
ursula-von-der-leyen antonio-costa kaja-kallas mark-rutte viktor-orban bart-de-wever recep-tayyip-erdogan hakan-fidan
mohammed-bin-salman xi-jinping alexander-lukashenko karoline-leavitt don-bacon jonathan-powell josh-gruenbaum
robert-fico mette-frederiksen dick-schoof`.split(/\s+/)

describe('the actors', () => {
  it('are the 54 persons of the negotiation', () => {
    expect([...knowledge.actors.keys()].sort()).toEqual([...ACTOR_IDS].sort())
  })

  it.each([...knowledge.actors.values()])('$name has a role and a spelling in Cyrillic', actor => {
    expect(actor.roles.length).toBeGreaterThan(0)
    expect(actor.spellings.join(' ')).toMatch(/\p{Script=Cyrillic}/u)
  })

  it.each([
    ['Selenskij', 'volodymyr-zelenskyy'],
    ['Wolodimir Selenski', 'volodymyr-zelenskyy'],
    ['Zelensky', 'volodymyr-zelenskyy'],
    ['Umjerow', 'rustem-umerov'],
    ['Umerov', 'rustem-umerov'],
    ['Wittkoff', 'steve-witkoff'],
    ['Kellog', 'keith-kellogg'],
    ['Yermak', 'andriy-yermak'],
    ['Dmitriev', 'kirill-dmitriev'],
    ['Medinskij', 'vladimir-medinsky'],
    ['JD Vance', 'jd-vance'],
    ['Orban', 'viktor-orban'],
    ['Erdogan', 'recep-tayyip-erdogan'],
    ['Зеленський', 'volodymyr-zelenskyy'],
    ['Путин', 'vladimir-putin'],
  ])('%s is %s', (spelling, id) => {
    const actor = knowledge.actors.get(id)

    expect([actor?.name, ...(actor?.spellings ?? [])].map(each => foldWord(each ?? ''))).toContain(foldWord(spelling))
  })

  it.each([
    ['rustem-umerov', '2025-05-16', 'Verteidigungsminister'],
    ['rustem-umerov', '2025-12-03', 'Chefunterhändler der Ukraine'],
    ['andriy-yermak', '2025-11-23', 'Leiter des Präsidialamts'],
    ['kyrylo-budanov', '2026-01-05', 'Leiter des Präsidialamts'],
    ['ursula-von-der-leyen', '2015-02-12', 'Bundesverteidigungsministerin'],
    ['donald-tusk', '2016-06-01', 'Präsident des Europäischen Rates'],
  ] as const)('%s was on %s: %s', (id, day, title) => {
    const actor = knowledge.actors.get(id)

    expect(actor === undefined ? [] : rolesOn(actor, day).map(role => role.title.de)).toContain(title)
  })

  it('hold no role of Jermak after his resignation', () => {
    const actor = knowledge.actors.get('andriy-yermak')

    expect(actor === undefined ? [] : rolesOn(actor, '2025-12-01')).toEqual([])
  })

  it('blank the names of others', () => {
    const trump = knowledge.actors.get('donald-trump')
    const text = 'Melania Trump begleitete Donald Trump Jr. zu Trump.'

    expect(phrasesIn(text, trump?.spellings ?? [], trump?.exceptions ?? [])).toEqual([[45, 'Trump']])
  })
})

describe('the issues', () => {
  it('are the 16 of the model', () => {
    expect([...knowledge.issues.keys()].sort()).toEqual([...ISSUE_IDS].sort())
  })

  for (const issue of knowledge.issues.values()) {
    it.each(issue.examples)(`${issue.id} is in «%s»`, example => {
      expect(phrasesIn(example, issue.terms, issue.exceptions)).not.toEqual([])
    })

    it.each(issue.counterExamples)(`${issue.id} is not in «%s»`, counterExample => {
      expect(phrasesIn(counterExample, issue.terms, issue.exceptions)).toEqual([])
    })
  }
})

describe('the places', () => {
  it('are at least 120', () => {
    expect(knowledge.places.length).toBeGreaterThanOrEqual(120)
  })

  it.each([
    ['im Kreml', 'Moskau'],
    ['im Weißen Haus', 'Washington'],
    ['im Petersdom', 'Vatikan'],
    ['in Dschiddah', 'Dschidda'],
    ['im Belowescher Forst', 'Belowescher Forst'],
  ])('%s is in %s', (text, name) => {
    expect(placesIn(text)).toEqual([name])
  })

  it.each(['das Budapester Memorandum', 'das Minsker Abkommen', 'die Genfer Konventionen', 'die Washington Post'])(
    '%s is no place',
    text => {
      expect(placesIn(text)).toEqual([])
    },
  )
})

describe('the sources', () => {
  it('are at least 20 feeds in four countries', () => {
    const { sources } = knowledge

    expect(sources.length).toBeGreaterThanOrEqual(20)
    expect(new Set(sources.map(source => source.country))).toEqual(new Set(['de', 'at', 'ch', 'it']))
  })

  it('have addresses that stand once, the trailing slash apart', () => {
    const addresses = knowledge.sources.map(source => source.url.replace(/\/$/, ''))

    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('hold agencies and public broadcasters of each German-speaking country', () => {
    const trusted = knowledge.sources.filter(source => source.tier === 1).map(source => source.country)

    expect(trusted).toEqual(expect.arrayContaining(['de', 'at', 'ch']))
  })
})

function placesIn(text: string): string[] {
  return knowledge.places
    .filter(({ name, spellings, exceptions }) => phrasesIn(text, [name, ...spellings], exceptions).length > 0)
    .map(place => place.name)
}
