import { beforeEach, describe, expect, test } from 'vitest'
import { createReplan } from '../../jobs/replan.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
const address = { chatId: 7, threadId: null }
const RIGHT = '2025-12-19T06:30:00.000Z'

let deps: TestDeps

beforeEach(async () => {
  deps = await createTestDeps()
  await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
})

/** As old rules computed it, an hour off. */
async function planned(dueAt: IsoTime) {
  await deps.store.chats.subscribe(address, '07:30', dueAt)
}

const dueAt = async () => (await deps.store.chats.find(address))?.subscription?.nextDueAt

describe('F57: rules of time zones that have changed', () => {
  test('move what is planned, once', async () => {
    await planned('2025-12-19T05:30:00.000Z')

    expect(await createReplan('2026a').run(deps, NEVER)).toEqual({ replanned: 1, moved: 1 })
    expect(await dueAt()).toBe(RIGHT)
    expect(await createReplan('2026a').run(deps, NEVER)).toEqual({ replanned: 0, moved: 0 })
    expect(await createReplan('2026b').run(deps, NEVER)).toEqual({ replanned: 1, moved: 0 })
  })

  test('put off nothing that is due already', async () => {
    await planned('2025-12-18T05:30:00.000Z')

    await createReplan('2026a').run(deps, NEVER)

    expect(await dueAt()).toBe('2025-12-18T05:30:00.000Z')
  })

  test('wake nobody who has unsubscribed', async () => {
    await planned('2025-12-19T05:30:00.000Z')
    await deps.store.chats.unsubscribe(address)

    expect(await createReplan('2026a').run(deps, NEVER)).toEqual({ replanned: 0, moved: 0 })
    expect(await dueAt()).toBeUndefined()
  })

  test('are those of the runtime if nothing else is said', () => {
    expect(process.versions.tz).toMatch(/^\d{4}[a-z]$/)
  })
})
