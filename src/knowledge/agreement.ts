// What must agree between the data files: ids stand once, a spelling means one person, no issue is missing.

import type { z } from 'zod'
import { ISSUE_IDS } from '../model/issue.ts'
import { foldWord } from '../text/fold.ts'
import type { CheckedFile } from './file.ts'
import type { Problem } from './problems.ts'
import type { actorFile, issueFile, phraseFile, placeFile, sourceFile } from './schema.ts'

/** All files whose shape is right. */
export interface Files {
  readonly actors: readonly CheckedFile<z.infer<typeof actorFile>>[]
  readonly issues: readonly CheckedFile<z.infer<typeof issueFile>>[]
  readonly places: readonly CheckedFile<z.infer<typeof placeFile>>[]
  readonly phrases: readonly CheckedFile<z.infer<typeof phraseFile>>[]
  readonly sources: readonly CheckedFile<z.infer<typeof sourceFile>>[]
}

/** A word that may stand once only, and how to tell that it stands twice. */
interface Claim {
  readonly word: string
  readonly owner: string
  readonly problem: (other: string) => Problem
}

/** The mistakes that only show when the files are compared. */
export function findDisagreements(files: Files): Problem[] {
  return [
    ...twice(actorIds(files)),
    ...twice(spellings(files)),
    ...twice(issueAliases(files)),
    ...twice(placeNames(files)),
    ...twice(phraseIds(files)),
    ...twice(sourceAddresses(files)),
    ...misplacedIssues(files),
    ...placesInNothing(files),
  ]
}

/** The issues of the model that no file of `folder` describes; asked only when all files could be read. */
export function findMissingIssues(files: Files, folder: string): Problem[] {
  const known = new Set(files.issues.map(file => file.value.id))
  return ISSUE_IDS.filter(issue => !known.has(issue)).map(issue => ({
    file: `${folder}/${issue}.yml`,
    line: 0,
    text: 'file is missing',
  }))
}

/**
 * Each second claim of the same word by another owner, or by the same one in the same letters: an owner may have `Orban`
 * and `Orbán`, which readers of the file look for though the matchers need only one of them.
 */
function twice(claims: readonly Claim[]): Problem[] {
  const owners = new Map<string, string>()
  const written = new Set<string>()
  const problems: Problem[] = []
  for (const { word, owner, problem } of claims) {
    const key = foldWord(word)
    const other = owners.get(key)
    const writing = `${owner} ${word.normalize('NFC').toLowerCase()}`
    if (other === undefined) owners.set(key, owner)
    else if (other !== owner || written.has(writing)) problems.push(problem(other))
    written.add(writing)
  }
  return problems
}

function actorIds({ actors }: Files): Claim[] {
  return actors.flatMap(file =>
    file.value.actors.map(({ id, name }, index) => ({
      word: id,
      owner: name,
      problem: other => file.problemAt(['actors', index, 'id'], `id: "${id}" belongs to ${other} already`),
    })),
  )
}

/** Spellings that are declared ambiguous may be shared, but not stand in another person's spellings. */
function spellings({ actors }: Files): Claim[] {
  return actors.flatMap(file =>
    file.value.actors.flatMap((actor, index) => {
      return [actor.name, ...actor.spellings].map((word, at) => ({
        word,
        owner: actor.id,
        problem: (other: string) =>
          file.problemAt(
            ['actors', index, ...(at === 0 ? ['name'] : ['spellings', at - 1])],
            other === actor.id
              ? `spellings: "${word}" stands twice`
              : `spellings: "${word}" belongs to ${other} already; expected shared names under "ambiguous"`,
          ),
      }))
    }),
  )
}

function issueAliases({ issues }: Files): Claim[] {
  return issues.flatMap(file =>
    file.value.aliases.map((alias, index) => ({
      word: alias,
      owner: file.value.id,
      problem: other => file.problemAt(['aliases', index], `aliases: "${alias}" belongs to ${other} already`),
    })),
  )
}

function placeNames({ places }: Files): Claim[] {
  return places.flatMap(file =>
    file.value.flatMap((place, index) =>
      [place.name, ...place.spellings].map((word, at) => ({
        word,
        owner: place.name,
        problem: (other: string) =>
          file.problemAt(
            [index, ...(at === 0 ? ['name'] : ['spellings', at - 1])],
            `spellings: "${word}" belongs to ${other} already`,
          ),
      })),
    ),
  )
}

function phraseIds({ phrases }: Files): Claim[] {
  return phrases.flatMap(file =>
    file.value.map(({ id }, index) => ({
      word: `${file.name}.${id}`,
      owner: id,
      problem: () => file.problemAt([index, 'id'], `id: "${id}" stands twice`),
    })),
  )
}

function sourceAddresses({ sources }: Files): Claim[] {
  return sources.flatMap(file =>
    file.value.sources.map(({ url, name }, index) => ({
      word: url,
      owner: name,
      problem: other => file.problemAt(['sources', index, 'url'], `url: "${url}" belongs to ${other} already`),
    })),
  )
}

function misplacedIssues({ issues }: Files): Problem[] {
  return issues
    .filter(file => file.value.id !== file.name)
    .map(file => file.problemAt(['id'], `id: expected "${file.name}", as the file is called`))
}

const WIDTH = ['city', 'region', 'country']

/** A place lies in one of a wider kind, so that no place can lie in itself. */
function placesInNothing({ places }: Files): Problem[] {
  const widthOf = new Map(places.flatMap(({ value }) => value.map(({ name, kind }) => [name, WIDTH.indexOf(kind)])))
  return places.flatMap(file =>
    file.value.flatMap(({ kind, in: around }, index) =>
      around === undefined || (widthOf.get(around) ?? -1) > WIDTH.indexOf(kind)
        ? []
        : file.problemAt([index, 'in'], `in: "${around}" is no wider place; expected the name of a region or country`),
    ),
  )
}
