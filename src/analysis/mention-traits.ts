// How a sentence speaks of a person, whatever contact is asked about: with whom, ruled by which word, taking part or speaking.

import { hash32 } from './feature-hash.ts'
import { wordOf } from './nearby.ts'
import type { Mention } from './participants.ts'
import { cuesIn, type Reading } from './reading.ts'

/** Words of taking part: `nahm teil`, `begleitet`, `die Delegation führte`, `am Tisch saßen`. */
const PART =
  /^(?:teil|teilnahm|teilnahmen|teilnehmen|teilgenommen|begleitet|begleitete|begleiteten|begleitung|delegation|delegationen|delegationsleiter|delegationschef|abordnung|fuehrt|fuehrte|anfuehrte|leitete|leitet|geleitet|angefuehrt|sass|sassen|sitzen|tisch|dabei|anwesend|vertreten|vertrat|angereist|entsandt|schickte|geschickt|seite|team|teilnehmer|gastgeber|empfing|eroeffnet|eroeffnete|stiess|hinzu|runde|zugeschaltet|gehoeren|gehoerten|gehoerte|unterhaendler|chefunterhaendler|verhandlungsfuehrer|leitung)$/
/** Staying away. */
const ABSENT = /^(?:fern|fernblieb|fehlte|fehlt|abwesend|eingeladen|ausgeschlossen|abgesagt|verzichtete|nicht)$/

interface Traits {
  /** Hashes of the names of what the sentence says. */
  readonly hashes: readonly number[]
  /** `part`, `cue`, `speech`, `none`: what the sentence says most of all. */
  readonly role: string
}

const known = new WeakMap<Mention, Traits>()

/** Made once a mention. */
export function traitsOf(reading: Reading, mention: Mention): Traits {
  const before = known.get(mention)
  if (before !== undefined) return before
  const traits = readTraits(reading, mention)
  known.set(mention, traits)
  return traits
}

function readTraits(reading: Reading, { person, sentence, via }: Mention): Traits {
  const { tokens } = reading.document
  const names = [`kind=${person.kind}`]
  if (person.isGenitive) names.push('genitive', `genitive,${wordOf(tokens[person.last + 1]?.folded)}`)
  for (const step of [1, 2, 3]) names.push(`before=${wordOf(tokens[person.first - step]?.folded)}`)
  for (const step of [1, 2, 3]) names.push(`after=${wordOf(tokens[person.last + step]?.folded)}`)
  names.push(`next=${wordOf(tokens[person.last + 1]?.folded)}`, `previous=${wordOf(tokens[person.first - 1]?.folded)}`)
  const run = reading.runs[sentence.index]?.find(one => one.people.includes(person))
  if (run !== undefined) {
    const size = Math.min(run.people.length, 3)
    names.push(`ruler=${run.ruler}`, `ruler=${run.ruler},${size}`, `row=${size}`)
    names.push(`before-row=${wordOf(tokens[run.at - 1]?.folded)} ${run.ruler}`)
  }
  const cues = reading.contacts[sentence.index] ?? []
  names.push(`cues-there=${Math.min(cues.length, 2)}`)
  for (const cue of cues) names.push(`word-there=${wordOf(tokens[cue.at]?.folded)}`)
  let isPart = false
  for (let at = sentence.first; at < sentence.last; at++) {
    const folded = tokens[at]?.folded ?? ''
    if (ABSENT.test(folded)) names.push(`absent=${folded}`)
    if (!PART.test(folded)) continue
    isPart = true
    names.push(`part=${folded}`)
  }
  if (isPart) names.push('part')
  const isSpeaking = cuesIn(reading, 'speech-cues', sentence).some(
    cue => Math.abs(cue.first - person.last) <= 2 || Math.abs(person.first - cue.last) <= 4,
  )
  names.push(`speech=${isSpeaking}`)
  const role = isPart ? 'part' : cues.length > 0 ? 'cue' : isSpeaking ? 'speech' : 'none'
  return { hashes: names.map(name => hash32(via === null ? name : `${name},pronoun`)), role }
}
