// One call of a method as the methods see it: every parameter is text (as in the real server), files stand apart.

import { badRequest } from './bot-api-error.ts'

export interface Upload {
  readonly filename: string
  readonly mime: string
  readonly bytes: Uint8Array
}

export interface Call {
  /** Lower case: the Bot API does not mind capitals. */
  readonly method: string
  readonly values: ReadonlyMap<string, string>
  readonly uploads: ReadonlyMap<string, Upload>
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal
}

/** The text of a parameter; empty if it was not given. */
export function readText(call: Call, name: string): string {
  return call.values.get(name) ?? ''
}

/** A whole number within bounds; a text that is none counts as not given, as in the real server. */
export function readInteger(call: Call, name: string, fallback: number, min: number, max: number): number {
  const text = readText(call, name).trim()
  if (!/^-?\d{1,16}$/.test(text)) return fallback
  return Math.min(max, Math.max(min, Number(text)))
}

/** `true`, `1`, `yes` are true, all else is false. */
export function readFlag(call: Call, name: string): boolean {
  return ['true', '1', 'yes'].includes(readText(call, name).trim().toLowerCase())
}

/** An identifier of a message. Throws if there is none. */
export function readMessageId(call: Call, name = 'message_id'): number {
  const text = readText(call, name)
  if (text === '') throw badRequest('Message identifier is not specified')
  if (!/^\d{1,10}$/.test(text)) throw badRequest('Invalid message identifier specified')
  return Number(text)
}

/** An identifier of a person. Throws if it is none. */
export function readUserId(call: Call, name = 'user_id'): number {
  const text = readText(call, name)
  if (!/^[1-9]\d{0,15}$/.test(text)) throw badRequest(`Invalid ${name} specified`)
  return Number(text)
}

/** The file of a parameter: uploaded under its name, or under the name that `attach://` gives. */
export function findUpload(call: Call, name: string): Upload | undefined {
  const attached = /^attach:\/\/(.+)$/.exec(readText(call, name))?.[1]
  return call.uploads.get(attached ?? name)
}

/** A parameter in JSON, undefined if it was not given. `what` names it in the refusal. */
export function readJson(call: Call, name: string, what: string): unknown {
  const text = readText(call, name)
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`Can't parse ${what} JSON object`)
  }
}

/** Whether a JSON value is an object with fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type FieldType = 'String' | 'Number' | 'Boolean' | 'Array' | 'Object'

/** A field that must stand there and be of a type; the reason of a refusal is worded as the real server does. */
export function getField(object: Readonly<Record<string, unknown>>, name: string, type: FieldType): unknown {
  const value = object[name]
  if (value === undefined || value === null) throw new FieldError(`Can't find field "${name}"`)
  return checked(value, name, type)
}

/** A field that may be missing, but not of another type. */
export function findField(object: Readonly<Record<string, unknown>>, name: string, type: FieldType): unknown {
  const value = object[name]
  return value === undefined || value === null ? undefined : checked(value, name, type)
}

/** A field of a JSON parameter is wrong; whoever reads the parameter says which parameter. */
export class FieldError extends Error {
  override readonly name = 'FieldError'
}

/** Runs a reader of JSON and words its refusals as `Can't parse <what>: <reason>`. */
export function parsing<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse ${what}: ${error.message}`)
    throw error
  }
}

function checked(value: unknown, name: string, type: FieldType): unknown {
  const text = `Field "${name}" must be of type ${type}`
  if (type === 'Number') {
    // Numbers may come as text, as in the real server.
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw new FieldError(text)
    return number
  }
  if (
    type === 'Array'
      ? !Array.isArray(value)
      : type === 'Object'
        ? !isObject(value)
        : typeof value !== type.toLowerCase()
  )
    throw new FieldError(text)
  return value
}
