// Where reports contradict each other, as a digest shows it: both sides, the sentences folded away, no word on who is right.

import type { DigestItem } from '../model/digest.ts'
import type { Told } from '../model/told.ts'
import { foldedContradiction } from './contradictions.ts'
import { type Telling, toldOf } from './digest-item.ts'
import { bold, join, type Rich } from './rich.ts'

/** What is more is told as a number; /contradictions has all. */
const MAX_DOUBTS = 3

/** None, or one block. */
export function doubtBlocks(
  doubts: readonly DigestItem[],
  { notes, actors, reader }: Telling,
): { readonly text: Rich; readonly tells: readonly Omit<Told, 'at'>[] }[] {
  if (doubts.length === 0) return []
  const shown = doubts.slice(0, MAX_DOUBTS)
  const lines = shown.flatMap(({ contradiction, meeting }) => {
    const meetings = new Map(meeting === undefined ? [] : [[meeting.id, meeting]])
    return contradiction === undefined ? [] : [foldedContradiction(contradiction, { meetings, actors }, notes, reader)]
  })
  const rest = doubts.length - shown.length
  const more = rest > 0 ? reader.t('digest-more-doubts', { count: rest }) : undefined
  return [{ text: join([bold(reader.t('digest-doubts')), ...lines, more]), tells: shown.flatMap(toldOf) }]
}
