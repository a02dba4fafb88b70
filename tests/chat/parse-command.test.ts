import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import { indexCommands, parseCallback, parseCommand } from '../../src/chat/parse-command.ts'

const command = (name: string, ...aliases: string[]): Command => ({
  name,
  aliases,
  scope: 'everyone',
  run: async () => ({ text: name, entities: [] }),
})

describe('a command', () => {
  test('has a name and the words behind it', () => {
    expect(parseCommand('/actor  Rustem\n Umerow ', 'bote_bot')).toEqual({
      name: 'actor',
      isAddressed: false,
      args: 'Rustem Umerow',
    })
  })

  test('may name the bot, in any capitals', () => {
    expect(parseCommand('/Status@Bote_Bot nato', 'bote_bot')).toEqual({
      name: 'status',
      isAddressed: true,
      args: 'nato',
    })
  })

  test.each(['/status@other_bot', 'status', '/', '//status', '/etc/passwd', ' /status', '/@bote_bot'])(
    'is not %j',
    text => {
      expect(parseCommand(text, 'bote_bot')).toBeUndefined()
    },
  )

  test('brings no control characters and no half characters along', () => {
    expect(parseCommand('/search a\u0000b\u001b[c\ud800', 'bote_bot')?.args).toBe('a b [c\ufffd')
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])('is read from any text without an error', text => {
    const parsed = parseCommand(`/search ${text}`, 'bote_bot')

    expect(parsed?.args).toBe(parsed?.args.trim())
    expect(parsed?.args.isWellFormed()).toBe(true)
  })
})

describe('the list of commands', () => {
  test('is found by names and aliases', () => {
    const index = indexCommands([command('status', 'stand'), command('help')])

    expect(index.get('stand')?.name).toBe('status')
    expect(index.get('constructor')).toBeUndefined()
  })

  test('takes no name twice', () => {
    expect(() => indexCommands([command('status', 'stand'), command('stand')])).toThrow('/stand')
  })
})

test('the data of a button begins with its command', () => {
  expect(parseCallback('actor:a:b')).toEqual({ name: 'actor', data: 'a:b' })
  expect(parseCallback('actor')).toEqual({ name: 'actor', data: '' })
})
