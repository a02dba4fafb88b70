// What is sent without a command: files and addresses; and the line that tells that an answer takes longer.

import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import type { Message } from '../../src/model/message.ts'
import { OPERATOR, READER, startBot } from './support/telegram.ts'

const say = (text: string): Message => ({ text, entities: [] })

const importopml: Command = {
  name: 'importopml',
  aliases: [],
  scope: 'bot-admins',
  takes: 'list',
  async run({ file }, { files }) {
    const read = file === null ? undefined : await files.readFile(file, 1000)
    return say(read?.kind === 'file' ? `${file?.name}: ${Buffer.from(read.bytes)}` : (read?.kind ?? 'ohne Datei'))
  },
}
const addsource: Command = {
  name: 'addsource',
  aliases: [],
  scope: 'bot-admins',
  takes: 'address',
  run: async ({ args }) => say(`Quelle ${args}`),
}
const commands = [importopml, addsource]

describe('a file', () => {
  test('that may be a list is taken by the command that takes lists', async () => {
    const { sendFile, hear } = await startBot(commands)

    sendFile('<opml/>')

    expect((await hear(OPERATOR)).text).toBe('feeds.opml: <opml/>')
  })

  test('is taken with the command below it, and by a command that answers it', async () => {
    const { emulator, sendFile, hear } = await startBot(commands)

    const { messageId } = sendFile('Inhalt', { text: '/importopml', name: 'liste.txt' })
    emulator.sendText({ chat: OPERATOR, from: OPERATOR, text: '/importopml', replyTo: messageId })

    expect((await hear(OPERATOR, 1)).text).toBe('liste.txt: Inhalt')
    expect((await hear(OPERATOR, 2)).text).toBe('liste.txt: Inhalt')
  })

  test('of another kind is answered with a hint', async () => {
    const { sendFile, hear } = await startBot(commands)

    sendFile('x', { name: 'urlaub.pdf' })

    expect((await hear(OPERATOR)).text).toContain('I can make nothing of this file')
  })

  test('of somebody who may not add sources is declined politely and never fetched', async () => {
    const { emulator, sendFile, hear } = await startBot(commands)

    sendFile('<opml/>', { from: READER })
    sendFile('<opml/>', { from: READER, text: '/importopml' })

    expect((await hear(READER, 1)).text).toContain('nimmt der Bote nur von seinen Betreibern')
    expect((await hear(READER, 2)).text).toContain('Betreiber')
    expect(emulator.requests().map(({ method }) => method)).not.toContain('getFile')
  })

  test('that is too large is not fetched to its end', async () => {
    const { sendFile, hear } = await startBot(commands)

    sendFile('x'.repeat(1001))

    expect((await hear(OPERATOR)).text).toBe('too-large')
  })
})

describe('an address alone', () => {
  test.each([
    'https://example.org/feed',
    'example.org',
    'WWW.Beispiel-Blatt.de/rss?a=1',
    'http://münchen.example:8080/x',
  ])('%s is taken by the command that takes addresses', async text => {
    const { write, hear } = await startBot(commands)

    write(` ${text} `, OPERATOR)

    expect((await hear(OPERATOR)).text).toBe(`Quelle ${text}`)
  })

  test('of somebody who may not add sources is answered politely', async () => {
    const { write, hear } = await startBot(commands)

    write('https://example.org/feed')

    expect((await hear(READER)).text).toContain('Quellen fügen nur die Betreiber')
  })

  test.each(['z.B.', 'Danke!', '24.11.2026', 'siehe https://example.org/feed', '127.1'])('%s is none', async text => {
    const { write, hear } = await startBot(commands)

    write(text, OPERATOR)

    expect((await hear(OPERATOR)).text).toContain('/help')
  })
})

describe('an answer that takes longer', () => {
  /** A command that works until it is let go. */
  function slowCommand() {
    const gate = createGate()
    const command: Command = {
      name: 'addsource',
      aliases: [],
      scope: 'bot-admins',
      async run({ tellProgress }) {
        tellProgress('Ich sehe nach …')
        await gate.open
        return { ...say('fertig'), buttons: [[{ label: 'weiter', command: 'addsource', data: 'x' }]] }
      },
      act: async (_data, { tellProgress }) => {
        tellProgress('Ich prüfe …')
        await gate.open
        return say('geprüft')
      },
    }
    return { command, letGo: gate.letGo }
  }

  test('is announced by a line that it takes the place of', async () => {
    const { command, letGo } = slowCommand()
    const { write, hear, said, emulator } = await startBot([command])

    write('/addsource x', OPERATOR)
    const line = await hear(OPERATOR)
    letGo()
    await emulator.until(() => (said(OPERATOR)[0]?.text === 'fertig' ? true : undefined))

    expect(line.text).toBe('Ich sehe nach …')
    expect(said(OPERATOR)).toMatchObject([{ messageId: line.messageId, text: 'fertig' }])
  })

  test('holds up nothing else in the chat', async () => {
    const { command, letGo } = slowCommand()
    const status: Command = { name: 'status', aliases: [], scope: 'everyone', run: async () => say('Stand') }
    const { write, hear, said, emulator } = await startBot([command, status])

    write('/addsource x', OPERATOR)
    write('/status', OPERATOR)

    expect((await hear(OPERATOR, 2)).text).toBe('Stand')
    expect(emulator.pendingUpdates()).toBeGreaterThan(0)
    letGo()
    await emulator.until(() => (said(OPERATOR)[0]?.text === 'fertig' ? true : undefined))
  })

  test('of a button stands in the message that was pressed', async () => {
    const { command, letGo } = slowCommand()
    const slow = {
      ...command,
      run: async () => ({ ...say('Wahl'), buttons: [[{ label: 'ja', command: 'addsource', data: 'x' }]] }),
    }
    const { write, hear, said, emulator } = await startBot([slow])
    write('/addsource x', OPERATOR)
    const { messageId, keyboard } = await hear(OPERATOR)
    const data = keyboard[0]?.[0]?.callback_data ?? ''

    emulator.press({ chatId: OPERATOR, messageId, data, from: OPERATOR })
    await emulator.until(() => (said(OPERATOR)[0]?.text === 'Ich prüfe …' ? true : undefined))
    letGo()
    await emulator.until(() => (said(OPERATOR)[0]?.text === 'geprüft' ? true : undefined))

    expect(said(OPERATOR)).toHaveLength(1)
  })

  test('says how far it is, without a message for each step', async () => {
    const gate = createGate()
    const command: Command = {
      name: 'importopml',
      aliases: [],
      scope: 'bot-admins',
      async run({ tellProgress }) {
        for (let step = 0; !gate.isOpen(); step += 1) {
          tellProgress(`${step} geprüft`)
          await new Promise(resolve => setTimeout(resolve, 1))
        }
        return say('fertig')
      },
    }
    const { write, hear, said, emulator } = await startBot([command])

    write('/importopml', OPERATOR)
    const first = await hear(OPERATOR)
    await emulator.until(() => (said(OPERATOR)[0]?.text === first.text ? undefined : true))
    gate.letGo()
    await emulator.until(() => (said(OPERATOR)[0]?.text === 'fertig' ? true : undefined))

    expect(said(OPERATOR)).toHaveLength(1)
    expect(emulator.requests().filter(({ method }) => method === 'editMessageText').length).toBeLessThan(6)
  })
})

function createGate() {
  let isOpen = false
  let release: () => void = () => undefined
  const open = new Promise<void>(resolve => {
    release = resolve
  })
  return {
    open,
    isOpen: () => isOpen,
    letGo() {
      isOpen = true
      release()
    },
  }
}
