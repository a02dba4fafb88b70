// Whether a contact is past, planned, going on or called off, and on which days; by the words, corrected by the calendar.

import type { MeetingState } from '../model/analysis.ts'
import type { Phrase } from '../model/knowledge.ts'
import { findSeparableVerbs } from '../text/separable-verbs.ts'
import type { DayRange } from '../text/time-expression.ts'
import type { Token } from '../text/tokens.ts'
import { rulerOfCue } from './cue-ruler.ts'
import type { Sentence } from './document.ts'
import { hashFeatures, type LinearModel } from './linear-model.ts'
import { phrasesOf } from './matchers.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'
import { marksBetween, wordOf } from './nearby.ts'
import { cuesIn, type Reading } from './reading.ts'
import { finiteVerb, tenseAt } from './tense.ts'

/** `range` null: called off, without a day that was meant for it. */
export function stateOf(
  reading: Reading,
  candidate: MeetingCandidate,
  isPlanned: LinearModel,
): { state: MeetingState; range: DayRange | null } {
  const { past, coming } = candidate.time
  const off = callingOff(reading, candidate)
  if (off !== undefined) {
    const range = coming.from === past.from ? past : coming
    return { state: off, range: isDayOfCancelled(reading, candidate) ? range : null }
  }
  const isComing = isPlanned.score(hashFeatures(stateFeatures(reading, candidate), isPlanned.bits)) > 0
  const range = isComing ? coming : past
  return { state: stateOn(range, isComing, reading.document.publishedOn), range }
}

/** "Das für Mittwoch geplante Treffen": else the day is that of calling off, and the day of the contact stays open. */
function isDayOfCancelled(reading: Reading, { first, last, time, timeSentence }: MeetingCandidate): boolean {
  if (time.precision !== 'day') return true
  const { tokens } = reading.document
  const around = tokens.slice(Math.max(timeSentence.first, first - 3), Math.min(timeSentence.last, last + 4))
  return around.some(
    token => token.folded === 'fuer' || /^(?:geplant|vorgesehen|angesetzt|anberaumt)/.test(token.folded),
  )
}

/** The text's tense, corrected by the calendar: nothing planned lies behind, nothing held lies ahead. */
function stateOn({ from, to }: DayRange, isComing: boolean, publishedOn: string): MeetingState {
  if (to < publishedOn) return 'held'
  if (from > publishedOn) return 'planned'
  return isComing ? 'planned' : 'held'
}

/**
 * What tells whether the contact is still to come: the tense of its clause and of that of the day, which way the day lies, and
 * the word before each (`vor dem Treffen am Freitag`, `für Montag`).
 */
export function stateFeatures(reading: Reading, candidate: MeetingCandidate): string[] {
  const { time, first, timeSentence, sentence, cue } = candidate
  const way = wayOf(reading, candidate)
  const tense = tenseAt(reading, timeSentence, first)
  const verb = finiteVerb(reading, candidate)
  const isTogether = sentence === timeSentence
  const cueTense = cue === null || isTogether ? 'same' : tenseAt(reading, sentence, cue.at)
  const ruler = cue === null ? 'none' : (rulerOfCue(reading, sentence, cue.at).split(' ')[0] ?? '')
  const isNear = isTogether && cue !== null && cue.at < first && marksBetween(reading, cue.at, first) === 0
  const before = wordOf(reading.document.tokens[first - 1]?.folded)
  return [
    'bias',
    ...[`way=${way}`, `precision=${time.precision}`, `precision=${time.precision},${way}`],
    ...[`tense=${tense}`, `tense=${tense},${way}`, `tense=${tense},${verb}`],
    ...[`verb=${verb}`, `verb=${verb},${way}`, `verb=${verb},${isTogether},${cueTense}`],
    ...[`ruler=${ruler},${isNear}`, `ruler=${ruler},${isNear},${way}`],
    ...[`before=${before}`, `before=${before},${ruler}`],
    ...[`cue-tense=${cueTense}`, `cue-tense=${cueTense},${tense}`],
    `quoted=${(reading.quoteDepth[first] ?? 0) > 0}`,
  ]
}

function wayOf({ document: { publishedOn } }: Reading, { time: { past, coming } }: MeetingCandidate): string {
  const isToday = past.from === publishedOn
  if (past.from !== coming.from) return isToday ? 'open-today' : 'open'
  return isToday ? 'today' : past.from > publishedOn ? 'ahead' : 'gone'
}

type Off = 'cancelled' | 'postponed'

/** Phrases that put off rather than call off. */
const PUT_OFF = 'put-off'

/** What a word of calling off in the same clause as the contact or its day says; a date put off is not called off. */
function callingOff(reading: Reading, { sentence, first, cue }: MeetingCandidate): Off | undefined {
  const near = callsOff(reading, sentence).filter(
    ({ at }) =>
      (reading.quoteDepth[at] ?? 0) === 0 &&
      [first, cue?.at ?? first].some(
        anchor => Math.abs(at - anchor) < 14 && marksBetween(reading, Math.min(at, anchor), Math.max(at, anchor)) < 2,
      ),
  )
  return near.find(({ off }) => off === 'postponed')?.off ?? near[0]?.off
}

/** Where a sentence calls off: `abgesagt`, `sagte … ab`. */
function callsOff(reading: Reading, sentence: Sentence): { readonly at: number; readonly off: Off }[] {
  const words = cuesIn(reading, 'meeting-words', sentence).filter(({ value }) => value.meaning === 'cancelled')
  const verbs = phrasesOf(reading.matchers, 'contact-verbs')
  const isKnown = (pair: readonly Token[]): boolean =>
    verbs.match(pair).some(({ value }) => value.meaning === 'cancelled')
  const split = findSeparableVerbs(reading.document.tokens, sentence.first, sentence.last, isKnown)
  return [
    ...words.map(({ first, value }) => ({ at: first, off: offOf(value) })),
    ...split.filter(({ pair }) => isKnown(pair)).map(({ at }) => ({ at, off: 'cancelled' as const })),
  ]
}

function offOf({ id }: Phrase): Off {
  return id.endsWith(PUT_OFF) ? 'postponed' : 'cancelled'
}
