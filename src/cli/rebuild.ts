// `rebuild`: reads again what an older analyser has read, builds the ledger anew from all evidence, and says what is
// another now. The history keeps its entries; nobody is told anything twice.

import type { LedgerDifference, RowDifference } from '../model/ledger-difference.ts'
import { createProgress, type Output } from './progress.ts'

export interface RebuildOptions {
  readonly stdout: Output
  /** Does the work; told how far it is by words that it gives. */
  readonly rebuild: (progress: (words: string) => void) => Promise<LedgerDifference>
}

/** Exit code: 0. */
export async function runRebuild({ stdout, rebuild }: RebuildOptions): Promise<number> {
  const progress = createProgress(stdout)
  const since = performance.now()
  const difference = await rebuild(words => progress.say(words))
  progress.end()
  stdout.write(`${linesOf(difference).join('\n')}\n`)
  stdout.write(`done in ${((performance.now() - since) / 1000).toFixed(1)} s\n`)
  return 0
}

function linesOf({ entries, statuses, ...rows }: LedgerDifference): readonly string[] {
  const { kept, renewed, added, superseded } = entries
  return [
    ...(['stories', 'meetings', 'positions', 'contradictions'] as const).map(name => lineOf(name, rows[name])),
    `${'entries'.padEnd(16)} ${kept} kept, ${renewed} in other words, ${added} added, ${superseded} no longer hold`,
    statuses.length === 0 ? 'no status is another' : 'statuses before → after:',
    ...statuses.map(({ issue, before, after }) => `  ${issue}: ${before ?? 'none'} → ${after ?? 'none'}`),
  ]
}

function lineOf(name: string, { before, after, changed }: RowDifference): string {
  return `${name.padEnd(16)} ${before} before, ${after} after, ${changed} of them new or changed`
}
