import { BotError, type Context, GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { createScrub } from '../../src/chat/scrub.ts'
import { toStartError } from '../../src/chat/start-error.ts'

const TOKEN = '123456:short-token-of-a-test'
const ADDRESS = `https://api.example/bot${TOKEN}/sendMessage`

const failed = Object.assign(new Error(`request to ${ADDRESS} failed`), { code: 'ECONNRESET' })
const answer = { ok: false, error_code: 400, description: `Bad Request: ${TOKEN}` } as const

test.each([
  ['a network error', new HttpError(`failed: ${ADDRESS}`, failed)],
  ['a refusal', new GrammyError(`refused ${ADDRESS}`, answer, 'sendMessage', { text: TOKEN })],
  ['an error of a handler', new BotError(new Error(`bad ${ADDRESS}`), { api: TOKEN } as unknown as Context)],
  ['an error with a cause', new Error('outer', { cause: failed })],
  ['an encoded address', new Error(ADDRESS.replace(TOKEN, encodeURIComponent(TOKEN)))],
  ['half of the token', new Error('short-token-of-a-test')],
  ['a text', TOKEN],
  ['nothing', undefined],
])('%s is told without the token', (_what, error) => {
  const told = JSON.stringify(createScrub(TOKEN)(error))

  expect(told).not.toContain('short-token')
  expect(told).toContain('name')
})

test('keeps what helps to find the fault', () => {
  const scrub = createScrub(TOKEN)

  expect(scrub(new HttpError('x', failed))).toEqual({ name: 'HttpError', code: 'ECONNRESET' })
  expect(scrub(new GrammyError('x', answer, 'sendMessage', {}))).toMatchObject({ method: 'sendMessage', code: 400 })
  expect(scrub(new RangeError('index'))).toMatchObject({ name: 'RangeError', message: 'index' })
})

test('the operator is told in one line what to do, without the token', () => {
  const refused = new GrammyError('x', { ok: false, error_code: 401, description: 'Unauthorized' }, 'getMe', {})

  expect(toStartError(refused, 'http://root').message).toBe('BOT_TOKEN: Telegram refuses it (401: Unauthorized)')
  expect(toStartError(new HttpError('x', failed), 'http://root').message).toBe(
    'http://root cannot be reached (ECONNRESET)',
  )
})
