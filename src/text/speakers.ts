// Who speaks, as the noun phrase beside a verb of speech. It knows no persons; the analysis has its own rules for those.

import { DETERMINER, NO_NOUN, OBLIQUE, phraseAfter, phraseBefore, phraseFrom } from './noun-phrase.ts'
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

const VERB =
  /^(?:sagten?|sagt|erklaerten?|erklaert|erklaeren|meinten?|meint|meinen|betonten?|betont|betonen|bezeichneten?|bezeichnet|bezeichnen|nannten?|nennt|sprach|sprachen|spricht|schrieb|schrieben|schreibt|berichteten?|berichtet|berichten|aeusserten?|aeussert|kommentierten?|kommentiert|kritisierten?|kritisiert|kritisieren|forderten?|fordert|fordern|warnten?|warnt|warnen|teilten?|teilt|gab|gaben|gibt|begruendeten?|begruendet|bekraeftigten?|bekraeftigt|ergaenzten?|ergaenzt|fuegten?|fuegt|antworteten?|antwortet|erwiderten?|versicherten?|versichert|verkuendeten?|verkuendet|kuendigten?|kuendigt|behaupteten?|behauptet|behaupten|urteilten?|lobten?|lobt|wuerdigten?|rief|riefen|ruft|beschrieb|beschreibt|verurteilten?|verurteilt|formulierten?|entgegneten?|wertete|werten|wertet|befand|beklagten?|beklagt|warf|warfen|wirft|wies|wiesen|weist|verwies|verwiesen|meldeten?|meldet|melden|verlangten?|verlangt|hofften?|hofft|glaubt|glaubten?|vermuten|vermutet|vermutete|schaetzt|schaetzen|sieht|sehen|sah|raeumte|raeumt|zeigte|zeigten|bestaetigten?|bestaetigt|bestritt|bestreitet|dementierten?|plaedierten?|appellierten?|stellte|stellten|geht|gehen|ging|rechnet|rechnen|rechnete|fragt|fragte|befuerchtet|befuerchten|bedauerten?|bedauert|begruessten?|begruesst|lehnten?|lehnt|hob|drohten?|droht|erinnerten?|wollte|will|plant|planen|kuendigte|versprach|verspricht|raet|riet|hiess|heisst|erwartet|erwarten|dankte|unterstrich|machte|beschuldigten?|beschuldigt|veroeffentlichten?|veroeffentlicht|empfahl|schlug|schlugen|schlaegt|bat|baten|bot|lautete|aeusserte|mahnten?|mahnt|spekulierten?|unterstellte|bezweifelte|bezweifelt|zitiert|zitierte|schilderten?|schildert|notierte|hinterfragte|argumentiert|argumentierten?|hatte|hat|habe|haben|hatten|ist|war|soll|sollen)$/
const PARTICIPLE =
  /^(?:gesagt|erklaert|betont|bezeichnet|genannt|gesprochen|geschrieben|berichtet|geaeussert|kritisiert|gefordert|gewarnt|mitgeteilt|angekuendigt|behauptet|bestaetigt|bekraeftigt|verkuendet|zurueckgewiesen|vorgeworfen|versprochen|ausgesprochen|bestritten|hingewiesen|festgestellt|entschieden|beschlossen|gemeldet|dementiert|erwartet|aufgefordert|gelobt|verurteilt|ueberzeugt|veroeffentlicht|zugegeben|eingeraeumt|abgelehnt|klargestellt|gegeben|vorgeschlagen|versichert|begruendet|appelliert|beantragt|angegeben|ausgegangen|optimistisch)$/
/** Verbs that speak only with a "dass", a subjunctive or a word such as "bekannt". */
const WEAK =
  /^(?:gab|gaben|gibt|geht|gehen|ging|sehen|sah|sieht|machte|stellten?|befand|zeigten?|heisst|hiess|erwartet|erwarten|will|wollte|plant|planen|droht|drohten?|rechnen|rechnet|rechnete|befuerchtet|befuerchten|wertet|werten|wertete|glaubt|glaubten?|hofft|hofften?|vermutet|vermuten|vermutete|wies|weist|wiesen|warf|warfen|wirft|hob|rief|ruft|riefen|melden|meldet|meldeten?|sprach|sprachen|spricht)$/
const SPEECH_SIGN =
  /^(?:dass|ob|bekannt|an|ab|zurueck|vor|hin|sei|seien|habe|haetten|werde|wuerden|koenne|muesse|solle|wolle|gebe|dafuer|davon|darauf|zu|aus|protokoll|hervor|klar|fest)$/
const PASSIVE = /^(?:wird|wurde|wurden|werden|worden)$/
const AUXILIARY = /^(?:hatte|hat|habe|haben|hatten|ist|war|soll|sollen|will|wollte)$/

/** At most one speaker for the verb at a place, among the tokens `[first, last)` of its sentence. */
export function findSpeaker(
  tokens: readonly Token[],
  first: number,
  last: number,
  depth: Uint8Array,
): Span | undefined {
  return namedSource(tokens, first, last) ?? subjectOfSpeech(tokens, first, last, depth)
}

