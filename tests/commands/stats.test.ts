import { describe, expect, test } from 'vitest'
import { stats } from '../../commands/stats.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { aRequest, createTestDeps } from '../support/deps.ts'

describe('/stats', () => {
  test('says that all is well when nothing was sent yet', async () => {
    const { text } = await stats.run(aRequest(), await createTestDeps())

    expect(text).toContain('Es wartet nichts.')
    expect(text).toContain('Nicht sicher angekommen\nNichts.')
  })

  test('names what waits, what did not arrive and why, and what was left out', async () => {
    const deps = await createTestDeps()
    const now = toIsoTime(deps.now())
    for (const chatId of [7, 8]) {
      const address = { chatId, threadId: null }
      await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
      await deps.store.outbox.enqueue({ address, day: '2025-12-18', nextDueAt: '2030-01-01T00:00:00.000Z' }, [
        {
          ...{ key: `d:${chatId}`, address, part: 0, deadline: '2030-01-01T00:00:00.000Z' },
          message: { text: 'x', entities: [] },
        },
      ])
    }
    const delivery = await deps.store.outbox.claim(now, 'me', '2030-01-01T00:00:00.000Z')
    await deps.store.outbox.settle(delivery?.id ?? 0, 'me', { kind: 'refused', reason: '400: <b>odd</b>' }, now)
    const counts = { built: 5, late: 2 }
    await deps.store.runs.note({ job: 'build-digests', startedAt: now, durationMs: 1, counts, error: null })

    const { text } = await stats.run(aRequest(), deps)

    expect(text).toMatch(/1 wartend, 0 ungewiss, 1 gescheitert/)
    expect(text).toContain('Am längsten wartet eine Nachricht seit')
    expect(text).toMatch(/, 7, gescheitert: 400: .*odd/)
    expect(text).toContain('build-digests: built 5, late 2')
  })
})
