import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Entity, Message } from '../../src/model/message.ts'
import { MAX_TEXT, splitMessage } from '../../src/view/split.ts'
import { checked } from '../support/message.ts'

const unit = fc.constantFrom('Satz ', 'Wort\n', '\n\n', '🕊', '👩‍👩‍👧 ', 'ä', 'x'.repeat(90), ' ', 'Ende. ')
const longText = fc.array(unit, { minLength: 1, maxLength: 900, size: 'max' }).map(parts => `A${parts.join('')}Z`)
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

describe('splitMessage', () => {
  test('leaves a short message as it is', () => {
    const message: Message = { text: 'Kurz.', entities: [{ type: 'bold', offset: 0, length: 4 }], tellsUpTo: 3 }

    expect(splitMessage(message)).toEqual([message])
  })

  test('cuts between items, that is at a blank line', () => {
    const item = 'x'.repeat(1500)
    const message: Message = { text: [item, item, item].join('\n\n'), entities: [] }

    const parts = splitMessage(message)

    expect(parts.map(({ text }) => text)).toEqual([`${item}\n\n${item}`, item])
  })

  test('gives the picture to the first part, buttons and the told mark to the last', () => {
    const picture = { png: new Uint8Array(1), alt: 'Bild' }
    const buttons = [[{ label: 'Mehr', command: 'status', data: 'all' }]]
    const message: Message = {
      text: 'wort '.repeat(2000),
      entities: [],
      picture,
      buttons,
      tellsUpTo: 9,
      isSilent: true,
    }

    const parts = splitMessage(message)

    expect(parts.length).toBe(3)
    expect(parts.map(part => part.picture)).toEqual([picture, undefined, undefined])
    expect(parts.map(part => part.buttons)).toEqual([undefined, undefined, buttons])
    expect(parts.map(part => part.tellsUpTo)).toEqual([undefined, undefined, 9])
    expect(parts.every(part => part.isSilent)).toBe(true)
  })

  test('gives the file to the last part', () => {
    const document = { bytes: Buffer.from('x'), name: 'termine.ics' }

    const parts = splitMessage({ text: `${'a'.repeat(4000)}\n\n${'b'.repeat(4000)}`, entities: [], document })

    expect(parts.map(part => part.document)).toEqual([undefined, document])
  })

  test('continues an entity that the cut goes through', () => {
    const message: Message = {
      text: 'wort '.repeat(1000).trim(),
      entities: [{ type: 'bold', offset: 0, length: 4999 }],
    }

    const [first, second] = splitMessage(message)

    expect(first?.entities).toEqual([{ type: 'bold', offset: 0, length: first?.text.length }])
    expect(second?.entities).toEqual([{ type: 'bold', offset: 0, length: second?.text.length }])
  })

  test('puts no more than a hundred entities into one part', () => {
    const text = 'ab '.repeat(250)
    const entities = Array.from({ length: 250 }, (_, index): Entity => ({ type: 'bold', offset: index * 3, length: 2 }))

    const parts = splitMessage({ text, entities })

    expect(parts.every(part => part.entities.length <= 100)).toBe(true)
    expect(parts.flatMap(part => part.entities)).toHaveLength(250)
  })

  property.prop([longText, fc.array(place, { maxLength: 150, size: 'max' })], { numRuns: 150 })(
    'says the same in parts that Telegram takes, whatever the text',
    (text, places) => {
      const entities = places
        .map(([a, b]): Entity => entityAt(text, Math.floor(a * text.length), Math.floor(b * 60)))
        .filter(({ length }) => length > 0)

      const parts = splitMessage({ text, entities })

      for (const part of parts) {
        expect(part.text.length).toBeLessThanOrEqual(MAX_TEXT)
        expect(part.entities.length).toBeLessThanOrEqual(100)
        expect(part.text).toBe(part.text.trim())
        checked(part)
      }
      expect(
        parts
          .map(part => part.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''))
    },
  )
})

/** A bold stretch of whole characters without white space at its rims. */
function entityAt(text: string, start: number, length: number): Entity {
  const letters = [...text.slice(start, start + length).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')].join('')
  const inside = letters.trim()
  return { type: 'bold', offset: text.indexOf(inside, start), length: inside.length }
}
