import { describe, expect, test } from 'vitest'
import type { Incoming } from '../../src/chat/incoming.ts'
import { createPermissions } from '../../src/chat/permissions.ts'
import { createManualClock } from './support/clocks.ts'

const OPERATOR = 1
const CHAT_ADMIN = 2
const MEMBER = 3
const GROUP = -100

function said(changes: Partial<Omit<Incoming, 'sender'>> & { userId: number; isChatItself?: boolean }): Incoming {
  const { userId, isChatItself = false, ...rest } = changes
  return {
    ...{ kind: 'said', updateId: 1, text: '/x', address: { chatId: GROUP, threadId: null }, chatKind: 'group' },
    ...rest,
    sender: { userId, isChatItself, languageCode: undefined },
  } as Incoming
}

function openPermissions(statuses: Record<number, string> = { [CHAT_ADMIN]: 'administrator', [MEMBER]: 'member' }) {
  const clock = createManualClock()
  const asked: number[] = []
  const unknown: unknown[] = []
  const permissions = createPermissions({
    adminIds: new Set([OPERATOR]),
    clock,
    async memberStatus(_chatId, userId) {
      asked.push(userId)
      const status = statuses[userId]
      if (status === undefined) throw new Error('user not found')
      return status
    },
    onUnknown: error => unknown.push(error),
  })
  return { permissions, clock, asked, unknown, statuses }
}

const PRIVATE = { address: { chatId: MEMBER, threadId: null }, chatKind: 'private' } as const
const ANONYMOUS_ADMIN = { userId: 1087968824, isChatItself: true }
const OTHER_CHANNEL = { userId: 136817688, isChatItself: false }
const SERVICE = { userId: 777000, isChatItself: false }
const CHANNEL = { userId: 0, isChatItself: true, chatKind: 'channel' } as const

describe('rights', () => {
  test.each([
    ['a member in private', { userId: MEMBER, ...PRIVATE }, true, false],
    [
      'an operator in private',
      { userId: OPERATOR, address: { chatId: OPERATOR, threadId: null }, chatKind: 'private' },
      true,
      true,
    ],
    ['a member of a group', { userId: MEMBER }, false, false],
    ['an administrator of a group', { userId: CHAT_ADMIN }, true, false],
    ['an operator who is no member of the group', { userId: OPERATOR }, false, true],
    ['an anonymous administrator', ANONYMOUS_ADMIN, true, false],
    ['another channel in a group', OTHER_CHANNEL, false, false],
    ['a forwarded post of the linked channel', SERVICE, false, false],
    ['a channel in itself', CHANNEL, true, false],
    ['nobody in a group', { userId: 0 }, false, false],
    ['somebody in the private chat of another', { userId: CHAT_ADMIN, ...PRIVATE }, false, false],
  ] as const)('of %s', async (_who, who, mayChat, mayBot) => {
    const { permissions } = openPermissions()

    expect(await permissions.allows('everyone', said(who))).toBe(true)
    expect(await permissions.allows('chat-admins', said(who))).toBe(mayChat)
    expect(await permissions.allows('bot-admins', said(who))).toBe(mayBot)
  })

  test('are asked of Telegram at most once a minute, and lost within it', async () => {
    const { permissions, clock, asked, statuses } = openPermissions()
    const admin = said({ userId: CHAT_ADMIN })

    await permissions.allows('chat-admins', admin)
    await permissions.allows('chat-admins', admin)
    expect(asked).toEqual([CHAT_ADMIN])

    statuses[CHAT_ADMIN] = 'member'
    await clock.advance(60_000)
    expect(await permissions.allows('chat-admins', admin)).toBe(false)
  })

  // S11, S12
  test('are denied while Telegram does not tell, and asked again', async () => {
    const { permissions, unknown, statuses } = openPermissions({})
    const admin = said({ userId: CHAT_ADMIN })

    expect(await permissions.allows('chat-admins', admin)).toBe(false)
    expect(unknown).toHaveLength(1)

    statuses[CHAT_ADMIN] = 'creator'
    expect(await permissions.allows('chat-admins', admin)).toBe(true)
  })
})
