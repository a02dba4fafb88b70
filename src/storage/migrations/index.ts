// The migrations in order. A new one is a file of its own and a line here.

import { first } from './0001-first.ts'
import { telling } from './0002-telling.ts'
import { presses } from './0003-presses.ts'
import { operating } from './0004-operating.ts'
import { sourcesKnownBetter } from './0005-sources-known-better.ts'
import { decisions } from './0006-decisions.ts'
import { correctionsTold } from './0007-corrections-told.ts'
import { rebuilding } from './0008-rebuilding.ts'
import { signalGeneration } from './0009-signal-generation.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  first,
  telling,
  presses,
  operating,
  sourcesKnownBetter,
  decisions,
  correctionsTold,
  rebuilding,
  signalGeneration,
]
