// Three days of invented talks in Vienna, told by several outlets: the shared sample of the ledger's tests.

import { analysed, type Sample } from './samples.ts'

const MET = { startDay: '2026-03-10', place: 'Wien', participants: ['steve-witkoff', 'yuri-ushakov'] } as const

const samples: readonly Sample[] = [
  {
    id: 'ahead',
    at: '2026-03-06',
    title: 'Kreml bestätigt neue Runde: Berater reist nach Österreich',
    text: 'Der Gesandte Witkoff und Berater Uschakow wollen kommenden Dienstag in Wien über den Friedensplan reden. Was aus den Gebieten wird, ist nach Angaben von Diplomaten offen.',
    actors: ['steve-witkoff', 'yuri-ushakov'],
    signals: [['territory', 'open', null, 'Was aus den Gebieten wird, ist nach Angaben von Diplomaten offen.']],
    meetings: [
      {
        ...MET,
        state: 'planned',
        quote:
          'Der Gesandte Witkoff und Berater Uschakow wollen kommenden Dienstag in Wien über den Friedensplan reden.',
      },
    ],
  },
  {
    id: 'held',
    at: '2026-03-10T19:00',
    source: 'Donaukurier',
    title: 'Gespräche in der Hofburg enden ohne Kompromiss',
    text: 'Sechs Stunden sprachen Witkoff und Uschakow am Dienstag in der Wiener Hofburg miteinander. Bei den Gebieten fanden die Unterhändler keinen Kompromiss. Moskau verlangt weiter den Abzug aus Slowjansk und Kramatorsk. Kiew lehnt einen Abzug aus Slowjansk und Kramatorsk ab.',
    actors: ['steve-witkoff', 'yuri-ushakov'],
    signals: [
      ['territory', 'stalled', null, 'Bei den Gebieten fanden die Unterhändler keinen Kompromiss.'],
      ['territory', 'demanded', 'russia', 'Moskau verlangt weiter den Abzug aus Slowjansk und Kramatorsk.'],
      ['territory', 'rejected', 'ukraine', 'Kiew lehnt einen Abzug aus Slowjansk und Kramatorsk ab.'],
    ],
    meetings: [
      { ...MET, quote: 'Sechs Stunden sprachen Witkoff und Uschakow am Dienstag in der Wiener Hofburg miteinander.' },
    ],
  },
  {
    id: 'night',
    at: '2026-03-10T22:30',
    source: 'Seeblatt',
    title: 'Wien: Uschakow nennt Treffen in der Hofburg nützlich',
    text: '„Das Treffen in der Hofburg war nützlich, aber einen Kompromiss bei den Gebieten gibt es nicht“, sagte Juri Uschakow am Abend nach sechs Stunden in Wien. Witkoff reiste ohne Erklärung aus Wien ab.',
    actors: ['yuri-ushakov', 'steve-witkoff'],
    signals: [
      [
        'territory',
        'stalled',
        null,
        '„Das Treffen in der Hofburg war nützlich, aber einen Kompromiss bei den Gebieten gibt es nicht“, sagte Juri Uschakow am Abend nach sechs Stunden in Wien.',
      ],
    ],
    statements: [
      [
        'yuri-ushakov',
        '„Das Treffen in der Hofburg war nützlich, aber einen Kompromiss bei den Gebieten gibt es nicht“, sagte Juri Uschakow am Abend nach sechs Stunden in Wien.',
      ],
    ],
    meetings: [{ ...MET, quote: 'Witkoff reiste ohne Erklärung aus Wien ab.' }],
  },
  {
    id: 'wrong-day',
    at: '2026-03-11T08:00',
    source: 'Morgenruf',
    title: 'Hofburg-Gespräche: Witkoff verlässt Wien ohne Ergebnis',
    text: 'In der Wiener Hofburg haben Witkoff und Uschakow am Mittwoch lange verhandelt. Ein Kompromiss kam nicht zustande.',
    actors: ['steve-witkoff', 'yuri-ushakov'],
    signals: [['territory', 'stalled', null, 'Ein Kompromiss kam nicht zustande.']],
    meetings: [
      {
        ...MET,
        startDay: '2026-03-11',
        quote: 'In der Wiener Hofburg haben Witkoff und Uschakow am Mittwoch lange verhandelt.',
      },
    ],
  },
  {
    id: 'other',
    at: '2026-03-11T09:00',
    source: 'Donaukurier',
    title: 'EU-Kommission schlägt neues Sanktionspaket gegen Tanker vor',
    text: 'Die EU-Kommission will vierzig weitere Tanker der Schattenflotte auf die Liste setzen. Brüssel verlangt von Reedereien Nachweise über die Herkunft des Öls.',
    signals: [
      ['sanctions', 'demanded', 'europe', 'Brüssel verlangt von Reedereien Nachweise über die Herkunft des Öls.'],
    ],
  },
]

/** In the order of publication: `ahead`, `held`, `night`, `wrong-day` and, about something else, `other`. */
export const vienna = samples.map(analysed)

export function article(id: string) {
  const found = vienna.find(one => one.article.id === id)
  if (found === undefined) throw new Error(`no sample ${id}`)
  return found
}
