// Sentences that only say who said what stood before: they prove nothing by themselves.

const POINTS_BACK =
  /^(?:das|dies|so|ähnlich|darüber|davon|darauf)\s+(?:hat|haben|habe|soll|sagten?|erklärten?|teilten?|gab|gaben|berichteten?|betonten?|bestätigten?|bekräftigten?|schrieb|schrieben|kündigten?|meldeten?|äußerten?|verkündeten?|machten?|ging|gingen|informierten?|verwies|verwiesen)(?!\p{L})/iu
/** From here on the sentence has content of its own. */
const CONTENT = /[„“”"«»:]|(?<!\p{L})(?:dass|weil|sondern|aber|jedoch)(?!\p{L})/iu
const PERFECT = /^\S+\s+(?:hat|haben|habe|soll)(?!\p{L})/iu
const SAID =
  /(?:gesagt|erklärt|mitgeteilt|berichtet|betont|bestätigt|bekräftigt|geschrieben|angekündigt|gemeldet|geäußert|verkündet|gemacht|haben|hervor)[.!]?$/iu
const MAX_LENGTH = 200

/** `Das teilte der Kreml am Montag mit.`: true for a sentence that points back and names a speaker, time or place only. */
export function isBareAttribution(sentence: string): boolean {
  if (sentence.length > MAX_LENGTH || !POINTS_BACK.test(sentence) || CONTENT.test(sentence)) return false
  return !PERFECT.test(sentence) || SAID.test(sentence)
}
