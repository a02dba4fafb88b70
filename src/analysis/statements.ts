// Sentences of direct or indirect speech with their speaker. Candidates come from people.ts, a model weighs them.

import type { Statement } from '../model/analysis.ts'
import { antecedents, groupBefore } from './antecedents.ts'
import { type Sentence, toFinding } from './document.ts'
import { hashFeatures, type LinearModel } from './linear-model.ts'
import type { Person } from './people.ts'
import { cuesIn, type Reading } from './reading.ts'
import { type SpeakerCandidate, speakerFeatures } from './speaker-features.ts'

export interface SpeakerReading {
  readonly sentence: Sentence
  readonly candidates: readonly SpeakerCandidate[]
}

/** All statements, by sentence; at most one entry a speaker and sentence. */
export function findStatements(reading: Reading, model: LinearModel): Statement[] {
  const statements: Statement[] = []
  for (const { sentence, candidates } of readSpeakers(reading)) {
    const cue = cuesIn(reading, 'speech-cues', sentence)[0]?.value.id ?? 'statements.model'
    for (const speaker of chooseSpeakers(reading, sentence, candidates, model))
      statements.push({ ...toFinding(reading.document, sentence, cue), speaker })
  }
  return statements
}

/** Those who are likelier than not to speak; a pronoun means one person only, the likeliest. */
function chooseSpeakers(
  reading: Reading,
  sentence: Sentence,
  candidates: readonly SpeakerCandidate[],
  model: LinearModel,
): Set<string> {
  const speakers = new Set<string>()
  const ofPronoun = new Map<number, { actor: string; score: number }>()
  const people = reading.people[sentence.index] ?? []
  for (const candidate of candidates) {
    const { person, actor } = candidate
    if (isOfGroup(candidate)) {
      speakers.add(actor)
      continue
    }
    const score = model.score(hashFeatures(speakerFeatures(reading, sentence, candidate, people), model.bits))
    if (score <= 0) continue
    if (person.kind !== 'pronoun') speakers.add(actor)
    else if (score > (ofPronoun.get(person.first)?.score ?? 0)) ofPronoun.set(person.first, { actor, score })
  }
  for (const { actor } of ofPronoun.values()) speakers.add(actor)
  return speakers
}

/** Who signs or speaks together is told by the plural verb alone; no model is asked. */
export function isOfGroup({ via }: SpeakerCandidate): boolean {
  return via.startsWith('group')
}

/** Who may speak in each sentence; pronouns with all whom they may mean. */
export function readSpeakers(reading: Reading): SpeakerReading[] {
  return reading.document.sentences
    .filter(sentence => !sentence.isHeading)
    .map(sentence => ({ sentence, candidates: candidatesOf(reading, sentence) }))
}

function candidatesOf(reading: Reading, sentence: Sentence): SpeakerCandidate[] {
  const candidates: SpeakerCandidate[] = []
  const people = reading.people[sentence.index] ?? []
  for (const person of people) {
    if (isPlural(reading, sentence, person)) {
      for (const actor of groupBefore(reading, sentence))
        candidates.push({ person, actor, via: `group,${person.kind}` })
      continue
    }
    if (person.kind === 'pronoun')
      for (const { actor, via } of antecedents(reading, sentence, person)) candidates.push({ person, actor, via })
    else if (person.actor !== null) candidates.push({ person, actor: person.actor, via: '' })
  }
  return candidates
}

/** `verlangen sie`, `lehnen die Unterzeichner ab`: the verb beside the word is plural. */
function isPlural(reading: Reading, sentence: Sentence, person: Person): boolean {
  const { tokens } = reading.document
  if (person.kind !== 'group' && tokens[person.first]?.folded !== 'sie') return false
  const reach = person.kind === 'group' ? 2 : 1
  return cuesIn(reading, 'speech-cues', sentence).some(
    cue =>
      (person.first - cue.last === reach || person.first - cue.last === 1 || cue.first - person.last === 1) &&
      /en$/.test(tokens[cue.first]?.folded ?? ''),
  )
}
