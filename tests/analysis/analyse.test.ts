import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

/** A report of our own, published on Thursday, 18 December 2025. */
const REPORT = anArticle({
  title: 'Gespräche in Genf ohne Durchbruch',
  text: [
    'Die Unterhändler der USA und der Ukraine haben am Mittwoch in Genf erneut über einen Friedensplan für die Ukraine beraten. An dem Treffen nahmen Rustem Umjerow und der US-Gesandte Steve Witkoff teil. Einen Durchbruch gab es nach Angaben beider Seiten nicht.',
    'Präsident Wolodymyr Selenskyj lehnte Gebietsabtretungen erneut ab. „Wir verschenken unser Land nicht“, sagte er in Kiew. Kremlsprecher Dmitri Peskow erklärte, Moskau bestehe auf einem Rückzug der ukrainischen Truppen aus dem Donbass. Der neue Vermittler Hannes Beispielmann mahnte zur Geduld.',
    'Foto: Archiv/Pool',
    'Lesen Sie auch: Was bisher geschah',
  ].join('\n\n'),
})

describe('a report on a round of talks', () => {
  const analysis = analyse(REPORT)

  it('is relevant', () => {
    expect(analysis.isRelevant).toBe(true)
  })

  it('names its persons, known ones by id and others as proposals', () => {
    expect(new Set(analysis.mentions.map(mention => mention.actor))).toEqual(
      new Set(['rustem-umerov', 'steve-witkoff', 'volodymyr-zelenskyy', 'dmitry-peskov']),
    )
    expect(analysis.newPersons.map(({ name, role }) => [name, role])).toEqual([['Hannes Beispielmann', 'Vermittler']])
  })

  it('gives each sentence of speech to its speaker, also behind a pronoun', () => {
    const speakers = analysis.statements.map(({ speaker, quote }) => [speaker, quote.slice(0, 12)])

    expect(speakers).toContainEqual(['dmitry-peskov', 'Kremlspreche'])
    expect(speakers).toContainEqual(['volodymyr-zelenskyy', '„Wir verschen'.slice(0, 12)])
  })

  it('tells who wants what of the territory', () => {
    const territory = analysis.signals.filter(signal => signal.issue === 'territory')

    expect(territory).toContainEqual(expect.objectContaining({ kind: 'rejected', party: 'ukraine' }))
    expect(territory).toContainEqual(expect.objectContaining({ kind: 'demanded', party: 'russia' }))
  })

  it('keeps the meeting with its day and place', () => {
    expect(analysis.meetings).toContainEqual(
      expect.objectContaining({ startDay: '2025-12-17', endDay: '2025-12-17', place: 'Genf', state: 'held' }),
    )
  })

  it('cuts the lines around it', () => {
    expect(analysis.boilerplate.map(line => line.quote)).toEqual([
      'Foto: Archiv/Pool',
      'Lesen Sie auch: Was bisher geschah',
    ])
    expect(analysis.body).not.toContain('Lesen Sie auch')
    expect(analysis.body).toContain('mahnte zur Geduld.')
  })

  it('quotes verbatim, place and all', () => {
    const findings = [
      ...analysis.mentions,
      ...analysis.newPersons,
      ...analysis.issues,
      ...analysis.signals,
      ...analysis.meetings,
      ...analysis.statements,
      ...analysis.origins,
      ...analysis.boilerplate,
    ]

    for (const { start, end, quote, inTitle, rule } of findings) {
      expect((inTitle === true ? REPORT.title : REPORT.text).slice(start, end)).toBe(quote)
      expect(rule).not.toBe('')
    }
  })

  it('reads the same twice', () => {
    expect(analyse(REPORT)).toEqual(analysis)
  })
})

describe('an article on another matter', () => {
  const analysis = analyse(
    anArticle({
      title: 'Verein gewinnt Pokal',
      text: 'Der Verein gewann am Samstag das Endspiel. Trainer Paul Beispiel lobte die Mannschaft.',
    }),
  )

  it('has persons but no facts', () => {
    expect(analysis.isRelevant).toBe(false)
    expect(analysis.newPersons.map(person => person.name)).toEqual(['Paul Beispiel'])
    expect([analysis.issues, analysis.signals, analysis.meetings, analysis.statements]).toEqual([[], [], [], []])
  })
})
