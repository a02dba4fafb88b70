// The log: one JSON object a line on stderr. Last wall against secrets; whoever logs leaves them out in the first place.

import { pino } from 'pino'
import type { Log } from './deps.ts'
import { hideBotTokens } from './model/bot-token.ts'

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Takes one line with its line feed; the default is stderr. */
  readonly write?: (line: string) => void
}

/** Opens the log. Errors under `error` are told by name, message and cause, never as an object that may hold a request. */
export function createLog({ level, write = line => process.stderr.write(line) }: LogOptions): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: describeError } },
    { write: (line: string) => write(hideBotTokens(line)) },
  )
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, cause, stack } = error
  return {
    name,
    message,
    at: stack?.split('\n')[1]?.trim(),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
