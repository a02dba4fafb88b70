// Why the bot cannot go on: told to the operator in one line, without the token.

import { GrammyError, HttpError } from 'grammy'
import { codeOf } from './scrub.ts'

export type StartErrorCode = 'token-refused' | 'unreachable' | 'conflict'

/** The bot cannot listen. The message is one line for the operator. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly code: StartErrorCode
  constructor(code: StartErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** What an error of getMe or getUpdates means for the operator. */
export function toStartError(error: unknown, apiRoot: string): StartError {
  if (error instanceof GrammyError) {
    const { error_code: code, description } = error
    if (code === 401 || code === 404)
      return new StartError('token-refused', `BOT_TOKEN: Telegram refuses it (${code}: ${description})`)
    if (code === 409)
      return new StartError('conflict', `another program receives the updates of this bot (${code}: ${description})`)
    return new StartError('unreachable', `${apiRoot} answers ${code}: ${description}`)
  }
  const reason = error instanceof HttpError ? codeOf(error.error) : String(error)
  return new StartError('unreachable', `${apiRoot} cannot be reached (${reason})`)
}