function subjectOfSpeech(tokens: readonly Token[], first: number, last: number, depth: Uint8Array): Span | undefined {
  const spoken = tokens.slice(first, last).some((token, at) => depth[first + at] === 0 && PARTICIPLE.test(token.folded))
  const signs = tokens.slice(first, last).some((token, at) => SPEECH_SIGN.test(token.folded) || depth[first + at] === 1)
  const passive = tokens.slice(first, last).some(token => PASSIVE.test(token.folded))
  for (let at = first; at < last; at++) {
    const word = tokens[at]?.folded ?? ''
    if ((depth[at] ?? 0) > 0 || !VERB.test(word) || !/^\p{Ll}/u.test(tokens[at]?.text ?? '')) continue
    if (AUXILIARY.test(word) && !spoken) continue
    if (WEAK.test(word) && !signs) continue
    if (passive && (PARTICIPLE.test(word) || closesClause(tokens, at, last))) continue
    const opening = tokens[at]?.gap === 'mark' ? openingPhrase(tokens, first, at) : undefined
    if (opening !== undefined) return opening
    const after = phraseAfter(tokens, at, last)
    const before = phraseBefore(tokens, at, first)
    const isInverted = before === undefined || isInvertedAt(tokens, at, first)
    const found = isInverted ? (after ?? before) : before
    if (found !== undefined && !isExpletive(tokens, found)) return found
  }
  return undefined
}

/** `heißt es`: nobody speaks. */
function isExpletive(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens.some(token => token.start === start && token.end === end && token.folded === 'es')
}

/** `wird … beschuldigt`: at the end of its clause a form that might be finite is a participle. */
function closesClause(tokens: readonly Token[], at: number, last: number): boolean {
  return /[^e]t$|et$/.test(tokens[at]?.folded ?? '') && (at + 1 >= last || tokens[at + 1]?.gap === 'mark')
}

/** Whether the subject follows its verb: after a clause, a pronoun behind it, or something else in front. */
function isInvertedAt(tokens: readonly Token[], verb: number, first: number): boolean {
  if (tokens[verb]?.gap === 'mark') return true
  const next = tokens[verb + 1]
  if (next !== undefined && next.gap === 'space' && /^(?:er|sie|man|wir|der)$/.test(next.folded)) return true
  let start = verb
  while (start > first && tokens[start]?.gap !== 'mark') start--
  const opening = tokens[start]
  return (
    opening !== undefined &&
    (OBLIQUE.test(opening.folded) || NO_NOUN.has(opening.text.toLowerCase())) &&
    !DETERMINER.test(opening.folded)
  )
}

/** `Carter, der als Beobachter im Land war, sagte`: the phrase that a relative clause parts from its verb. */
function openingPhrase(tokens: readonly Token[], first: number, verb: number): Span | undefined {
  const opening = tokens[first]
  if (opening === undefined) return undefined
  const phrase = phraseFrom(
    [...tokens.slice(0, first), { ...opening, gap: 'space' }, ...tokens.slice(first + 1, verb)],
    first,
    verb,
    false,
  )
  const next = tokens.find((token, at) => at > first && token.start >= (phrase?.end ?? 0))
  const isParted =
    next?.gap === 'mark' &&
    /^(?:der|die|das|dessen|deren|ein|eine|zustaendig|chef|sprecher|praesident)/.test(next.folded)
  return isParted ? phrase : undefined
}

/** `laut dem Ministerium`, `nach Angaben der Polizei`, `so der Sprecher`, `der Polizei zufolge`. */
function namedSource(tokens: readonly Token[], first: number, last: number): Span | undefined {
  for (let at = first; at < last; at++) {
    const word = tokens[at]?.folded ?? ''
    if (word === 'laut' || (word === 'so' && tokens[at]?.gap === 'mark' && at > first)) {
      const phrase = phraseFrom(tokens, at + 1, last, true)
      if (phrase !== undefined) return phrase
    }
    const source = word === 'nach' ? (sourceAfter(tokens, at, last) ?? opinionBefore(tokens, at, first)) : undefined
    if (source !== undefined) return source
    if (word === 'zufolge' && at > first) {
      const phrase = phraseBefore(tokens, at, first, true)
      if (phrase !== undefined) return phrase
    }
  }
  return undefined
}

const SOURCE =
  /(?:angaben?|berichte?n?|meldung(?:en)?|informationen|aussagen?|worten|darstellung|ansicht|meinung|auskunft|einschaetzung(?:en)?|auffassung|erkenntnissen|schaetzung(?:en)?|untersuchung(?:en)?|studien?|stellungnahme|ueberzeugung|mitteilung|medien)$/

/** `nach Angaben der Polizei`, `nach ersten Informationen`: whose they are, else what they are. */
function sourceAfter(tokens: readonly Token[], at: number, last: number): Span | undefined {
  let noun = at + 1
  while (noun < Math.min(last, at + 4) && /^\p{Ll}/u.test(tokens[noun]?.text ?? '')) noun++
  const [begin, end] = [tokens[at + 1], tokens[noun]]
  if (begin === undefined || end === undefined || noun >= last || !SOURCE.test(end.folded)) return undefined
  return phraseFrom(tokens, noun + 1, last, true) ?? { start: begin.start, end: end.end }
}

/** `seiner Meinung nach`. */
function opinionBefore(tokens: readonly Token[], at: number, first: number): Span | undefined {
  const [begin, noun] = [tokens[at - 2], tokens[at - 1]]
  if (begin === undefined || noun === undefined || at - 2 < first) return undefined
  if (!/^(?:meinung|ansicht|auffassung|vernehmen|ueberzeugung|darstellung)$/.test(noun.folded)) return undefined
  return { start: begin.start, end: noun.end }
}
