// Texts as Telegram keeps them: whatever comes in, what comes out is sound or refused in Telegram's words.

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { BotApiError } from '../../../src/playground/emulator/bot-api-error.ts'
import type { WireEntity } from '../../../src/playground/emulator/model.ts'
import { normalise } from '../../../src/playground/emulator/normalise.ts'

const bold = (offset: number, length: number) => ({ type: 'bold', offset, length })

describe('a text', () => {
  test('loses white space around it and what no one sees, and its entities move along', () => {
    expect(normalise({ text: '\n a\r\nb\u202ec\u0007 \n', entities: [bold(5, 3)] })).toEqual({
      text: 'a\nbc',
      entities: [bold(2, 2)],
    })
  })

  test('keeps white space at its beginning that an entity covers', () => {
    expect(normalise({ text: '  a', entities: [bold(0, 3)] })).toEqual({ text: '  a', entities: [bold(0, 3)] })
  })

  test('may not be cut inside a character', () => {
    expect(() => normalise({ text: '😀', entities: [bold(0, 1)] })).toThrow(
      'Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 0',
    )
  })
})

const entity = fc.record({
  type: fc.constantFrom('bold', 'italic', 'code', 'pre', 'text_link', 'blockquote', 'expandable_blockquote'),
  offset: fc.nat(12),
  length: fc.nat(12),
})

describe('any text with any entities', () => {
  property.prop([fc.string({ unit: 'binary', maxLength: 12 }), fc.array(entity, { maxLength: 5 })])(
    'comes out sound, or is refused',
    (text, entities) => {
      try {
        const result = normalise({ text, entities })
        expect(result.text).toBe(result.text.replace(/[ \n]+$/, ''))
        expect(faultsOf(result.text, result.entities)).toEqual([])
      } catch (error) {
        expect(error).toBeInstanceOf(BotApiError)
      }
    },
  )

  property.prop([fc.string({ unit: 'binary', maxLength: 12 }), fc.array(entity, { maxLength: 5 })])(
    'stays as it is the second time',
    (text, entities) => {
      let once: ReturnType<typeof normalise>
      try {
        once = normalise({ text, entities })
      } catch {
        return
      }

      expect(normalise(once)).toEqual(once)
    },
  )
})

function faultsOf(text: string, entities: readonly WireEntity[]): string[] {
  const end = (one: WireEntity) => one.offset + one.length
  const faults = entities.filter(one => one.length < 1 || one.offset < 0 || end(one) > text.length).map(() => 'outside')
  for (const [index, one] of entities.entries())
    for (const other of entities.slice(index + 1)) {
      const isApart = end(one) <= other.offset || end(other) <= one.offset
      const isNested =
        (end(other) <= end(one) && other.offset >= one.offset) || (end(one) <= end(other) && one.offset >= other.offset)
      if (!isApart && !isNested) faults.push(`${one.type} crosses ${other.type}`)
      if (!isApart && one.type === other.type) faults.push(`${one.type} in itself`)
      if (!isApart && ['code', 'pre'].includes(one.type)) faults.push(`${other.type} in ${one.type}`)
    }
  return faults
}
