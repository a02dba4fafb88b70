// `bench -- analysis`: how fast articles are read, and what names cost beside a bare walk over the words. The texts
// are those of the playground, cut to one length, so that the figures need nothing else. Ratios hold on any machine; absolute figures do not.

import { createActorMatchers, findActorHits } from '../../src/analysis/actors.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Actor } from '../../src/model/actor.ts'
import type { Article } from '../../src/model/article.ts'
import { tokenise } from '../../src/text/tokens.ts'
import { sharesOfSteps } from './analysis-steps.ts'
import { anArticle, sampleArticles } from './sample-articles.ts'

const ARTICLES = 200
const ROUNDS = 5

export async function run(): Promise<Record<string, number>> {
  const knowledge = await loadKnowledge('data')
  const analyse = createAnalyser(knowledge)
  const articles = await sampleArticles(ARTICLES, 1)
  const seconds = median(() => articles.forEach(article => void analyse(article)))
  const scan = median(() => articles.forEach(({ text }) => void tokenise(text)))
  const matching = (names: number): number => {
    const actors = [...knowledge.actors.values(), ...namesakes(names)]
    const matchers = createActorMatchers({ ...knowledge, actors: new Map(actors.map(actor => [actor.id, actor])) })
    return median(() => articles.forEach(({ text }) => void findActorHits(tokenise(text), matchers)))
  }
  const [thousand, tenThousand] = [matching(1_000), matching(10_000)]
  return {
    'articles a second (2 KB)': Math.round(ARTICLES / seconds),
    'bare token scan, share of the whole analysis': round(scan / seconds),
    'speed of matching 1,000 names against a bare scan': round(scan / thousand),
    'speed of matching 10,000 names against a bare scan': round(scan / tenThousand),
    'slowdown from 1,000 to 10,000 names': round(tenThousand / thousand),
    'cost of a text ten times as long': round(costOfTenfold(analyse, articles)),
    ...sharesOfSteps(knowledge, articles, median),
  }
}

/** About ten for a reader without a step that is worse than linear. */
function costOfTenfold(analyse: (article: Article) => unknown, articles: readonly Article[]): number {
  const long = (count: number): Article =>
    anArticle(
      0,
      '',
      articles
        .slice(0, count)
        .map(({ text }) => text)
        .join('\n\n'),
    )
  const [short, tenfold] = [long(15), long(150)]
  return median(() => void analyse(tenfold)) / median(() => void analyse(short))
}

/** Persons of no meaning, each with a name of its own. */
function namesakes(count: number): Actor[] {
  const letters = (number: number): string =>
    [...number.toString(26)].map(digit => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')
  return Array.from({ length: count }, (_, index) => {
    const name = `Mara Z${letters(index + 1000)}ow`
    return { id: `namesake-${index}`, name, spellings: [name.split(' ')[1] ?? name], party: 'other', roles: [] }
  })
}

/** Seconds of the middle round. */
function median(work: () => void): number {
  work()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
  return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
