import { describe, expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

function logged(act: (log: ReturnType<typeof createLog>) => void, level: 'info' | 'warn' = 'info'): string {
  let text = ''
  act(
    createLog({
      level,
      write: line => {
        text += line
      },
    }),
  )
  return text
}

describe('createLog', () => {
  test('writes one line of JSON with the particulars as fields', () => {
    const line = JSON.parse(logged(log => log.info({ source: 'orf', status: 503 }, 'feed refused')))

    expect(line).toMatchObject({ source: 'orf', status: 503, msg: 'feed refused' })
  })

  test('leaves out what is below its level', () => {
    expect(logged(log => log.info({}, 'quiet'), 'warn')).toBe('')
  })

  test.each([
    ['in the message', (token: string) => ({ note: token })],
    ['in an address', (token: string) => ({ url: `https://api.telegram.org/bot${token}/sendMessage` })],
    ['in an error', (token: string) => ({ error: new Error(`request to /bot${token}/getMe failed`) })],
    [
      'in the cause of an error',
      (token: string) => ({ error: new Error('send', { cause: new Error(`bot${token}`) }) }),
    ],
    ['in an object inside', (token: string) => ({ request: { headers: [token] } })],
  ])('never writes a token that stands %s', (_, fields) => {
    const token = '987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'

    const text = logged(log => log.info(fields(token), 'call failed'))

    expect(text).not.toContain(token)
    expect(text).toContain('[token]')
  })
})
