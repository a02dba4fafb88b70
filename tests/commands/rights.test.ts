// S11, S13: who may use what. Made from the list of commands, so that a new command is covered by itself.

import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { needsKey } from '../../src/chat/button-keys.ts'
import type { CommandScope } from '../../src/chat/command.ts'
import { loadTexts } from '../../src/knowledge/texts.ts'
import { LOCALES } from '../../src/model/locale.ts'
import type { ChatMessage } from '../../src/playground/emulator/model.ts'
import { type BotBench, CHANNEL, GROUP, GROUP_ADMIN, OPERATOR, READER, startBot } from '../chat/support/telegram.ts'

interface Role {
  readonly who: string
  readonly from: number
  readonly chat: number
  readonly may: readonly CommandScope[]
}

const ROLES: readonly Role[] = [
  { who: 'a reader alone', from: READER, chat: READER, may: ['everyone', 'chat-admins'] },
  { who: 'an operator alone', from: OPERATOR, chat: OPERATOR, may: ['everyone', 'chat-admins', 'bot-admins'] },
  { who: 'a member of a group', from: READER, chat: GROUP, may: ['everyone'] },
  { who: 'an operator who is a member', from: OPERATOR, chat: GROUP, may: ['everyone', 'bot-admins'] },
  { who: 'an administrator of a group', from: GROUP_ADMIN, chat: GROUP, may: ['everyone', 'chat-admins'] },
  { who: 'a channel', from: GROUP_ADMIN, chat: CHANNEL, may: ['everyone', 'chat-admins'] },
]
const texts = await loadTexts('data/locales')
const REFUSALS = LOCALES.flatMap(locale =>
  ['error-admins-only', 'error-chat-admins-only'].map(key => texts.in(locale)(key)),
)

async function ask(bench: BotBench, text: string, { from, chat }: Role): Promise<ChatMessage> {
  const nth = bench.said(chat).length + 1
  bench.write(text, from, chat)
  return await bench.hear(chat, nth)
}

describe.each(ROLES)('$who', role => {
  test('may use the commands of their scopes and no others', async () => {
    const bench = await startBot(commands)

    for (const { name, scope } of commands) {
      const answer = await ask(bench, `/${name}`, role)
      expect(REFUSALS.includes(answer.text), `/${name}: ${answer.text}`).toBe(!role.may.includes(scope))
    }
  })

  test('may press only what they may use, and nothing that was not given to them', async () => {
    const bench = await startBot(commands)
    await bench.deps.store.sources.add(
      { url: 'https://blatt.example/feed', name: 'Blatt', tier: 2, country: 'AT' },
      '2026-03-10T08:00:00.000Z',
    )
    const { messageId } = await ask(bench, '/help', role)

    for (const command of commands.filter(({ act }) => act !== undefined)) {
      const forged = bench.emulator.press({
        ...{ chatId: role.chat, messageId, data: `${command.name}:0`, from: role.from },
        isForged: true,
      })
      expect((await forged.answered).isAlert, command.name).toBe(needsKey(command))
    }
  })
})

describe('the buttons of a group', () => {
  test.each(commands.filter(needsKey))('of /$name obey only those who may use it', async ({ name, scope }) => {
    const bench = await startBot(commands)
    await bench.deps.store.sources.add(
      { url: 'https://blatt.example/feed', name: 'Blatt', tier: 2, country: 'AT' },
      '2026-03-10T08:00:00.000Z',
    )
    const asker = scope === 'bot-admins' ? OPERATOR : GROUP_ADMIN
    const { messageId, keyboard } = await ask(bench, `/${name}`, { who: '', from: asker, chat: GROUP, may: [] })

    for (const { callback_data: data } of keyboard.flat()) {
      if (data === undefined) continue
      const press = { chatId: GROUP, messageId, data, isForged: true }
      expect((await bench.emulator.press({ ...press, from: READER }).answered).isAlert, data).toBe(data.startsWith('!'))
      expect((await bench.emulator.press({ ...press, from: asker }).answered).isAlert, data).toBe(false)
    }
  })
})
