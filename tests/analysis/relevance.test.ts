import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

describe('an article is relevant', () => {
  it.each([
    [
      'that tells of the talks',
      'Unterhändler beraten über Friedensplan',
      'Die Unterhändler der USA und der Ukraine haben in Genf über den Friedensplan beraten. Russland fordert weiter den Donbass. Selenskyj lehnte Gebietsabtretungen ab.',
    ],
    [
      'that tells of a leaders’ call',
      'Trump spricht mit Putin',
      'US-Präsident Donald Trump hat mit Kremlchef Wladimir Putin über ein Ende des Kriegs in der Ukraine telefoniert. Beide vereinbarten weitere Gespräche.',
    ],
  ])('%s', (_, title, text) => {
    expect(analyse(anArticle({ title, text })).isRelevant).toBe(true)
  })
})

describe('an article is not relevant', () => {
  it.each([
    [
      'on talks of another war',
      'Gespräche über Gaza in Kairo',
      'Vertreter Israels und der Hamas haben in Kairo über eine Waffenruhe im Gazastreifen verhandelt. Der US-Gesandte Steve Witkoff nahm teil. Israel forderte die Freilassung der Geiseln.',
    ],
    [
      'on sport',
      'Gäste gewinnen das Derby',
      'Im Derby der Bundesliga hat der Gast mit zwei Toren gewonnen. Der Trainer lobte seine Mannschaft. Das nächste Turnier beginnt im Frühjahr.',
    ],
    [
      'on the fighting alone',
      'Die Lage an der Front',
      [
        'An der Front bei Pokrowsk in der Ukraine sind in der Nacht wieder schwere Kämpfe ausgebrochen. Russische Truppen griffen nach Angaben des Generalstabs mit Drohnen und Artillerie an mehreren Stellen zugleich an. Die ukrainische Luftwaffe schoss nach eigenen Angaben 40 Drohnen ab.',
        'Zwei Menschen kamen in einem Vorort von Charkiw ums Leben, ein Wohnhaus brannte vollständig aus. Rettungskräfte suchten bis zum Morgen nach Verschütteten. In mehreren Bezirken fiel der Strom aus, auch die Heizung blieb kalt.',
        'Die russische Armee meldete die Einnahme eines Dorfes im Gebiet Donezk. Unabhängig prüfen ließ sich das nicht. Die Verteidiger verlegten eine Brigade in den Abschnitt und sprengten eine Brücke.',
      ].join('\n\n'),
    ],
    ['that says nothing', '', ''],
  ])('%s', (_, title, text) => {
    const { isRelevant, issues, signals, meetings, statements } = analyse(anArticle({ title, text }))

    expect(isRelevant).toBe(false)
    expect([issues, signals, meetings, statements]).toEqual([[], [], [], []])
  })
})
