// What each step of the analysis costs, as a share of the whole. The steps are those of analyse.ts and reading.ts.

import { createActorMatchers, findActorHits, findActors } from '../../src/analysis/actors.ts'
import { toAnalysis } from '../../src/analysis/analyse.ts'
import { createDocument } from '../../src/analysis/document.ts'
import { findIssues } from '../../src/analysis/issues.ts'
import { createMatchers } from '../../src/analysis/matchers.ts'
import { findMeetings } from '../../src/analysis/meetings.ts'
import { readModels } from '../../src/analysis/models.ts'
import { findNewPersons } from '../../src/analysis/new-persons.ts'
import { findOrigins } from '../../src/analysis/origins.ts'
import { createReading, type Reading } from '../../src/analysis/reading.ts'
import { isRelevant } from '../../src/analysis/relevance.ts'
import { findSignals } from '../../src/analysis/signals.ts'
import { findStatements } from '../../src/analysis/statements.ts'
import type { Article } from '../../src/model/article.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'

/** `measure` gives the seconds of a piece of work. Shares are of their sum, so that they add up to one. */
export function sharesOfSteps(
  knowledge: Knowledge,
  articles: readonly Article[],
  measure: (work: () => void) => number,
): Record<string, number> {
  const matchers = createMatchers(knowledge)
  const actors = createActorMatchers(knowledge)
  const models = readModels(knowledge)
  const parts = { phrases: matchers.boilerplate }
  const readings = articles.map(article => {
    const reading = createReading(article, matchers)
    const statements = findStatements(reading, models.speaks)
    return { reading, statements, signals: findSignals(reading, statements, models) }
  })
  const each = (work: (reading: Reading) => void) =>
    measure(() => readings.forEach(({ reading }) => void work(reading)))
  const document = measure(() => articles.forEach(article => void createDocument(article, parts)))
  const names = each(({ document: { tokens } }) => findActorHits(tokens, actors))
  const reading = measure(() => articles.forEach(article => void createReading(article, matchers)))
  const steps = {
    'sentences, words, times, boilerplate': document,
    'known persons': names,
    'other persons, titles, cues, terms, places': Math.max(0, reading - document - names),
    relevance: each(one => isRelevant(one, models)),
    statements: each(one => findStatements(one, models.speaks)),
    signals: measure(() => readings.forEach(one => void findSignals(one.reading, one.statements, models))),
    issues: measure(() => readings.forEach(one => void findIssues(one.reading, one.signals, models.speaksOf))),
    meetings: each(one => findMeetings(one, models)),
    'mentions, new persons, origins': each(one => {
      findActors(one.document, one.titleHits, one.hits)
      findNewPersons(one)
      findOrigins(one)
    }),
  }
  const whole = measure(() => articles.forEach(article => void toAnalysis(createReading(article, matchers), models)))
  const sum = Object.values(steps).reduce((total, seconds) => total + seconds, 0)
  return {
    ...Object.fromEntries(Object.entries(steps).map(([step, seconds]) => [`share of ${step}`, round(seconds / sum)])),
    'sum of all steps against the whole analysis': round(sum / whole),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
