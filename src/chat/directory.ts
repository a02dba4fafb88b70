// Asks Telegram for chats by their name, and who administers them.

import type { ChatDirectory, Log } from '../deps.ts'
import { openApi } from './api.ts'
import { createScrub } from './scrub.ts'

export interface DirectoryOptions {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  readonly log: Log
}

/** A person waits for the answer. */
const TIMEOUT_SECONDS = 10

export function createDirectory({ token, apiRoot, log }: DirectoryOptions): ChatDirectory {
  const api = openApi({ token, apiRoot, timeoutSeconds: TIMEOUT_SECONDS })
  const scrub = createScrub(token)
  return {
    async find(name) {
      try {
        const chat = await api.getChat(/^-?\d+$/.test(name) ? Number(name) : name)
        if (chat.type === 'private') return undefined
        return { chatId: chat.id, kind: chat.type === 'channel' ? 'channel' : 'group', title: chat.title }
      } catch (error) {
        log.debug({ name, error: scrub(error) }, 'chat not found')
        return undefined
      }
    },
    async isAdmin(chatId, userId) {
      try {
        const { status } = await api.getChatMember(chatId, userId)
        return status === 'creator' || status === 'administrator'
      } catch (error) {
        log.debug({ chatId, error: scrub(error) }, 'rights of a member not known')
        return false
      }
    },
  }
}
