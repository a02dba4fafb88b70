// The user's mistakes, told in the user's language. Anything else that is thrown is ours or the world's.

import type { TextArguments } from './locale.ts'

/** Every mistake a user can make. Each has the text `error-<code>` in both locale files. */
export const USER_ERROR_CODES = [
  'admins-only',
  'chat-admins-only',
  'argument-missing',
  'argument-too-long',
  'time-invalid',
  'zone-unknown',
  'actor-unknown',
  'issue-unknown',
  'meeting-unknown',
  'source-unknown',
  'source-ambiguous',
  'source-known',
  'too-many-sources',
  'tier-unknown',
  'status-unknown',
  'reason-missing',
  'address-invalid',
  'address-forbidden',
  'feed-unreachable',
  'feed-unreadable',
  'file-too-large',
  'file-unavailable',
  'list-unreadable',
  'not-subscribed',
  'day-invalid',
  'chat-unknown',
  'chat-not-yours',
  'interest-unknown',
  'interests-full',
  'entry-unknown',
  'too-many-objections',
  'verdict-unknown',
  'story-unknown',
  'articles-unknown',
  'press-expired',
] as const
export type UserErrorCode = (typeof USER_ERROR_CODES)[number]

/** A mistake of the user. The chat rim answers with the text `error-<code>` and, where given, the command's usage. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: UserErrorCode
  readonly values: TextArguments
  constructor(code: UserErrorCode, values: TextArguments = {}) {
    super(`user error: ${code}`)
    this.code = code
    this.values = values
  }
}
