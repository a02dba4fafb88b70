// A small corpus with its ledger, of our own invention: five articles of early December 2025 and what they say.
// Quotes are looked up in the articles, so no evidence of it can be wrong.

import type { ActorId } from '../../src/model/actor.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { Article, NewArticle } from '../../src/model/article.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { LedgerChanges, NewLedgerEntry } from '../../src/model/ledger.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { IsoTime } from '../../src/model/time.ts'

/** The moment at which all tests over this corpus take place. */
export const CORPUS_NOW = '2025-12-18T06:30:00.000Z'

export const corpusArticles: readonly (NewArticle & { readonly sourceName: string })[] = [
  article('kreml', 'Morgenblatt', '2025-12-03T05:10:00.000Z', 'Nacht im Kreml bringt keinen Durchbruch', [
    'Fünf Stunden saßen Steve Witkoff und Wladimir Putin am Dienstag in Moskau zusammen.',
    'Bei den Gebieten liegen beide Seiten weit auseinander, räumte Putins Berater Juri Uschakow ein.',
    'Moskau verlangt den vollständigen Abzug der Ukraine aus dem Donbass.',
  ]),
  article('kreml-2', 'Alpenpost', '2025-12-03T06:00:00.000Z', 'Witkoff fünf Stunden bei Putin', [
    'Der Gesandte Steve Witkoff traf am Dienstag in Moskau Präsident Putin.',
    'Eine Einigung über die Gebiete ist nicht in Sicht.',
  ]),
  article('garantien', 'Alpenpost', '2025-12-15T17:20:00.000Z', 'Berlin: Fortschritte bei Garantien', [
    'Bei den Sicherheitsgarantien sind Washington und Kiew einander näher gekommen, sagte Wolodymyr Selenskyj.',
    'Rustem Umerow nannte die Gespräche „sachlich und ermutigend“.',
  ]),
  article('nato', 'Elbkurier', '2025-12-16T09:00:00.000Z', 'Moskau bleibt beim Nein zur NATO', [
    'Russland lehnt einen Beitritt der Ukraine zur NATO weiter ab, sagte Dmitri Peskow.',
  ]),
  article('miami', 'Morgenblatt', '2025-12-17T19:45:00.000Z', 'Nächste Runde am Wochenende in Miami', [
    'Am Samstag und Sonntag kommen Steve Witkoff und Kirill Dmitrijew in Miami zusammen.',
    'Rustem Umerow rechnet mit schwierigen Stunden, sagte er am Mittwoch.',
  ]),
]

function article(guid: string, sourceName: string, publishedAt: IsoTime, title: string, sentences: readonly string[]) {
  const url = `https://${sourceName.toLowerCase()}.example/${guid}`
  return { guid, sourceName, publishedAt, title, url, text: sentences.join('\n\n'), lang: 'de' }
}

/** What was found in the stored articles; `byGuid` has them. */
export function corpusAnalyses(byGuid: ReadonlyMap<string, Article>): Analysis[] {
  const says = (guid: string, speaker: ActorId, quote: string) => ({ guid, speaker, ...evidence(byGuid, guid, quote) })
  const statements = [
    says('kreml', 'yuri-ushakov', 'Bei den Gebieten liegen beide Seiten weit auseinander'),
    says('garantien', 'volodymyr-zelenskyy', 'Bei den Sicherheitsgarantien sind Washington und Kiew einander näher'),
    says('garantien', 'rustem-umerov', 'Rustem Umerow nannte die Gespräche „sachlich und ermutigend“.'),
    says('miami', 'rustem-umerov', 'Rustem Umerow rechnet mit schwierigen Stunden, sagte er am Mittwoch.'),
    says('nato', 'dmitry-peskov', 'Russland lehnt einen Beitritt der Ukraine zur NATO weiter ab, sagte Dmitri Peskow.'),
  ]
  const mentioned: readonly (readonly [string, ActorId, string])[] = [
    ['kreml', 'steve-witkoff', 'Steve Witkoff'],
    ['kreml', 'vladimir-putin', 'Wladimir Putin'],
    ['kreml-2', 'steve-witkoff', 'Steve Witkoff'],
    ['miami', 'steve-witkoff', 'Steve Witkoff'],
    ['garantien', 'rustem-umerov', 'Rustem Umerow'],
    ['miami', 'rustem-umerov', 'Rustem Umerow'],
  ]
  return [...byGuid].map(([guid, { id, text }]) => ({
    ...{ articleId: id, version: 1, isRelevant: true, newPersons: [], issues: [], signals: [], meetings: [] },
    ...{ origins: [], boilerplate: [], body: text },
    mentions: mentioned
      .filter(([where]) => where === guid)
      .map(([, actor, quote]) => ({ ...evidence(byGuid, guid, quote), actor })),
    statements: statements.filter(statement => statement.guid === guid),
  }))
}

