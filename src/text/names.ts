// Names of persons: whether two spellings may be the same name. It compares letters and sounds, it knows no persons.

import { colognePhonetic } from 'cologne-phonetic'
import { distance } from 'fastest-levenshtein'
import { foldWord } from './fold.ts'
import { toLatin } from './transliterate.ts'

/** Whether two folded words may be two spellings of one name: they sound alike and differ little. Not for short words. */
export function isVariantOf(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3) return false
  const edits = distance(a, b)
  if (edits > (Math.min(a.length, b.length) >= 7 ? 3 : 2)) return false
  return soundOf(a) === soundOf(b)
}

/** How a word sounds in German (Kölner Phonetik): variants of a name sound the same, so it serves to look them up. */
export function soundOf(word: string): string {
  return colognePhonetic(word)
}

/** Likeness of two words from which they count as one name in two spellings. */
const ALIKE = 0.42
/** A surname that stands alone, and the whole name on average, must be surer. */
const SURE = 0.62

/** Beside nearly the same surname a given name may be written quite differently (Joe, Joseph), but not be another. */
const ALMOST = 0.88
const REMOTE = 0.2

/**
 * Whether two full names, in Latin or Cyrillic letters, in any transliteration, may belong to one person. A surname
 * alone matches a full name with it. Different persons who bear the same name cannot be told apart.
 */
export function isSameName(a: string, b: string): boolean {
  const one = wordsOf(a)
  const two = wordsOf(b)
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.length === 0) return false
  const likeness = short.map(word => bestOf(word, long))
  const worst = Math.min(...likeness)
  const surname = Math.max(likenessOf(short.at(-1) ?? '', long.at(-1) ?? ''), bestOf(short.at(-1) ?? '', long))
  if (short.length === 1) return surname >= SURE
  const sum = likeness.reduce((total, one) => total + one, 0)
  if (surname >= ALMOST && worst >= REMOTE) return true
  return worst >= ALIKE - REMOTE && surname >= ALIKE && sum / likeness.length >= SURE
}

function bestOf(word: string, others: readonly string[]): number {
  return others.reduce((best, other) => Math.max(best, likenessOf(word, other)), 0)
}

/** 1 = the same sounds, 0 = nothing in common; an initial stands for any name that begins so. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 0.85 : 0
  const longer = Math.max(a.length, b.length)
  const letters = 1 - distance(a, b) / longer
  const sounds = Math.max(...skeletons(a).flatMap(one => skeletons(b).map(two => soundLikeness(one, two))))
  if (sounds === 1) return Math.max(letters, 0.92)
  return Math.max(letters, (letters + sounds) / 2)
}

/** A single sound in common proves nothing. */
function soundLikeness(a: string, b: string): number {
  if (a === b && a.length < 2) return 0.99
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1)
}

/** The `j` and soft `g` of English are hissing sounds, those of other languages are not: both are tried. */
function skeletons(word: string): readonly string[] {
  return /^(?:j|g[eiy])/.test(word) ? [skeleton(word), skeleton(`sch${word.slice(1)}`)] : [skeleton(word)]
}

const PARTICLES = new Set('von van de der den di da del la le al el bin ibn dr prof jr sr ul ad abd'.split(' '))

function wordsOf(name: string): string[] {
  const words = marksSpelt(toLatin(name))
    .split(/[^\p{L}\p{M}'’ʼ]+/u)
    .map(foldWord)
    .map(word => word.replace(/[^a-z]/g, ''))
    .filter(word => word !== '')
  const strong = words.filter(word => !PARTICLES.has(word))
  return strong.length === 0 ? words : strong
}

/** Letters whose marks change the sound: Latvian, Czech, Turkish and others; folding would drop the marks. */
const MARKED: readonly (readonly [RegExp, string])[] = [
  [/dž|ĝ/gi, 'dsch'],
  [/[čćçĉ]/gi, 'tsch'],
  [/[šśşșŝžźż]/gi, 'sch'],
]

function marksSpelt(name: string): string {
  return MARKED.reduce((spelt, [letters, sound]) => spelt.replace(letters, sound), name.normalize('NFC'))
}

/** Sounds without vowels, hissing sounds as one: what transliterations of one name have in common. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiou])h(?=[lmnr]|$)/g, ''],
  [/s?h?tsch|shch|szcz|tch|tsh|cz|cs|dsch|dzh|dzs|dz|dj|zh|zs|rz|sch|sh|sz|ts|tz/g, 's'],
  [/gy/g, 't'],
  [/kh|ch/g, 'h'],
  [/ck|cq|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[aoukl]|$)/g, 'k'],
  [/ph|v|w/g, 'f'],
  [/th|dt/g, 't'],
  [/[zc]/g, 's'],
  [/g/g, 'h'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/[jyieaou]/g, ''],
]
/** Endings that Latvian and Lithuanian add to any name. */
const BALTIC = /(?:as|is|us|s)$/

function skeleton(word: string): string {
  const bare = word.length > 3 ? word.replace(BALTIC, '') : word
  let sounds = bare
  for (const [pattern, sound] of SOUNDS) sounds = sounds.replace(pattern, sound)
  return sounds.replace(/(.)\1+/g, '$1')
}
