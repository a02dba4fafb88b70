import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const token = '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'

function refusal(variables: Record<string, string>): string {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('was not refused')
}

describe('readConfig', () => {
  test('starts with no variable at all, as the playground does', () => {
    const config = readConfig({})

    expect(config.botToken).toBeNull()
    expect(config.adminIds.size).toBe(0)
    expect(config.defaultZone).toBe('Europe/Berlin')
    expect(config.fetchIntervalMs).toBe(900_000)
  })

  test('reads what the operator sets', () => {
    const config = readConfig({
      BOT_TOKEN: token,
      ADMIN_IDS: '17, 4',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      DEFAULT_TIME_ZONE: 'europe/vienna',
      FETCH_INTERVAL_MINUTES: '0.05',
      SEED_SOURCES: 'false',
    })

    expect([...config.adminIds]).toEqual([17, 4])
    expect(config.telegramApiRoot).toBe('http://127.0.0.1:8081')
    expect(config.defaultZone).toBe('Europe/Vienna')
    expect(config.fetchIntervalMs).toBe(3_000)
    expect(config.seedSources).toBe(false)
  })

  test('takes an empty variable as not set', () => {
    expect(readConfig({ BOT_TOKEN: '', PORT: ' ' }).port).toBe(8080)
  })

  test.each([
    ['BOT_TOKEN', 'abc'],
    ['ADMIN_IDS', 'me'],
    ['ADMIN_IDS', '12,,13'],
    ['ADMIN_IDS', '-5'],
    ['ADMIN_IDS', '777000'],
    ['TELEGRAM_API_ROOT', 'telegram'],
    ['TELEGRAM_API_ROOT', 'ftp://example.org'],
    ['DATABASE_URL', 'postgres://localhost/x'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['DEFAULT_TIME_ZONE', 'Mitteleuropa'],
    ['DEFAULT_TIME_ZONE', '+02:00'],
    ['DEFAULT_LOCALE', 'fr'],
    ['FETCH_INTERVAL_MINUTES', 'often'],
    ['FETCH_INTERVAL_MINUTES', '0'],
    ['ALLOW_PRIVATE_NETWORKS', 'yes'],
    ['SEED_SOURCES', '1'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name}: `))
  })

  test('names all mistakes at once, one a line', () => {
    expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2)
  })

  test('never repeats the value of the token in its message', () => {
    expect(refusal({ BOT_TOKEN: 'secret value' })).not.toContain('secret')
  })

  test('is described by .env.example, variable for variable', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(match => match[1])
    const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map(match => match[1])

    expect(documented.toSorted()).toEqual(read.toSorted())
  })
})