/** The ledger of the corpus: three issues, three meetings, two positions, and how they came. */
export function corpusLedger(byGuid: ReadonlyMap<string, Article>): LedgerChanges {
  const proof = (guid: string, quote: string) => evidence(byGuid, guid, quote)
  const gap = proof('kreml', 'Bei den Gebieten liegen beide Seiten weit auseinander')
  const noDeal = proof('kreml-2', 'Eine Einigung über die Gebiete ist nicht in Sicht.')
  const closer = proof('garantien', 'Bei den Sicherheitsgarantien sind Washington und Kiew einander näher gekommen')
  const no = proof('nato', 'Russland lehnt einen Beitritt der Ukraine zur NATO weiter ab, sagte Dmitri Peskow.')
  const leave = proof('kreml', 'Moskau verlangt den vollständigen Abzug der Ukraine aus dem Donbass.')
  const talks = [
    proof('kreml', 'Fünf Stunden saßen Steve Witkoff und Wladimir Putin am Dienstag in Moskau zusammen.'),
    proof('kreml-2', 'Der Gesandte Steve Witkoff traf am Dienstag in Moskau Präsident Putin.'),
  ]
  const next = [proof('miami', 'Am Samstag und Sonntag kommen Steve Witkoff und Kirill Dmitrijew in Miami zusammen.')]
  const moscow = meeting('moskau', '2025-12-02', '2025-12-02', 'Moskau', ['steve-witkoff', 'vladimir-putin'], talks)
  const miami = meeting('miami', '2025-12-20', '2025-12-21', 'Miami', ['steve-witkoff', 'kirill-dmitriev'], next)
  const demand = { issue: 'territory', party: 'russia', stance: 'demanded', at: leaveAt, evidence: leave } as const
  const refusal = { issue: 'nato-membership', party: 'russia', stance: 'rejected', at: noAt, evidence: no } as const
  return {
    settled: [],
    stories: [],
    signals: [demand, refusal].map(({ stance, ...said }) => ({ ...said, kind: stance, origin: 'Elbkurier' })),
    meetings: [{ ...moscow, state: 'held' }, miami],
    positions: [demand, refusal],
    statuses: [
      { issue: 'territory', status: 'disputed', since: leaveAt, newestEvidenceAt: kremlAt, evidence: [gap, noDeal] },
      {
        issue: 'security-guarantees',
        status: 'approaching',
        since: closerAt,
        newestEvidenceAt: closerAt,
        evidence: [closer],
      },
      { issue: 'nato-membership', status: 'blocked', since: noAt, newestEvidenceAt: noAt, evidence: [no] },
    ],
    entries: [
      entry('m1', { kind: 'meeting', change: 'held', meeting: 'moskau' }, kremlAt, talks),
      entry('s1', { kind: 'status', issue: 'territory', from: 'open', to: 'disputed' }, kremlAt, [gap, noDeal]),
      entry('s2', { kind: 'status', issue: 'security-guarantees', from: 'disputed', to: 'approaching' }, closerAt, [
        closer,
      ]),
      entry('p1', { kind: 'position', position: refusal }, noAt, [no]),
      entry('m2', { kind: 'meeting', change: 'new', meeting: 'miami' }, nextAt, next),
    ],
  }
}

const leaveAt = '2025-12-03T05:10:00.000Z'
const kremlAt = '2025-12-03T06:00:00.000Z'
const closerAt = '2025-12-15T17:20:00.000Z'
const noAt = '2025-12-16T09:00:00.000Z'
const nextAt = '2025-12-17T19:45:00.000Z'

function entry(id: string, change: NewLedgerEntry['change'], at: IsoTime, proofs: readonly Evidence[]): NewLedgerEntry {
  return { id, change, at, isNews: true, evidence: proofs }
}

function meeting(
  id: string,
  startDay: Meeting['startDay'],
  endDay: Meeting['endDay'],
  place: string,
  participants: readonly ActorId[],
  proofs: readonly Evidence[],
): Meeting {
  return { id, startDay, endDay, place, participants, state: 'planned', kind: 'meeting', evidence: proofs, voices: [] }
}

function evidence(byGuid: ReadonlyMap<string, Article>, guid: string, quote: string): Evidence {
  const found = byGuid.get(guid)
  const start = found?.text.indexOf(quote) ?? -1
  if (found === undefined || start < 0) throw new Error(`the article ${guid} does not say: ${quote}`)
  return { articleId: found.id, start, end: start + quote.length, quote, rule: 'test', analyserVersion: 1 }
}
