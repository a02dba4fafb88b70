// The reader: one article in, all findings out. Pure and deterministic; the knowledge is compiled once.

import type { Analysis } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { findActors } from './actors.ts'
import { findIssues } from './issues.ts'
import { createMatchers } from './matchers.ts'
import { findMeetings } from './meetings.ts'
import { type Models, readModels } from './models.ts'
import { findNewPersons } from './new-persons.ts'
import { findOrigins } from './origins.ts'
import { createReading, type Reading } from './reading.ts'
import { isRelevant } from './relevance.ts'
import { findSignals } from './signals.ts'
import { findStatements } from './statements.ts'
import { ANALYSER_VERSION } from './version.ts'

/** Compiles the knowledge; the reader may then be used for any number of articles. Throws on a broken model file. */
export function createAnalyser(knowledge: Knowledge): (article: Article) => Analysis {
  const matchers = createMatchers(knowledge)
  const models = readModels(knowledge)
  return article => toAnalysis(createReading(article, matchers), models)
}

/** All findings of a reading. What is not about the negotiations has persons and origins, but no issues and the like. */
export function toAnalysis(reading: Reading, models: Models): Analysis {
  const { document, titleHits, hits } = reading
  const relevant = isRelevant(reading, models)
  const statements = relevant ? findStatements(reading, models.speaks) : []
  const signals = relevant ? findSignals(reading, statements, models) : { signals: [], strongest: new Map() }
  return {
    articleId: document.article.id,
    ...(document.article.revision !== undefined && { revision: document.article.revision }),
    version: ANALYSER_VERSION,
    isRelevant: relevant,
    mentions: findActors(document, titleHits, hits),
    newPersons: findNewPersons(reading),
    issues: relevant ? findIssues(reading, signals, models.speaksOf) : [],
    signals: signals.signals,
    meetings: relevant ? findMeetings(reading, models) : [],
    statements,
    origins: findOrigins(reading),
    boilerplate: document.boilerplate,
    body: document.body,
  }
}
