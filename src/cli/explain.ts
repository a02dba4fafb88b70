// What the operator is told when a command cannot go on: its lines, and an exit code after sysexits(3).

import { hideBotTokens } from '../model/bot-token.ts'

const EX_CONFIG = 78
const EX_TEMPFAIL = 75

/** Errors whose message was written for the operator, by name, with their exit code. Others are ours, with a trace. */
const TOLD: ReadonlyMap<string, number> = new Map([
  ['ConfigError', EX_CONFIG],
  ['KnowledgeError', EX_CONFIG],
  ['SampleError', EX_CONFIG],
  ['StorageError', EX_CONFIG],
])

const START_CODES: ReadonlyMap<string, number> = new Map([
  ['token-refused', EX_CONFIG],
  ['conflict', EX_TEMPFAIL],
  ['unreachable', EX_TEMPFAIL],
])

export interface Explanation {
  readonly text: string
  readonly exitCode: number
}

/** Explains anything that was thrown. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof Error)) return { text: String(error), exitCode: 1 }
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'StartError') return { text: error.message, exitCode: START_CODES.get(code) ?? 1 }
  if (code === 'EADDRINUSE') return { text: `PORT: ${portOf(error)} is in use; choose another`, exitCode: EX_CONFIG }
  if (code === 'EACCES' && 'port' in error)
    return { text: `PORT: ${portOf(error)} may not be opened; choose one above 1023`, exitCode: EX_CONFIG }
  const exitCode = TOLD.get(error.name)
  if (exitCode !== undefined) return { text: error.message, exitCode }
  return { text: hideBotTokens(error.stack ?? error.message), exitCode: 1 }
}

function portOf(error: Error): string {
  return 'port' in error ? String(error.port) : 'the port'
}
