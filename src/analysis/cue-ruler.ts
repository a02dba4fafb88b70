// The preposition and article before a contact word: `bei dem Treffen` is known already, `ohne ein Treffen` is none.

import type { ContactCue } from './contact-cues.ts'
import type { Sentence } from './document.ts'
import type { Reading } from './reading.ts'

const DETERMINER =
  /^(?:(?:d(?:er|ie|as|en|em|es))|(?:k?ein(?:e|en|em|er|es)?)|(?:(?:sein|ihr|unser|dies|jen|solch)(?:e|en|em|er|es)?)|(?:beim|im|zum|vom|zur|am))$/
const REACH = 5

/** The preposition and article of a contact noun (`bei dem`, `ohne ein`); `verb` for a verb. */
export function rulerOfCue(
  { document: { tokens } }: Pick<Reading, 'document'>,
  sentence: Sentence,
  cue: number,
): string {
  if (!/^\p{Lu}/u.test(tokens[cue]?.text ?? '')) return 'verb'
  let determiner = ''
  for (let at = cue - 1; at >= Math.max(sentence.first, cue - REACH); at--) {
    const token = tokens[at]
    if (token === undefined || tokens[at + 1]?.gap === 'mark') break
    if (determiner !== '') return `${token.folded} ${determiner}`
    if (DETERMINER.test(token.folded)) {
      if (/^(?:beim|im|zum|vom|zur|am)$/.test(token.folded)) return token.folded
      determiner = token.folded.replace(/^(.*?ein).*$/, '$1').replace(/^(?:der|die|das|den|dem|des)$/, 'd')
    } else if (!/(?:e|en|er|em|es)$/.test(token.folded) || PREPOSITION.test(token.folded)) return `${token.folded} -`
  }
  return `^ ${determiner}`
}

const PREPOSITION =
  /^(?:nach|vor|bei|mit|zu|in|ohne|fuer|ueber|um|von|an|auf|seit|waehrend|unter|neben|gegen|hinter|ueber)$/

/** Whether the noun is one that the text has told of: `das Gespräch`, `bei dem Treffen`, `nach ihrem Telefonat`. */
export function isTakenUp(reading: Pick<Reading, 'document'>, sentence: Sentence, { at }: ContactCue): boolean {
  return /(?: d|ihr\p{L}*|dies\p{L}*)$|^(?:beim|zum|im|vom|zur)$/u.test(rulerOfCue(reading, sentence, at))
}
