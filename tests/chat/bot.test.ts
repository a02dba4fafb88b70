import { describe, expect, test } from 'vitest'
import { createBot } from '../../src/chat/bot.ts'
import type { Command } from '../../src/chat/command.ts'
import { StartError } from '../../src/chat/start-error.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Message } from '../../src/model/message.ts'
import { CHANNEL, FORUM, GROUP, GROUP_ADMIN, OPERATOR, READER, startBot, TOKEN, TOPIC } from './support/telegram.ts'

const say = (text: string): Message => ({ text, entities: [] })

/** A few commands with the names of real ones, because their texts are needed. */
const COMMANDS: readonly Command[] = [
  {
    name: 'status',
    aliases: ['stand'],
    scope: 'everyone',
    run: async ({ args, locale, userId }) => ({
      ...say(`${locale} ${userId} «${args}»`),
      buttons: [[{ label: 'weiter', command: 'status', data: '2' }]],
    }),
    act: async data => (data === 'boom' ? Promise.reject(new Error('boom')) : say(`Seite ${data}`)),
  },
  {
    name: 'subscribe',
    aliases: [],
    scope: 'chat-admins',
    run: async () => ({ ...say('bestellt'), buttons: [[{ label: 'ab', command: 'subscribe', data: 'off' }]] }),
    act: async () => say('abbestellt'),
  },
  { name: 'health', aliases: [], scope: 'bot-admins', run: async () => say('gesund') },
  {
    name: 'addsource',
    aliases: [],
    scope: 'bot-admins',
    takes: 'address',
    run: async ({ args }) => say(`Quelle ${args}`),
  },
  {
    name: 'search',
    aliases: [],
    scope: 'everyone',
    run: async ({ args }) => {
      if (args === '') throw new UserError('argument-missing')
      throw new Error(`broken near ${TOKEN}`)
    },
  },
]

describe('a command', () => {
  test('is answered in the language of its writer', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('/status Gebiete')
    write('/stand', OPERATOR)

    expect((await hear(READER)).text).toBe(`de ${READER} «Gebiete»`)
    expect((await hear(OPERATOR)).text).toBe(`en ${OPERATOR} «»`)
  })

  test('is answered in the language that the chat has set', async () => {
    const { write, hear, deps } = await startBot(COMMANDS)
    const address = { chatId: OPERATOR, threadId: null }
    await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Wien' })

    write('/status', OPERATOR)

    expect((await hear(OPERATOR)).text).toMatch(/^de /)
  })

  test('is answered in order', async () => {
    const { write, hear, said } = await startBot(COMMANDS)

    for (let index = 1; index <= 8; index += 1) write(`/status ${index}`)
    await hear(READER, 8)

    expect(said(READER).map(({ text }) => text.match(/«(.*)»/)?.[1])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  })

  test('is answered in its topic', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('/status', READER, FORUM, TOPIC)

    expect(await hear(FORUM)).toMatchObject({ threadId: TOPIC })
  })

  test('with a mistake is answered with its usage', async () => {
    const { write, hear, logged } = await startBot(COMMANDS)

    write('/search')

    expect((await hear(READER)).text).toContain('/search Waffenruhe Istanbul')
    expect(logged).toEqual([])
  })

  // S18
  test('that breaks is answered kindly and logged once, without the token', async () => {
    const { write, hear, logged } = await startBot(COMMANDS)

    write('/search Minsk')

    expect((await hear(READER)).text).toContain('schiefgegangen')
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatch(/^error command failed/)
    expect(logged[0]).not.toContain(TOKEN)
  })

  test('S16: with more than 200 characters behind it is refused', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write(`/status ${'x'.repeat(201)}`)

    expect((await hear(READER)).text).toContain('200 Zeichen')
  })

  test('that nobody knows is answered with the nearest one', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('/statsu')
    write('/wetter')

    expect((await hear(READER, 1)).text).toContain('/status?')
    expect((await hear(READER, 2)).text).toContain('/wetter')
  })
})

describe('what is no command', () => {
  test('is answered in private with a hint', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('Wie steht es?')

    expect((await hear(READER)).text).toContain('/help')
  })

  test('adds a source if an operator sends an address', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('https://example.org/feed.xml', OPERATOR)
    write('https://example.org/feed.xml', READER)

    expect((await hear(OPERATOR)).text).toBe('Quelle https://example.org/feed.xml')
    expect((await hear(READER)).text).toContain('nur die Betreiber')
  })

  test('is left alone in groups, as are commands of other bots', async () => {
    const { write, hear, said, emulator } = await startBot(COMMANDS)
    emulator.setBotStatus(GROUP, 'administrator', GROUP_ADMIN)

    write('Wie steht es?', READER, GROUP)
    write('/wetter', READER, GROUP)
    write('/status@other_bot', READER, GROUP)
    write('/status@bote_bot zuletzt', READER, GROUP)
    await hear(GROUP)

    expect(said(GROUP).map(({ text }) => text)).toEqual([`de ${READER} «zuletzt»`])
  })
})

