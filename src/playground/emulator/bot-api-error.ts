// A refusal in the words of the Bot API. Not for failures of our own: those end as 500.

export interface ErrorParameters {
  readonly retry_after?: number | string
  readonly migrate_to_chat_id?: number
}

/** What the HTTP rim turns into `{ok: false, error_code, description, parameters}`. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError'
  readonly code: number
  readonly parameters: ErrorParameters | undefined
  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/**
 * A 400 from an inner reason. The real server writes `Bad Request: ` before it and lowers the first letter, unless
 * the second is a capital too (`BUTTON_DATA_INVALID` stays).
 */
export function badRequest(reason: string): BotApiError {
  const isCode = /^[A-Z][A-Z_]/.test(reason)
  return new BotApiError(400, `Bad Request: ${isCode ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)}`)
}
