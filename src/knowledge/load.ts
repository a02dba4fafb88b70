// data/*.yml → checked, frozen Knowledge. It reads and checks; what the words mean is the analysis' matter.

import { basename } from 'node:path'
import type { Actor } from '../model/actor.ts'
import type { Issue } from '../model/issue.ts'
import type { Knowledge, ModelWeights, Phrase, Place } from '../model/knowledge.ts'
import type { SourceDescription } from '../model/source.ts'
import { type Files, findDisagreements, findMissingIssues } from './agreement.ts'
import { readFolder } from './file.ts'
import { freeze, freezeMap } from './freeze.ts'
import { readModels } from './models.ts'
import { KnowledgeError, type Problem } from './problems.ts'
import { actorFile, issueFile, phraseFile, placeFile, sourceFile } from './schema.ts'

/**
 * Loads the data folder. Throws a KnowledgeError that tells every mistake in every file with file and line, so that
 * one run shows all there is to mend.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const problems: Problem[] = []
  const files: Files = {
    actors: await readFolder(folder, 'actors', actorFile, problems),
    issues: await readFolder(folder, 'issues', issueFile, problems),
    places: await readFolder(folder, 'places', placeFile, problems),
    phrases: await readFolder(folder, 'phrases', phraseFile, problems, true),
    sources: await readFolder(folder, 'sources', sourceFile, problems),
  }
  if (problems.length === 0) problems.push(...findMissingIssues(files, `${basename(folder)}/issues`))
  problems.push(...findDisagreements(files))
  const models = await readModels(folder, problems)
  if (problems.length > 0) throw new KnowledgeError(problems)
  return toKnowledge(files, models)
}

function toKnowledge(files: Files, models: readonly ModelWeights[]): Knowledge {
  const actors = files.actors.flatMap(({ value }) =>
    value.actors.map(actor => ({ ...actor, party: value.party }) as Actor),
  )
  const issues = files.issues.map(({ value }): Issue => value)
  const sources = files.sources.flatMap(({ value }) =>
    value.sources.map(({ url, name, tier }): SourceDescription => ({ url, name, tier, country: value.country })),
  )
  const phrases = files.phrases.map(({ name, value }): [string, readonly Phrase[]] => [
    name,
    value.map(phrase => ({ ...phrase, id: `${name}.${phrase.id}` })),
  ])
  return Object.freeze({
    actors: freezeMap(actors.map(actor => [actor.id, actor])),
    issues: freezeMap(issues.map(issue => [issue.id, issue])),
    places: freeze(files.places.flatMap(({ value }) => value as readonly Place[])),
    phrases: freezeMap(phrases),
    sources: freeze(sources),
    models: freezeMap(models.map(model => [model.name, model])),
  })
}
