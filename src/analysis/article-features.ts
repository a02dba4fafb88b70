// What a whole article says, as buckets: for its relevance and for the issues it speaks of.

import type { IssueId } from '../model/issue.ts'
import { bucket, cross, hash32, stemOf } from './feature-hash.ts'
import { hashFeatures } from './linear-model.ts'
import { cuesIn, type Reading } from './reading.ts'

const [TITLE, WORD, OWN, ANY] = ['title', 'word', 'own', 'any'].map(hash32) as [number, number, number, number]
const PARTIES = ['ukraine', 'russia', 'usa', 'europe', 'other'] as const

/** Whether the article is about the negotiations. */
export function relevanceFeatures(reading: Reading, bits: number): number[] {
  const { document, hits, titleHits } = reading
  const names: string[] = ['bias']
  const count = new Map<string, number>()
  for (const sentence of document.sentences)
    for (const cue of cuesIn(reading, 'relevance', sentence))
      count.set(cue.value.meaning, (count.get(cue.value.meaning) ?? 0) + 1)
  const levels = ['talks', 'war', 'other'].map(meaning => `${meaning}=${level(count.get(meaning) ?? 0)}`)
  names.push(...levels, levels.join(), `${levels[0]},${levels[1]}`)
  const sides = new Map<string, number>()
  for (const sentence of document.sentences)
    for (const cue of cuesIn(reading, 'parties', sentence))
      sides.set(cue.value.meaning, (sides.get(cue.value.meaning) ?? 0) + 1)
  for (const party of PARTIES) names.push(`names-${party}=${level(sides.get(party) ?? 0)}`)
  names.push(`ukraine,talks=${level(sides.get('ukraine') ?? 0)},${level(count.get('talks') ?? 0)}`)
  const parties = new Set([...hits, ...titleHits].map(hit => hit.actor.party))
  for (const party of PARTIES) names.push(`${party}=${parties.has(party)}`)
  names.push(`sides=${[...parties].sort().join()}`)
  const issues = new Set(reading.terms.flat().map(term => term.issue))
  for (const issue of issues) names.push(`issue=${issue}`)
  names.push(`issues=${Math.min(issues.size, 6)}`, `plan=${issues.has('peace-plan')}`)
  for (const actor of new Set([...hits, ...titleHits].map(hit => hit.actor.id))) names.push(`a:${actor}`)
  const features = new Set(names.map(hash32))
  for (const { folded } of document.title) {
    const stem = stemOf(folded)
    features.add(cross(TITLE, stem)).add(cross(WORD, stem))
  }
  for (const stem of reading.stems) features.add(cross(WORD, stem))
  return hashFeatures(features, bits)
}

/** Hashes of the words of each sentence, beside a term (`own`) and elsewhere (`any`); made once for all issues. */
export interface ArticleWords {
  readonly own: readonly (readonly number[])[]
  readonly any: readonly (readonly number[])[]
}

export function wordsOfArticle({ document, stems }: Reading): ArticleWords {
  const words = document.sentences.map(sentence => {
    const found = new Set<number>()
    for (let at = sentence.first; at < sentence.last; at++)
      if ((document.tokens[at]?.folded.length ?? 0) > 3) found.add(stems[at] ?? 0)
    return [...found]
  })
  return {
    own: words.map(list => list.map(stem => cross(OWN, stem))),
    any: words.map(list => list.map(stem => cross(ANY, stem))),
  }
}

/** How strongly the text speaks of one issue: counts and the words around its terms. */
export function articleIssueFeatures(
  reading: Reading,
  articleWords: ArticleWords,
  issue: IssueId,
  strongest: number,
  bits: number,
): number[] {
  const salt = hash32(`article:${issue}`)
  const sentences = reading.terms.filter(list => list.some(term => term.issue === issue)).length
  const total = reading.terms.flat().filter(term => term.issue === issue).length
  const isInTitle = reading.titleTerms.some(term => term.issue === issue)
  const strength = `strongest=${Math.min(9, Math.floor(strongest * 10))}`
  const names = [
    `sentences=${level(sentences)}`,
    `total=${level(total)}`,
    `title=${isInTitle}`,
    strength,
    `${strength},${level(sentences)}`,
  ]
  const buckets = names.flatMap(name => [bucket(hash32(name), bits), bucket(cross(hash32(name), salt), bits)])
  const words = new Set<number>()
  for (const [index, list] of reading.terms.entries()) {
    const isOwn = list.some(term => term.issue === issue)
    for (const term of list) {
      if (term.issue !== issue) continue
      const text = reading.document.tokens
        .slice(term.first, term.last + 1)
        .map(token => token.folded)
        .join(' ')
      buckets.push(bucket(cross(hash32(`term:${text}`), salt), bits))
    }
    for (const word of (isOwn ? articleWords.own : articleWords.any)[index] ?? []) words.add(cross(word, salt))
  }
  for (const word of words) buckets.push(bucket(word, bits))
  return [...new Set(buckets)]
}

function level(count: number): number {
  return count < 3 ? count : count < 5 ? 3 : count < 9 ? 4 : 5
}
