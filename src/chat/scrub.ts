// What may be logged of an error of the Telegram rim. grammY keeps the address of a failed call, and with it the
// token, in the error's own message: so only name, method, code and description go out, and those scrubbed.

import { BotError, GrammyError, HttpError } from 'grammy'

export interface LoggedError {
  readonly name: string
  readonly [field: string]: string | number | undefined
}

/** Gives what describes any error without the bot's token. */
export function createScrub(token: string): (error: unknown) => LoggedError {
  const secrets = [token, encodeURIComponent(token), token.slice(token.indexOf(':') + 1)].filter(
    text => text.length > 8,
  )
  const scrub = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '[token]'), text)
  return error => {
    const fields = Object.entries(describe(error)).map(([key, value]) => [
      key,
      typeof value === 'string' ? scrub(value) : value,
    ])
    return Object.fromEntries(fields) as LoggedError
  }
}

function describe(error: unknown): LoggedError {
  if (error instanceof BotError) return describe(error.error)
  if (error instanceof GrammyError) {
    const { name, method, error_code: code, description } = error
    return { name, method, code, description }
  }
  if (error instanceof HttpError) return { name: error.name, code: codeOf(error.error) }
  if (!(error instanceof Error)) return { name: typeof error }
  const at = error.stack?.split('\n')[1]?.trim()
  const cause = error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : undefined
  return { name: error.name, message: error.message, ...(cause ? { cause } : {}), ...(at ? { at } : {}) }
}

/** The system's or the client's short word for what failed. */
export function codeOf(error: unknown): string {
  const { code, type } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  return String(code ?? type ?? 'timeout')
}