describe('rights', () => {
  test('a reader may not use what is for the operators', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('/health')
    write('/health', OPERATOR)

    expect((await hear(READER)).text).toContain('nur die Betreiber')
    expect((await hear(OPERATOR)).text).toBe('gesund')
  })

  test('in a group only its administrators may change its settings', async () => {
    const { write, hear } = await startBot(COMMANDS)

    write('/subscribe', READER, GROUP)
    write('/subscribe', GROUP_ADMIN, GROUP)

    expect((await hear(GROUP, 1)).text).toContain('nur ihre Administratoren')
    expect((await hear(GROUP, 2)).text).toBe('bestellt')
  })

  test('a channel steers itself', async () => {
    const { write, hear } = await startBot(COMMANDS, {
      prepare: ({ emulator }) => emulator.setBotStatus(CHANNEL, 'administrator', GROUP_ADMIN),
    })

    write('/subscribe', GROUP_ADMIN, CHANNEL)

    expect((await hear(CHANNEL)).text).toBe('bestellt')
  })

  test('are checked again when a button is pressed', async () => {
    const { write, hear, emulator, said } = await startBot(COMMANDS)
    write('/subscribe', GROUP_ADMIN, GROUP)
    const { messageId, keyboard } = await hear(GROUP)
    const data = keyboard[0]?.[0]?.callback_data ?? ''

    const foreign = emulator.press({ chatId: GROUP, messageId, data, from: READER })
    expect(await foreign.answered).toMatchObject({ isAlert: true, text: expect.stringContaining('Administratoren') })
    expect(said(GROUP)[0]?.text).toBe('bestellt')

    emulator.press({ chatId: GROUP, messageId, data, from: GROUP_ADMIN })
    await emulator.until(() => said(GROUP).find(({ text }) => text === 'abbestellt'))
  })
})

describe('a press', () => {
  test('is answered at once and replaces the message', async () => {
    const { write, hear, emulator, said } = await startBot(COMMANDS)
    write('/status')
    const { messageId } = await hear(READER)

    const press = emulator.press({ chatId: READER, messageId, data: 'status:2', from: READER })

    expect(await press.answered).toMatchObject({ text: '', isAlert: false })
    await emulator.until(() => said(READER).find(({ text }) => text === 'Seite 2'))
    expect(said(READER)).toHaveLength(1)
  })

  // S13
  test('of a button that no command answers is told that it is no longer valid', async () => {
    const old: Command = { ...aCommand('status'), run: async () => buttoned('health:1') }
    const { write, hear, emulator } = await startBot([old, aCommand('health')])
    write('/status')
    const { messageId } = await hear(READER)

    const press = emulator.press({ chatId: READER, messageId, data: 'health:1', from: READER })

    expect(await press.answered).toMatchObject({ isAlert: true, text: expect.stringContaining('gilt nicht mehr') })
  })

  test('that breaks leaves the message and apologises below it', async () => {
    const boom: Command = {
      ...aCommand('status'),
      run: async () => buttoned('status:boom'),
      act: () => Promise.reject(new Error('boom')),
    }
    const { write, hear, emulator, said } = await startBot([boom])
    write('/status')
    const { messageId, text } = await hear(READER)

    emulator.press({ chatId: READER, messageId, data: 'status:boom', from: READER })

    expect((await hear(READER, 2)).text).toContain('schiefgegangen')
    expect(said(READER)[0]?.text).toBe(text)
  })
})

describe('an answer', () => {
  test('that tells the news raises the mark of the chat once it is sent', async () => {
    const digest: Command = { ...aCommand('digest'), run: async () => ({ ...say('Neues'), tellsUpTo: 12 }) }
    const { write, hear, deps, bot } = await startBot([digest])
    const address = { chatId: READER, threadId: null }
    await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })

    write('/digest')
    await hear(READER)
    await bot.stop()

    expect((await deps.store.chats.find(address))?.toldUpTo).toBe(12)
  })

  test('that is too long comes in parts, in order, with its buttons at the end', async () => {
    const text = Array.from({ length: 1_500 }, (_, index) => `Zeile ${index}`).join('\n')
    const long: Command = { ...aCommand('status'), run: async () => ({ ...buttoned('status:1'), text }) }
    const { write, hear, said } = await startBot([long])

    write('/status')
    await hear(READER, 4)

    const parts = said(READER)
    expect(parts.map(part => part.text).join('\n')).toBe(text)
    expect(parts.map(({ keyboard }) => keyboard.length)).toEqual([0, 0, 0, 1])
  })

  test('survives a 429 and a server that loses it', async () => {
    const { write, hear, said, emulator } = await startBot(COMMANDS)
    emulator.fail({ kind: '429', method: 'sendMessage', retryAfter: 2 })
    emulator.fail({ kind: '500', method: 'sendMessage' })

    write('/status eins')
    await hear(READER)

    expect(said(READER)).toHaveLength(1)
  })

  test('to somebody who blocks the bot is the last one', async () => {
    const { write, emulator, deps, bot } = await startBot(COMMANDS)
    const address = { chatId: READER, threadId: null }
    await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
    write('/status')

    emulator.block(READER)
    await emulator.until(() => emulator.requests().find(({ method }) => method === 'sendMessage'))
    await bot.stop()

    expect((await deps.store.chats.find(address))?.state).toBe('gone')
  })
})

