import { describe, expect, test } from 'vitest'
import { simplify } from '../../src/chat/simplify.ts'
import type { Message } from '../../src/model/message.ts'

const address = { chatId: -5, threadId: 7 }
const message: Message = {
  text: 'x'.repeat(5_000),
  entities: [{ type: 'bold', offset: 0, length: 3 }],
  buttons: [[{ label: 'mehr', command: 'status', data: 'new' }]],
  picture: { png: new Uint8Array(), alt: 'Bild' },
}

describe('a refused message', () => {
  test.each(['400: message thread not found', '400: TOPIC_CLOSED', '400: topic_deleted'])(
    'goes to the chat when its topic is no more: %s',
    reason => {
      expect(simplify({ address, message }, reason)).toEqual({ address: { chatId: -5, threadId: null }, message })
    },
  )

  test('goes without its picture', () => {
    const simpler = simplify({ address, message }, '400: not enough rights to send photos to the chat')

    expect(simpler?.message).not.toHaveProperty('picture')
  })

  test('goes without its buttons', () => {
    expect(simplify({ address, message }, '400: BUTTON_DATA_INVALID')?.message).not.toHaveProperty('buttons')
  })

  test('goes as plain text', () => {
    expect(simplify({ address, message }, "400: can't parse entities: unexpected end")?.message.entities).toEqual([])
  })

  test('F08: is cut if it is too long in spite of all', () => {
    const cut = simplify({ address, message }, '400: message is too long')?.message

    expect(cut?.text).toHaveLength(3_501)
    expect(cut?.text.endsWith('…')).toBe(true)
  })

  test('stays refused if nothing can be left out', () => {
    const plain = { address: { chatId: 5, threadId: null }, message: { text: 'kurz', entities: [] } }

    for (const reason of ['400: chat not found', '400: TOPIC_CLOSED', "400: can't parse entities", '400: too long'])
      expect(simplify(plain, reason)).toBeUndefined()
  })
})
