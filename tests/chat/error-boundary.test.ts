import { expect, test } from 'vitest'
import { answerOrApologise } from '../../src/chat/error-boundary.ts'
import { createScrub } from '../../src/chat/scrub.ts'
import type { Log } from '../../src/deps.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Translate } from '../../src/model/locale.ts'

const t: Translate = (key, values) => `${key}${values === undefined ? '' : JSON.stringify(values)}`

function openBoundary() {
  const errors: object[] = []
  const nothing = () => undefined
  const log: Log = { debug: nothing, info: nothing, warn: nothing, error: fields => errors.push(fields) }
  return { boundary: { log, scrub: createScrub('123456:token-of-a-test') }, errors }
}

test('an answer passes as it is', async () => {
  const { boundary } = openBoundary()
  const message = { text: 'Antwort', entities: [] }

  expect(await answerOrApologise(async () => message, { name: 'status' }, t, boundary)).toBe(message)
})

test("the user's mistake is told with the usage, and not logged", async () => {
  const { boundary, errors } = openBoundary()
  const work = () => Promise.reject(new UserError('time-invalid', { time: '25:00' }))

  const message = await answerOrApologise(work, { name: 'subscribe' }, t, boundary)

  expect(message.text).toBe('error-time-invalid{"time":"25:00"}\n\nusage-subscribe')
  expect(errors).toEqual([])
})

test('a refusal comes without the usage of what is refused', async () => {
  const { boundary } = openBoundary()
  const work = () => Promise.reject(new UserError('admins-only'))

  expect((await answerOrApologise(work, { name: 'health' }, t, boundary)).text).toBe('error-admins-only{}')
})

test('anything else is logged once, without the token, and the user is told kindly', async () => {
  const { boundary, errors } = openBoundary()
  const work = () => Promise.reject(new Error('broken at 123456:token-of-a-test'))

  const message = await answerOrApologise(work, { name: 'status' }, t, boundary)

  expect(message.text).toBe('error-internal')
  expect(errors).toHaveLength(1)
  expect(JSON.stringify(errors)).toContain('broken')
  expect(JSON.stringify(errors)).not.toContain('token-of-a-test')
})
