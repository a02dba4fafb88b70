// Known persons in an article: every spelling, genitive and compound. Who is merely like a known name: names of persons.ts.

import type { Actor } from '../model/actor.ts'
import type { Mention } from '../model/analysis.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { foldWord } from '../text/fold.ts'
import { createMatcher, type Match, type Matcher } from '../text/matcher.ts'
import { isVariantOf } from '../text/names.ts'
import type { Token } from '../text/tokens.ts'
import { createAlike, type Surname } from './alike-names.ts'
import type { Document } from './document.ts'

interface NameEntry {
  readonly actor: Actor
  readonly words: number
  /** `exception`: somebody or something else; `ambiguous`: counts only beside an unmistakable name. */
  readonly kind: 'name' | 'ambiguous' | 'exception'
  readonly isGenitive: boolean
}

export interface ActorMatchers {
  readonly names: Matcher<NameEntry>
  /** Given names of anybody, folded. */
  readonly givenNames: ReadonlySet<string>
  /** Given names of an actor, folded. */
  readonly ownGivenNames: ReadonlyMap<string, ReadonlySet<string>>
  /** Surnames that a word sounds like, for spellings that are not in the knowledge. */
  readonly alike: (word: string) => readonly Surname[]
}

export function createActorMatchers(knowledge: Knowledge): ActorMatchers {
  const actors = [...knowledge.actors.values()]
  const phrases = knowledge.phrases.get('person-words') ?? []
  const givenNames = phrases.filter(phrase => phrase.meaning === 'given-name').flatMap(phrase => phrase.patterns)
  return {
    names: createMatcher(actors.flatMap(entriesOf)),
    givenNames: new Set(givenNames.map(foldWord)),
    ownGivenNames: new Map(actors.map(actor => [actor.id, givenNamesOf(actor)])),
    alike: createAlike(actors.flatMap(actor => surnamesOf(actor).map(folded => ({ actor, folded })))),
  }
}

/** A mention over the tokens `first` to `last` of the text or of the title. */
export interface ActorHit {
  readonly first: number
  readonly last: number
  readonly actor: Actor
  readonly rule: string
  readonly isGenitive: boolean
}

/** Known persons among some tokens, ascending, without overlap. `isKnown`: named unmistakably elsewhere in the article. */
export function findActorHits(
  tokens: readonly Token[],
  matchers: ActorMatchers,
  isKnown: (actor: string) => boolean = () => false,
): ActorHit[] {
  const matches = matchers.names.match(tokens)
  const blanks = matches.filter(match => match.value.kind === 'exception')
  const certain = new Set(matches.filter(match => match.value.kind === 'name').map(match => match.value.actor.id))
  const hits: ActorHit[] = []
  let free = 0
  for (const match of matches) {
    const { actor, kind } = match.value
    if (match.first < free || kind === 'exception') continue
    if (kind === 'ambiguous' && !certain.has(actor.id) && !isKnown(actor.id)) continue
    if (blanks.some(blank => blank.first <= match.first && match.last <= blank.last)) continue
    if (!isNameHere(tokens, match, matchers)) continue
    hits.push({
      first: match.first,
      last: match.last,
      actor,
      rule: `actors.${actor.id}`,
      isGenitive: match.value.isGenitive,
    })
    free = match.last + 1
  }
  return withVariants(tokens, hits, matchers)
}

/** Mentions in title and text. */
export function findActors(document: Document, titleHits: readonly ActorHit[], hits: readonly ActorHit[]): Mention[] {
  const { title } = document.article
  return [
    ...titleHits.map(hit => ({ ...toMention(title, document.title, hit), inTitle: true })),
    ...hits.map(hit => toMention(document.text, document.tokens, hit)),
  ]
}

function toMention(text: string, tokens: readonly Token[], { first, last, actor, rule }: ActorHit): Mention {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? start
  return { start, end, quote: text.slice(start, end), rule, actor: actor.id }
}

function isNameHere(
  tokens: readonly Token[],
  { first, last, value }: Match<NameEntry>,
  matchers: ActorMatchers,
): boolean {
  const lastToken = tokens[last]
  if (lastToken === undefined || !isCapital(lastToken.text)) return false
  if (value.words > 1) return true
  const before = tokens[first - 1]
  const isGiven = before !== undefined && before.gap !== 'hyphen' && matchers.givenNames.has(before.folded)
  if (!isGiven || tokens[first]?.gap === 'mark' || !isCapital(before.text)) return true
  return matchers.ownGivenNames.get(value.actor.id)?.has(before.folded) === true || tokens[first]?.gap === 'hyphen'
}

/** Adds full names that are another spelling of a known one: given name and surname both sound alike. */
function withVariants(tokens: readonly Token[], hits: readonly ActorHit[], matchers: ActorMatchers): ActorHit[] {
  const taken = new Set(hits.flatMap(({ first, last }) => range(first, last)))
  const added: ActorHit[] = []
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined || before === undefined || token.gap === 'mark' || token.folded.length < 4) continue
    if (!isCapital(token.text) || !isCapital(before.text) || taken.has(at) || taken.has(at - 1)) continue
    const [surname] = matchers.alike(token.folded)
    if (surname === undefined) continue
    const given = [...(matchers.ownGivenNames.get(surname.actor.id) ?? [])]
    if (!given.some(name => name === before.folded || isVariantOf(before.folded, name))) continue
    added.push({
      first: at - 1,
      last: at,
      actor: surname.actor,
      rule: 'actors.variant-of-full-name',
      isGenitive: false,
    })
  }
  return added.length === 0 ? [...hits] : [...hits, ...added].sort((a, b) => a.first - b.first)
}

function entriesOf(actor: Actor): (readonly [string, NameEntry])[] {
  const named = (kind: NameEntry['kind']) => (spelling: string) => {
    const words = spelling.split(/[\s.-]+/).filter(word => word !== '').length
    return inflected(spelling).map(form => [form, { actor, words, kind, isGenitive: form !== spelling }] as const)
  }
  return [
    ...[actor.name, ...actor.spellings].flatMap(named('name')),
    ...(actor.ambiguous ?? []).flatMap(named('ambiguous')),
    ...(actor.exceptions ?? []).flatMap(named('exception')),
  ]
}

/** With the genitive; `Merz'` and `Fidans` are read alike. */
function inflected(name: string): readonly string[] {
  return /[sxzß*]$/i.test(name) ? [name] : [name, `${name}s`]
}

function givenNamesOf(actor: Actor): ReadonlySet<string> {
  const full = [actor.name, ...actor.spellings].filter(name => /\s/.test(name))
  return new Set(
    full.flatMap(name =>
      name
        .split(/[\s.]+/)
        .slice(0, -1)
        .map(foldWord),
    ),
  )
}

function surnamesOf(actor: Actor): string[] {
  const names = [actor.name, ...actor.spellings].map(name => foldWord(name.split(/\s+/).at(-1) ?? ''))
  return [...new Set(names.filter(name => name.length >= 4))]
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const letter = word.charAt(0)
  return letter !== letter.toLowerCase()
}
