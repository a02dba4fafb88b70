import { existsSync, readFileSync } from 'node:fs'
import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/chat/classify.ts'

/** The texts of the Bot API server's own errors; the test that reads them is left out where they are not at hand. */
const SERVER_TEXTS = '../shared/data/telegram-contract/server_error_strings.jsonl'

function answer(error_code: number, description: string, parameters: object = {}) {
  return new GrammyError('failed', { ok: false, error_code, description, parameters }, 'sendMessage', {})
}

function network(fields: object) {
  return new HttpError('failed', Object.assign(new Error('https://api.example/bot1:secret/sendMessage'), fields))
}

describe('an answer of Telegram', () => {
  test.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [403, 'Forbidden: bot was kicked from the supergroup chat'],
    [403, 'Forbidden: bot is not a member of the channel chat'],
    [403, 'Forbidden: the group chat was deleted'],
    [400, 'Bad Request: bot was kicked from the group chat'],
  ])('means that the chat is gone: %i %s', (code, description) => {
    expect(classify(answer(code, description))).toMatchObject({ kind: 'gone' })
  })

  test.each([
    [400, 'Bad Request: chat not found'],
    [403, "Forbidden: bot can't send messages to the user"],
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [403, 'Forbidden: something that nobody has seen before'],
  ])('is no proof yet that the chat is gone: %i %s', (code, description) => {
    expect(classify(answer(code, description))).toMatchObject({ kind: 'unreachable' })
  })

  // F10, F11
  test.each([
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: need administrator rights in the channel chat'],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'],
    [403, 'Forbidden: CHAT_WRITE_FORBIDDEN'],
    [400, 'Bad Request: TOPIC_CLOSED'],
    [400, 'Bad Request: message thread not found'],
  ])('forbids the bot to write there: %i %s', (code, description) => {
    expect(classify(answer(code, description))).toMatchObject({ kind: 'restricted' })
  })

  test.each([
    [400, 'Bad Request: message text is empty'],
    [404, 'Not Found: method not found'],
  ])('refuses this message and proves nothing about the chat: %i %s', (code, description) => {
    expect(classify(answer(code, description))).toMatchObject({ kind: 'refused' })
  })

  test.each([
    [{ retry_after: 7 }, 'Too Many Requests: retry after 7', 7_000],
    [{}, 'Too Many Requests: retry after 12', 12_000],
    [{}, 'Too Many Requests', 30_000],
    [{ retry_after: 0 }, 'Too Many Requests', 30_000],
    [{ retry_after: -4 }, 'Too Many Requests', 30_000],
    [{ retry_after: 'soon' }, 'Too Many Requests', 30_000],
    [{ retry_after: Number.NaN }, 'Too Many Requests', 30_000],
    [{ retry_after: 86_400 }, 'Too Many Requests', 3_600_000],
  ])('F02: asks to wait: %j %s', (parameters, description, retryAfterMs) => {
    expect(classify(answer(429, description, parameters))).toEqual({ kind: 'wait', retryAfterMs })
  })

  test('says where a group has moved', () => {
    const error = answer(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -1001234567890,
    })

    expect(classify(error)).toEqual({ kind: 'moved', toChatId: -1001234567890 })
  })

  test.each([
    [401, 'Unauthorized'],
    [404, 'Not Found'],
  ])('does not know the token: %i', (code, description) => {
    expect(classify(answer(code, description))).toEqual({ kind: 'unauthorized' })
  })

  test.each([500, 502, 504])('leaves open whether the message arrived: %i', code => {
    expect(classify(answer(code, 'Internal Server Error'))).toMatchObject({ kind: 'ambiguous' })
  })
})

describe('a failed call', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
  ])('has never left: %s', code => {
    expect(classify(network({ code }))).toEqual({ kind: 'not-sent', reason: code })
  })

  test.each([{ code: 'ECONNRESET' }, { code: 'ERR_STREAM_PREMATURE_CLOSE' }, { type: 'invalid-json' }, {}])(
    'may have arrived: %j',
    fields => {
      expect(classify(network(fields))).toMatchObject({ kind: 'ambiguous' })
    },
  )

  test('keeps no secret in its reason', () => {
    expect(JSON.stringify([classify(network({})), classify(network({ code: 'ECONNRESET' }))])).not.toContain('secret')
  })

  test('is refused if the mistake is ours', () => {
    expect(classify(new TypeError('no such thing'))).toMatchObject({ kind: 'refused' })
  })
})

test.skipIf(!existsSync(SERVER_TEXTS))('takes each error of the real server for what it says', () => {
  const texts = readFileSync(SERVER_TEXTS, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

  const kinds = texts.map(({ code, template }) => ({
    code,
    template,
    kind: classify(answer(code ?? 400, template)).kind,
  }))

  expect(kinds.length).toBeGreaterThan(200)
  expect(kinds.filter(({ code }) => code === 403).every(({ kind }) => kind === 'gone')).toBe(true)
  const notGone = ['refused', 'unreachable', 'restricted']
  expect(kinds.filter(({ code, kind }) => code === 400 && !notGone.includes(kind))).toEqual([])
})
