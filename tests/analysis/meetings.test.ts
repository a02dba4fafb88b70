import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

/** Published on Thursday, 18 December 2025. */
const { meetings } = analyse(
  anArticle({
    title: 'Telefonat und Treffen',
    text: [
      'US-Präsident Donald Trump hat am Dienstag mit Kremlchef Wladimir Putin telefoniert. In dem Telefonat ging es um den Friedensplan für die Ukraine.',
      'Am Mittwoch traf der US-Gesandte Steve Witkoff in Berlin den ukrainischen Chefunterhändler Rustem Umjerow. Das Treffen von Witkoff und Umjerow in Berlin am Mittwoch dauerte bis in die Nacht.',
      'Am kommenden Sonntag soll Witkoff in Moskau mit Präsidentenberater Juri Uschakow sprechen. Ein für Freitag in Budapest geplantes Treffen von Außenminister Sergej Lawrow und Marco Rubio wurde abgesagt.',
      'Bundeskanzler Friedrich Merz empfing am 3. Dezember in Berlin den französischen Präsidenten Emmanuel Macron und den britischen Premier Keir Starmer.',
    ].join('\n\n'),
  }),
)

const on = (day: string) => meetings.filter(meeting => meeting.startDay === day)

describe('a contact', () => {
  it('by telephone is a call, without a place', () => {
    expect(on('2025-12-16')).toMatchObject([
      { kind: 'call', state: 'held', place: null, participants: ['donald-trump', 'vladimir-putin'] },
    ])
  })

  it('that is past was held; told twice it is one', () => {
    expect(on('2025-12-17')).toMatchObject([
      { kind: 'meeting', state: 'held', place: 'Berlin', participants: ['steve-witkoff', 'rustem-umerov'] },
    ])
  })

  it('that is to come is planned', () => {
    expect(on('2025-12-21')).toMatchObject([{ kind: 'meeting', state: 'planned', place: 'Moskau' }])
    expect(on('2025-12-21')[0]?.participants).toEqual(expect.arrayContaining(['steve-witkoff', 'yuri-ushakov']))
  })

  it('that was called off keeps its day and those who would have come', () => {
    expect(on('2025-12-19')).toMatchObject([
      { state: 'cancelled', place: 'Budapest', participants: ['sergey-lavrov', 'marco-rubio'] },
    ])
  })

  it('on a date has everybody who came', () => {
    expect(on('2025-12-03')).toMatchObject([
      { state: 'held', place: 'Berlin', participants: ['friedrich-merz', 'emmanuel-macron', 'keir-starmer'] },
    ])
  })
})
