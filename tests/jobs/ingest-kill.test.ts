// Reading feeds across the sudden end of processes, short; tests/faults/ingest-kills.ts runs it at full length.

import { expect, test } from 'vitest'
import { runIngestKills } from '../faults/ingest-kills.ts'

const TIMEOUT_MS = 120_000

// F33, F58
test(
  'kills between the answer of a server and the commit lose no article and double none',
  async () => {
    const { published, ...figures } = await runIngestKills({ kills: 4, feeds: 12, random: () => 0.4 })

    expect(figures).toEqual({ kills: 4, lost: 0, doubled: 0, falseChanges: 0, integrity: 'ok' })
    expect(published).toBeGreaterThanOrEqual(12 * 3)
  },
  TIMEOUT_MS,
)
