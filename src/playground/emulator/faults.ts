// Failures on demand: which calls fail, how often and how. Deterministic: every nth call, never by chance.

import type { Call } from './call.ts'

/** `lost-reply` and `stall` do what was asked and then break or keep back the answer; the others refuse unheard. */
type FaultKind =
  | '400'
  | '401'
  | '403'
  | '429'
  | '500'
  | '502-html'
  | 'migrate'
  | 'reset'
  | 'lost-reply'
  | 'stall'
  | 'slow'

export interface Fault {
  readonly kind: FaultKind
  /** Any method if left out; capitals do not matter. */
  readonly method?: string
  /** Calls for this chat only. */
  readonly chatId?: number
  /** How many calls fail; 1 if left out, Infinity: until `heal`. */
  readonly times?: number
  /** Only every nth matching call fails. */
  readonly every?: number
  /** Seconds for `429`; anything else to see what a client makes of it; null: leave the parameter out. */
  readonly retryAfter?: number | string | null
  /** Where a `migrate` points. */
  readonly migrateTo?: number
  /** Replaces the usual description of a refusal. */
  readonly description?: string
  /** For `slow`: the answer comes this much later. */
  readonly delayMs?: number
}

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** The fault that this call meets, if any; counts it. */
  next(call: Call): Fault | undefined
}

export function createFaults(): Faults {
  let rules: { readonly fault: Fault; seen: number; left: number }[] = []
  return {
    add(fault) {
      rules.push({ fault, seen: 0, left: fault.times ?? 1 })
    },
    clear() {
      rules = []
    },
    next(call) {
      for (const rule of rules) {
        if (rule.left <= 0 || !matches(rule.fault, call)) continue
        rule.seen += 1
        if (rule.seen % (rule.fault.every ?? 1) !== 0) continue
        rule.left -= 1
        return rule.fault
      }
      return undefined
    },
  }
}

function matches({ method, chatId }: Fault, call: Call): boolean {
  if (method !== undefined && method.toLowerCase() !== call.method) return false
  return chatId === undefined || call.values.get('chat_id') === String(chatId)
}

/** What a refusing fault says. */
export function refusalOf(fault: Fault): { status: number; description: string; parameters?: object } {
  const { description } = fault
  switch (fault.kind) {
    case '429': {
      const seconds = fault.retryAfter === undefined ? 1 : fault.retryAfter
      const parameters = seconds === null ? {} : { parameters: { retry_after: seconds } }
      return {
        status: 429,
        description: description ?? `Too Many Requests: retry after ${seconds ?? ''}`,
        ...parameters,
      }
    }
    case '401':
      return { status: 401, description: description ?? 'Unauthorized' }
    case '403':
      return { status: 403, description: description ?? 'Forbidden: bot was blocked by the user' }
    case 'migrate':
      return {
        status: 400,
        description: description ?? 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: fault.migrateTo },
      }
    case '400':
      return { status: 400, description: description ?? 'Bad Request' }
    default:
      return { status: 500, description: description ?? 'Internal Server Error' }
  }
}
