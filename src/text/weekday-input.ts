// Weekdays as a user writes them: `Mo-Fr`, `werktags`, `Sa,So`, `Mon Wed Fri`. German and English.

import { WEEKDAYS, type Weekday } from '../model/chat.ts'
import { foldWord } from './fold.ts'

const NAMES: readonly RegExp[] = [
  /^mo(?:n|ntags?|nday)?s?$/,
  /^(?:di(?:enstags?)?|tu(?:e|es|esday)?)s?$/,
  /^(?:mi(?:ttwochs?)?|we(?:d|dnesday)?)s?$/,
  /^(?:do(?:nnerstags?)?|th(?:u|ur|urs|ursday)?)s?$/,
  /^(?:fr(?:i|iday|eitags?)?)s?$/,
  /^(?:sa(?:t|turday|mstags?)?|sonnabends?)s?$/,
  /^(?:so(?:nntags?)?|su(?:n|nday)?)s?$/,
]
const GROUPS: readonly { readonly words: string; readonly days: readonly Weekday[] }[] = [
  { words: 'taeglich alle daily', days: WEEKDAYS },
  { words: 'werktags wochentags werktage weekdays workdays', days: [1, 2, 3, 4, 5] },
  { words: 'wochenende wochenends weekend weekends', days: [6, 7] },
]

/** Ascending, each once; undefined if the word names no weekdays. A range may go over Sunday: `Fr-Mo`. */
export function readWeekdays(word: string): readonly Weekday[] | undefined {
  const days = new Set<Weekday>()
  for (const piece of foldWord(word)
    .split(/[,;+/]/)
    .filter(part => part !== '')) {
    const named = GROUPS.find(({ words }) => words.split(' ').includes(piece))?.days ?? readRange(piece)
    if (named === undefined) return undefined
    for (const day of named) days.add(day)
  }
  return days.size === 0 ? undefined : WEEKDAYS.filter(day => days.has(day))
}

function readRange(piece: string): readonly Weekday[] | undefined {
  const [from, until, ...rest] = piece.split(/[-–]|bis/).map(readOne)
  if (from === undefined || rest.length > 0) return undefined
  if (!/[-–]|bis/.test(piece)) return [from]
  if (until === undefined) return undefined
  const length = ((until - from + 7) % 7) + 1
  return Array.from({ length }, (_, step) => (((from - 1 + step) % 7) + 1) as Weekday)
}

function readOne(word: string): Weekday | undefined {
  const index = NAMES.findIndex(name => name.test(word.trim().replace(/\.$/, '')))
  return index < 0 ? undefined : ((index + 1) as Weekday)
}