test('a group that becomes a supergroup keeps its settings', async () => {
  const { emulator, deps, write, hear } = await startBot(COMMANDS)
  const { store } = deps
  await store.chats.open({ chatId: GROUP, threadId: null }, { kind: 'group', locale: 'en', zone: 'Europe/Wien' })

  const to = emulator.upgrade(GROUP)
  write('/status', READER, to)

  expect((await hear(to)).text).toMatch(/^en /)
  expect(await store.chats.find({ chatId: GROUP, threadId: null })).toBeUndefined()
})

describe('the start', () => {
  test('publishes the menus', async () => {
    const { emulator } = await startBot(COMMANDS)

    const names = (chatId: number, userId: number) => emulator.commandsFor(chatId, userId).map(({ command }) => command)
    expect(names(READER, READER)).toEqual(['status', 'subscribe', 'search'])
    expect(names(OPERATOR, OPERATOR)).toEqual(['status', 'subscribe', 'health', 'addsource', 'search'])
    expect(names(GROUP, READER)).toEqual(['status', 'search'])
    expect(names(GROUP, GROUP_ADMIN)).toEqual(['status', 'subscribe', 'search'])
    expect(emulator.commandsFor(OPERATOR, OPERATOR)[0]?.description).not.toBe(
      emulator.commandsFor(READER, READER)[0]?.description,
    )
  })

  test('knows its own name', async () => {
    const { bot } = await startBot(COMMANDS)

    expect(bot.username).toBe('bote_bot')
  })

  test('ends with a clear error if Telegram refuses the token', async () => {
    const error = await startBot(COMMANDS, { token: '123456:not-the-right-one' }).catch(reason => reason)

    expect(error).toBeInstanceOf(StartError)
    expect(error.code).toBe('token-refused')
    expect(error.message).toMatch(/^BOT_TOKEN: /)
    expect(error.message).not.toContain('not-the-right-one')
  })

  test('ends with a clear error if Telegram cannot be reached', async () => {
    const { deps, messenger } = await startBot(COMMANDS)
    const options = {
      deps,
      messenger,
      commands: COMMANDS,
      adminIds: new Set<number>(),
      defaultLocale: 'de',
      defaultZone: 'UTC',
    } as const
    const bot = createBot({ ...options, token: TOKEN, apiRoot: 'http://127.0.0.1:9' })

    await expect(bot.start()).rejects.toThrow('http://127.0.0.1:9 cannot be reached (ECONNREFUSED)')
    await bot.stop()
  })
})

describe('updates', () => {
  // F21
  test('that come again after a restart have no effect again', async () => {
    const first = await startBot(COMMANDS)
    const { write, hear, said, emulator, bot } = first
    write('/status eins')
    await hear(READER)
    emulator.fail({ kind: 'reset', method: 'getUpdates', times: Number.POSITIVE_INFINITY })
    await bot.stop()
    emulator.heal()
    const unconfirmed = emulator.pendingUpdates()

    await startBot(COMMANDS, { after: first })
    write('/status zwei')
    await hear(READER, 2)

    expect(unconfirmed).toBe(1)
    expect(said(READER).map(({ text }) => text)).toEqual([`de ${READER} «eins»`, `de ${READER} «zwei»`])
  })

  // F24
  test('go on after some that break', async () => {
    const { write, hear } = await startBot(COMMANDS, {})
    for (let index = 0; index < 20; index += 1) write('/search Minsk')

    write('/status danach', OPERATOR)

    expect((await hear(OPERATOR)).text).toContain('danach')
  })

  test('of a slow command do not hold up those behind it', async () => {
    let release: () => void = () => undefined
    const slow: Command = {
      ...aCommand('health'),
      scope: 'everyone',
      run: () =>
        new Promise(resolve => {
          release = () => resolve(say('endlich'))
        }),
    }
    const { write, hear } = await startBot([...COMMANDS.filter(({ name }) => name !== 'health'), slow])

    write('/health')
    write('/status', OPERATOR)

    await hear(OPERATOR)
    release()
    expect((await hear(READER)).text).toBe('endlich')
  })
})

function aCommand(name: string): Command {
  return { name, aliases: [], scope: 'everyone', run: async () => say(name) }
}

function buttoned(data: string): Message {
  const [command = '', rest = ''] = data.split(':')
  return { ...say('mit Knopf'), buttons: [[{ label: 'Knopf', command, data: rest }]] }
}
