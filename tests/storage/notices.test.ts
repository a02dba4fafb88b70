import { describe, expect, test } from 'vitest'
import type { NewDelivery } from '../../src/model/delivery.ts'
import { KINDS, later, NOW } from './support/store.ts'

const message = (key: string): NewDelivery => ({
  ...{ key, address: { chatId: 900, threadId: null }, part: 0, deadline: later({ days: 1 }) },
  message: { text: key, entities: [] },
})

describe.each(KINDS)('notices $kind', ({ open }) => {
  test('are told once until it is over, and again after that', async () => {
    const { notices, outbox } = await open()

    const told = [
      await notices.tell('silence', null, [message('1')], NOW),
      await notices.tell('silence', null, [message('2')], later({ days: 9 })),
      await notices.end('silence', [message('3')], later({ days: 9 })),
      await notices.end('silence', [message('4')], later({ days: 9 })),
      await notices.tell('silence', null, [message('5')], later({ days: 9 })),
    ]

    expect(told).toEqual([true, false, true, false, true])
    expect((await outbox.count()).pending).toBe(3)
  })

  // F11: at most five messages in thirty days.
  test('of what is never over are told once a week', async () => {
    const { notices } = await open()
    const days = Array.from({ length: 30 }, (_, day) => day)

    const told: boolean[] = []
    for (const day of days)
      told.push(await notices.tell('restricted:1', later({ days: day - 7 }), [message(`${day}`)], later({ days: day })))

    expect(days.filter(day => told[day])).toEqual([0, 7, 14, 21, 28])
  })
})
