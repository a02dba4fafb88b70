// Words as the search compares them: one form for all inflections and spellings. Not for showing.

import snowball from 'snowball-stemmers'

/** A word with its place in the text, `[start, end)` in UTF-16 units. */
export interface StemmedWord {
  readonly start: number
  readonly end: number
  readonly stem: string
}

/** Nobody searches for a longer run of letters; it is cut, the same way in text and query. */
const MAX_WORD = 60

/** An apostrophe inside a word belongs to it: Trump’s is a form of Trump. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD]|['’ʼ](?=\p{L}))*/gu

/**
 * Words that say nothing about a subject: articles, pronouns, prepositions, conjunctions, auxiliaries. In the index they
 * are like all others; a query that has other words does without them.
 */
const FUNCTION_WORDS = new Set(
  `aber als also am an auch auf aus bei beim bis da dabei damit dann das dass davon dazu dem den denn der des die dies
  diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa für gegen hat hatte
  hatten haben ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kein keine
  keinem keinen keiner können man mehr mein mit muss müssen nach nicht noch nun nur ob oder ohne sagt sagte schon sehr
  sei sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte über um und uns unter vom von vor während
  war waren warum was wegen weil welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo
  wurde wurden zu zum zur zwischen
  a an and are as at be by for from had has have in is it of on or that the to was were what when who with`.split(
    /\s+/,
  ),
)

const stemmer = snowball.newStemmer('german')

/**
 * Stemming costs far more than looking up, and most words of a text are known from the texts before. When the young ones
 * are many they become the old ones, and the old ones that nobody asked for are forgotten.
 */
let young = new Map<string, string>()
let old = new Map<string, string>()
const MAX_YOUNG = 50_000

/** The stems of all words, in order. Each is of lower-case letters and digits, without any mark or blank. */
export function stemsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(stemOf).filter(stem => stem !== '')
}

/** The distinct stems that a query asks for: without function words, unless it has nothing else. */
export function queryStems(query: string): string[] {
  const words = [...query.matchAll(WORD)].map(([word]) => word)
  const telling = words.filter(word => !FUNCTION_WORDS.has(word.toLowerCase()))
  return [...new Set((telling.length > 0 ? telling : words).map(stemOf))].filter(stem => stem !== '')
}

/** All words with their places; for a short text such as a snippet. */
export function wordsOf(text: string): StemmedWord[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, stem: stemOf(word) }))
    .filter(({ stem }) => stem !== '')
}

/** Where the first word with one of the stems begins, in UTF-16 units; -1 if there is none. */
export function findStem(text: string, stems: ReadonlySet<string>): number {
  const initials = new Set([...stems].map(stem => stem.charAt(0)))
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // A plain initial is that of the stem as well, so nearly all words need no stemming here.
    const initial = word.charAt(0).toLowerCase()
    if (initial <= 'z' && !initials.has(initial)) continue
    if (stems.has(stemOf(word))) return index
  }
  return -1
}

function stemOf(word: string): string {
  const found = young.get(word)
  if (found !== undefined) return found
  const stem = old.get(word) ?? toStem(word)
  if (young.size >= MAX_YOUNG) {
    old = young
    young = new Map()
  }
  // A copy: V8 keeps the whole text alive for a long slice of it.
  young.set(Buffer.from(word, 'utf16le').toString('utf16le'), stem)
  return stem
}

function toStem(word: string): string {
  return inflected(stemmer.stem(spelled(word.slice(0, MAX_WORD)))).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * One spelling: lower case, compatibility forms resolved, marks dropped but for German umlauts, ss for ß, and ae, oe, ue
 * read as umlauts. Not after a vowel or q, nor at the end: `neue`, `Quelle`, `Statue`. A word that is misread (`Poet`) is
 * so in text and query alike.
 */
function spelled(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return umlauted(lower)
  const bare = lower
    .normalize('NFD')
    .replace(/(?<![aou])\u0308|(?!\u0308)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/['’ʼ\u00AD\p{Cf}]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
  return umlauted(bare)
}

function umlauted(word: string): string {
  return word.replace(/(?<![aeiouäöüq])([aou])e(?=.)/g, (_, vowel: string) =>
    vowel === 'a' ? 'ä' : vowel === 'o' ? 'ö' : 'ü',
  )
}

/**
 * What Snowball's German leaves: the genitive of names (`Trumps`, `Selenskyjs`, `Umjerows`; it cuts an s only after some
 * consonants), and verbs in -eln beside their nouns (`verhandelt`, `Verhandlung`).
 */
function inflected(stem: string): string {
  const bare = stem.length >= 5 && /[^s]s$/.test(stem) ? stem.slice(0, -1) : stem
  return bare.replace(/^(.{2,}[^aeiouäöü])el(?:n|t|nd)?$/, '$1l')
}
