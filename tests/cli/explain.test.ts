import { describe, expect, test } from 'vitest'
import { StartError } from '../../src/chat/start-error.ts'
import { explain } from '../../src/cli/explain.ts'
import { ConfigError } from '../../src/config.ts'
import { StorageError } from '../../src/storage/error.ts'

describe('what the operator is told', () => {
  test.each([
    ['a wrong setting', new ConfigError('PORT: expected a port'), 78],
    ['an unusable database', new StorageError('cannot open the database x.db'), 78],
    ['a refused token', new StartError('token-refused', 'BOT_TOKEN: Telegram refuses it'), 78],
    ['another poller', new StartError('conflict', 'another program receives the updates'), 75],
    ['an unreachable Telegram', new StartError('unreachable', 'it cannot be reached'), 75],
  ])('is for %s the message alone', (_, error, exitCode) => {
    expect(explain(error)).toEqual({ text: error.message, exitCode })
  })

  test('names the port that another program uses', () => {
    const error = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 8080 })

    expect(explain(error).text).toMatch(/^PORT: 8080 is in use/)
  })

  test('is for a fault of ours the whole trace, without the token', () => {
    const token = '987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'

    const { text, exitCode } = explain(new Error(`call of /bot${token}/getMe`))

    expect(text).toContain('explain.test.ts')
    expect(text).not.toContain(token)
    expect(exitCode).toBe(1)
  })

  test('takes what is no error as it is', () => {
    expect(explain('just a word')).toEqual({ text: 'just a word', exitCode: 1 })
  })
})
