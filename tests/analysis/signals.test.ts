import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

const ARTICLE = anArticle({
  title: 'Unterhändler beraten in Genf über Friedensplan',
  text: [
    'Die Unterhändler der USA und der Ukraine haben in Genf über den Friedensplan beraten. Die Delegationen aus Kiew und Washington sprachen auch über die Rolle Europas in den Verhandlungen.',
    'Bei den Sicherheitsgarantien gab es deutliche Fortschritte. In der Frage der Gebiete gab es keine Einigung. Ob das Atomkraftwerk Saporischschja zurückgegeben wird, ist noch offen.',
    'Russland lehnt einen Nato-Beitritt der Ukraine ab. Kiew und Moskau einigten sich auf einen Gefangenenaustausch. Die Ukraine forderte vom Westen schärfere Sanktionen gegen Moskau.',
    'Der ukrainische Präsident Wolodymyr Selenskyj dankte den Vermittlern. Am Donnerstag wollen die Unterhändler weiterreisen.',
  ].join('\n\n'),
})

describe('a sentence', () => {
  const { signals } = analyse(ARTICLE)

  it.each([
    ['of advance is progress', 'security-guarantees', 'progress', null],
    ['that denies an agreement is a standstill', 'territory', 'stalled', null],
    ['that leaves a matter undecided is open', 'nuclear-plant', 'open', null],
    ['of refusal names who refuses', 'nato-membership', 'rejected', 'russia'],
    ['of agreement is one', 'prisoners-humanitarian', 'agreed', null],
    ['of demand names who demands', 'sanctions', 'demanded', 'ukraine'],
  ] as const)('%s', (_, issue, kind, party) => {
    expect(signals).toContainEqual(expect.objectContaining({ issue, kind, party }))
  })

  it('that denies an agreement is none', () => {
    expect(signals.filter(signal => signal.issue === 'territory' && signal.kind === 'agreed')).toEqual([])
  })

  it('is the proof, whole and verbatim, with the rule that found it', () => {
    expect(signals.find(signal => signal.issue === 'nato-membership')).toMatchObject({
      quote: 'Russland lehnt einen Nato-Beitritt der Ukraine ab.',
      rule: 'signals.nato-membership.rejected',
    })
  })
})

describe('no signal is in', () => {
  const { signals } = analyse(
    anArticle({
      title: 'Beobachter hoffen auf Waffenruhe',
      text: [
        'Beobachter in Kiew und Moskau verfolgen die Friedensverhandlungen in Genf mit Sorge. Die Delegationen der Ukraine und Russlands könnten sich am Ende auf eine Waffenruhe einigen.',
        'Der Vermittler aus Bern pendelt zwischen Kiew und Moskau.',
        'Das teilte der Kreml am Montag mit. Dies bestätigte ein Sprecher des ukrainischen Präsidenten.',
      ].join('\n\n'),
    }),
  )

  it.each([
    ['an agreement that is merely possible', 'könnten sich am Ende'],
    ['a sentence that only tells who spoke', 'Das teilte'],
    ['a sentence that only tells who confirmed', 'Dies bestätigte'],
  ])('%s', (_, words) => {
    expect(signals.filter(({ quote, kind }) => quote.includes(words) && kind !== 'open')).toEqual([])
  })
})
