// Which quotations are speech and which only name a thing ("die Zeitung „Standard“"), by their words and surroundings.

import { foldWord } from './fold.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { type Token, tokenise } from './tokens.ts'

/** Words before the mark after which a title or a name follows. */
const NAMED =
  /^(?:titel|titels|film|films|filme|buch|buches|buecher|roman|lied|song|album|ueberschrift|motto|namen?|themen?|stichwort|\w*zeitung|\w*zeitungen|zeitschrift|\w*magazins?|magazine|\w*magazines|\w*blatt|\w*senders?|\w*agentur|\w*portal|webseite|website|homepage|verlag|firma|unternehmen|schiffs?|schiffes|typs?|modelle?|sonde|\w*satellit\w*|projekte?s?|programms?|band|gruppe|partei|\w*organisation|initiative|aktion|kampagne|preis|orden|auszeichnung|praedikat|hotel|genannten?|genannter|sogenannten?|sogenannter|tanker|frachter|reihe|serie|sendung|show|spiel|software|oper|stueck|hurrikan|taifun|sturm|operation|virus|begriffs?|wortes?|rubrik|ausgabe|nummer|verein|stiftung|bewegung|bezeichnung|domain|enzyklika|cd|lp|video|gesetzes?|teile)$/
const CUE =
  /^(?:sag|gesag|erklaer|mein|beton|bezeichn|nannte|nennt|genannt|sprach|spricht|gesprochen|schrieb|schreib|bericht|aeusser|geaeusser|kommentier|kritisier|forder|warn|gewarn|zitier|hiess|heisst|teilt|begruend|bekraeftig|ergaenz|antwort|erwider|versicher|verkuend|kuendig|behaupt|urteil|lobt|wuerdig|worten?$|woertlich|aussage|rief|ruft|beschrieb|beschreib|verurteil|formulier|entgegn|einschaetz|wertet|werten|befand|beklagt|vorwarf|warf|vorwurf|sieht|sehe|betrachte|redet|rede$|appell)/
const SUBJUNCTIVE =
  /^(?:sei|seien|habe|haetten|haette|werde|wuerden|koenne|muesse|solle|wolle|gebe|duerfe|waere|waeren)$/
const FOREIGN = new Set('the of and to for a la le el los de du y et in at on it be by al il'.split(' '))
const SMALL = new Set('der die das des dem den und von vom im am auf für mit zu zum zur'.split(' '))

export interface SpeechQuotation extends Quotation {
  /** Words within the marks. */
  readonly words: number
}

/** Quotations that somebody said or wrote, outermost ones only, ascending. */
export function findSpeech(text: string): SpeechQuotation[] {
  const found: SpeechQuotation[] = []
  for (const quotation of findQuotations(text)) {
    if (quotation.depth > 0) continue
    const inner = tokenise(text, quotation.start, quotation.end)
    const signs = speechSigns(text, quotation, inner)
    const score = WEIGHTS.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), 0)
    if (score > 0) found.push({ ...quotation, words: inner.length })
  }
  return found
}

/** Log-odds for each sign below, fitted on Wikinews articles with marked speech; they belong together. */
const WEIGHTS = [
  -1.95, 0.63, -1.68, 0.31, 0.46, 0.29, 1.07, -0.56, 1.7, 2.1, -2.47, 0.84, 0.3, 1.33, -0.22, -0.25, -1.82, 1.8, 1.67,
  0.62, -1.09, -2.14, -0.31, -0.67,
]

/** What speaks for and against a quotation being speech, in the order of WEIGHTS. */
function speechSigns(text: string, { start, end }: Quotation, inner: readonly Token[]): number[] {
  const before = tokenise(text, Math.max(0, start - 140), start)
  const after = tokenise(text, end, Math.min(text.length, end + 100))
  const inside = text.slice(start + 1, end - 1).trim()
  const last = before.at(-1)
  const lower = inner.filter(token => /^\p{Ll}/u.test(token.text))
  const content = lower.filter(token => !SMALL.has(token.text)).length
  const near = [...before.slice(-6), ...after.slice(0, 5)]
  const wide = [...before.slice(-14), ...after.slice(0, 10)]
  const flag = (value: boolean): number => (value ? 1 : 0)
  const isArticle = /^(?:der|die|das|des|dem|den)$/.test(last?.folded ?? '')
  const isSentence = /[.!?,;…]$/.test(inside) || /[.!?;] \p{Lu}/u.test(inside)
  return [
    1,
    Math.min(content, 5),
    flag(content === 0),
    Math.min(inner.length, 12),
    flag(inner.length === 1),
    flag(isSentence),
    flag(/[.!?]$/.test(inside)),
    flag(near.some(token => CUE.test(token.folded))),
    flag(wide.some(token => CUE.test(token.folded))),
    flag(wide.some(token => SUBJUNCTIVE.test(token.folded))),
    flag(before.slice(-2).some(token => NAMED.test(token.folded))),
    flag(/:\s*$/.test(text.slice(Math.max(0, start - 2), start))),
    flag(/[.,]\s*$/.test(text.slice(Math.max(0, start - 2), start)) || start < 2 || text.charAt(start - 1) === '\n'),
    flag(/^,? (?:so|sagte|erklärte|meinte|betonte|schrieb|hieß|heißt)\b/.test(text.slice(end, end + 12))),
    flag(text.charAt(end) === ','),
    flag(isArticle),
    flag(isArticle && /^\p{Lu}/u.test(inner[0]?.text ?? '')),
    flag(/^(?:einer?|einem|einen|eines)$/.test(last?.folded ?? '')),
    flag(last?.folded === 'als'),
    flag(foldWord(inner[0]?.text ?? '') === inner[0]?.text),
    flag(inner.some(token => FOREIGN.has(token.text))),
    flag(/\.\p{Ll}|[\d/]/u.test(inside)),
    flag(/[“”"«»]\s?(?:und|oder|,)?\s*$/.test(text.slice(Math.max(0, start - 7), start))),
    flag(inner.length >= 3 && lower.length > 0 && /^\p{Lu}/u.test(inner[0]?.text ?? '') && !isSentence),
  ]
}
