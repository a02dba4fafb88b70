// /changes: what the operators decided and corrected in the ledger, newest first, each with its reason.

import type { Command } from '../src/chat/command.ts'
import { renderDecisions } from '../src/view/decisions.ts'
import { citeRulings } from './parts/citations.ts'
import { explainEntries } from './parts/entries.ts'
import { readerOf } from './parts/reader.ts'

const LIMIT = 10
/** Withdrawals among them are told as corrections; one correction may withdraw several sentences. */
const MAX_DECISIONS = 100

export const changes: Command = {
  name: 'changes',
  aliases: ['berichtigungen', 'aenderungen', 'corrections'],
  scope: 'everyone',
  async run(request, deps) {
    const { decisions, corrections, ledger } = deps.store
    const taken = (await decisions.list(MAX_DECISIONS))
      .filter(({ ruling }) => ruling.kind !== 'withdraw')
      .slice(0, LIMIT)
    const accepted = await corrections.accepted(LIMIT)
    const told = await explainEntries(await ledger.findEntries(accepted.map(({ seq }) => seq)), deps)
    const view = {
      decisions: taken,
      corrections: accepted.flatMap(correction => {
        const one = told.find(({ entry }) => entry.seq === correction.seq)
        return one === undefined ? [] : [{ correction, told: one }]
      }),
      issues: deps.knowledge.issues,
      citations: await citeRulings(taken, deps),
      limit: LIMIT,
    }
    return renderDecisions(view, readerOf(request, deps))
  },
}
