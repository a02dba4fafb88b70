// Gathers the unknown persons of many articles into proposals: one name however it is spelt. It adds nobody to anything.

import type { Actor, ActorId } from '../model/actor.ts'
import type { Article } from '../model/article.ts'
import { groupBy } from '../model/group-by.ts'
import type { Proposal, Sighting } from '../model/proposal.ts'
import { findAttributions } from '../text/attributions.ts'
import { foldWord } from '../text/fold.ts'
import { isSameName } from '../text/names.ts'
import { type Span, splitParagraphs, splitSentences } from '../text/sentences.ts'

/** Names are compared by pairs, so that only so many are. */
const MAX_NAMES = 60

/** Proposals, those of most articles first; a surname alone goes to the full name that holds it. Sightings newest first. */
export function gatherProposals(sightings: readonly Sighting[]): Proposal[] {
  const order = new Map(sightings.map((sighting, at) => [sighting, at]))
  const byName = [...groupBy(sightings, ({ person }) => fold(person.name)).values()]
    .toSorted((a, b) => wordsOf(b) - wordsOf(a) || b.length - a.length)
    .slice(0, MAX_NAMES)
  const groups: Sighting[][] = []
  for (const list of byName) {
    const name = nameOf(list)
    const home = groups.find(group => isSameName(nameOf(group), name))
    if (home === undefined) groups.push([...list])
    else home.push(...list)
  }
  for (const group of groups) group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return groups.map(toProposal).toSorted((a, b) => b.sightings.length - a.sightings.length)
}

/** Known persons whose full name this may be in another spelling. A surname alone says too little. */
export function resembling(name: string, actors: Iterable<Actor>): ActorId[] {
  if (!name.includes(' ')) return []
  return [...actors].filter(actor => isSameName(actor.name, name)).map(({ id }) => id)
}

/** What the person says in the article, else the sentence that names the person; undefined if the place is gone. */
export function sentenceAbout(article: Pick<Article, 'text'>, { person }: Sighting): Span | undefined {
  const { text } = article
  const said = findAttributions(text).find(
    ({ speaker }) => speaker !== null && endsWithName(text.slice(speaker.start, speaker.end), person.name),
  )
  if (said !== undefined) return { start: said.start, end: said.end }
  if (person.inTitle === true) return undefined
  const paragraph = splitParagraphs(text).find(({ start, end }) => start <= person.start && person.end <= end)
  return paragraph && splitSentences(text, paragraph).find(({ end }) => person.end <= end)
}

/** `Vizeminister Jewgeni Iwanow` speaks for `Jewgeni Iwanow`. */
function endsWithName(speaker: string, name: string): boolean {
  return ` ${fold(speaker)}`.endsWith(` ${fold(name.split(' ').at(-1) ?? name)}`)
}

function toProposal(group: readonly Sighting[]): Proposal {
  const sightings = [...groupBy(group, ({ articleId }) => articleId).values()].flatMap(([first]) => first ?? [])
  const names = [...groupBy(group, ({ person }) => person.name).entries()]
  const [name = ''] =
    names.toSorted(([a, one], [b, two]) => b.split(' ').length - a.split(' ').length || two.length - one.length)[0] ??
    []
  return {
    name,
    spellings: [...new Set(group.map(({ person }) => person.name))].filter(one => one !== name),
    role: group.find(({ person }) => person.role !== null)?.person.role ?? null,
    sightings,
  }
}

function nameOf([first]: readonly Sighting[]): string {
  return first?.person.name ?? ''
}

function wordsOf(list: readonly Sighting[]): number {
  return nameOf(list).split(' ').length
}

function fold(name: string): string {
  return name.split(' ').map(foldWord).join(' ')
}
