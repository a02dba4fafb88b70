// Commands, chats, members, and the HTTP rim itself.

import { describe, expect, test } from 'vitest'
import { EDITOR, GROUP, openBench, READER, TOKEN } from './driver.ts'

describe('the rim', () => {
  test('answers unknown methods, wrong tokens and broken bodies as Telegram does', async () => {
    const { url } = await openBench()
    const get = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).json()
    const json = { 'content-type': 'application/json' }

    expect(await get(`/bot${TOKEN}/sendRaven`)).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    })
    expect(await get('/bot999:wrong/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
    expect(await get('/botnonsense/getMe')).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
    expect(await get(`/bot${TOKEN}/getMe`, { method: 'POST', headers: json, body: '{' })).toMatchObject({
      error_code: 400,
    })
  })

  test('takes parameters from the query, a form, JSON and multipart, and names in any case', async () => {
    const { url, emulator } = await openBench()
    const form = new FormData()
    form.set('chat_id', String(READER))
    form.set('text', 'vier')

    await fetch(`${url}/bot${TOKEN}/sendmessage?chat_id=${READER}&text=eins`)
    await fetch(`${url}/bot${TOKEN}/SENDMESSAGE`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: String(READER), text: 'zwei' }),
    })
    await fetch(`${url}/bot${TOKEN}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: READER, text: 'drei' }),
    })
    await fetch(`${url}/bot${TOKEN}/sendMessage`, { method: 'POST', body: form })

    expect(emulator.messages(READER).map(({ text }) => text)).toEqual(['eins', 'zwei', 'drei', 'vier'])
    expect(emulator.requests()[2]).toMatchObject({ method: 'sendMessage', values: { text: 'drei' }, status: 200 })
  })
})

describe('the command list', () => {
  const commands = [{ command: 'status', description: 'Stand der Verhandlungen' }]

  test('is kept by scope and language and offered to whom it concerns', async () => {
    const { call, emulator } = await openBench()
    await call('setMyCommands', { commands })
    await call('setMyCommands', { commands: [{ command: 'stand', description: 'x' }], language_code: 'de' })
    await call('setMyCommands', {
      commands: [{ command: 'health', description: 'x' }],
      scope: { type: 'all_chat_administrators' },
    })
    await call('setMyCommands', {
      commands: [{ command: 'addsource', description: 'x' }],
      scope: { type: 'chat', chat_id: READER },
    })

    expect((await call('getMyCommands')).result).toEqual(commands)
    expect((await call('getMyCommands', { language_code: 'fr' })).result).toEqual([])
    expect(emulator.commandsFor(READER, READER)[0]?.command).toBe('addsource')
    expect(emulator.commandsFor(GROUP, READER)[0]?.command).toBe('stand')
    expect(emulator.commandsFor(GROUP, EDITOR)[0]?.command).toBe('health')
    await call('deleteMyCommands', { language_code: 'de' })
    expect(emulator.commandsFor(GROUP, READER)[0]?.command).toBe('status')
  })

  test.each([
    [{ commands: [{ command: 'Stand', description: 'x' }] }, 'Bad Request: BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'a'.repeat(33), description: 'x' }] }, 'Bad Request: command length must not exceed 32'],
    [{ commands: [{ command: 'a', description: '' }] }, 'Bad Request: command description must be non-empty'],
    [
      { commands: [{ command: 'a', description: 'x'.repeat(257) }] },
      'Bad Request: command description length must not exceed 256',
    ],
    [{ commands: Array.from({ length: 101 }, () => commands[0]) }, 'Bad Request: BOT_COMMANDS_TOO_MUCH'],
    [{ commands, language_code: 'deutsch' }, 'Bad Request: invalid language code specified'],
    [{ commands, scope: { type: 'chat', chat_id: 4711 } }, 'Bad Request: chat not found'],
    [{ commands, scope: { type: 'world' } }, "Bad Request: can't parse BotCommandScope: Unsupported type specified"],
    [{ commands: 'status' }, "Bad Request: can't parse commands JSON object"],
  ])('is refused if it breaks a limit', async (parameters, description) => {
    const { call } = await openBench()

    expect(await call('setMyCommands', parameters)).toMatchObject({ status: 400, description })
  })
})

describe('a group', () => {
  test('tells its administrators, members and number', async () => {
    const { call } = await openBench()

    const admins = await call('getChatAdministrators', { chat_id: GROUP })
    const member = await call('getChatMember', { chat_id: GROUP, user_id: READER })
    const count = await call('getChatMemberCount', { chat_id: GROUP })
    const chat = await call('getChat', { chat_id: GROUP })

    expect(admins.result).toMatchObject([{ status: 'administrator', user: { id: EDITOR } }])
    expect(member.result).toMatchObject({ status: 'member', user: { id: READER, first_name: 'Lea' } })
    expect(count.result).toBe(3)
    expect(chat.result).toMatchObject({ id: GROUP, type: 'group', title: 'Redaktion' })
  })

  test('refuses what cannot be told', async () => {
    const { call } = await openBench()

    const answers = await Promise.all([
      call('getChatMember', { chat_id: GROUP, user_id: 'x' }),
      call('getChatMember', { chat_id: GROUP, user_id: 4711 }),
      call('getChatAdministrators', { chat_id: READER }),
      call('getChat', { chat_id: 4711 }),
    ])

    expect(answers.map(({ description }) => description)).toEqual([
      'Bad Request: invalid user_id specified',
      'Bad Request: user not found',
      'Bad Request: there are no administrators in the private chat',
      'Bad Request: chat not found',
    ])
  })

  test('can be left', async () => {
    const { call } = await openBench()

    await call('leaveChat', { chat_id: GROUP })

    expect((await call('sendMessage', { chat_id: GROUP, text: 'a' })).status).toBe(403)
  })
})
