import { describe, expect, test } from 'vitest'
import { createWatch } from '../../jobs/watch.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createTestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
const MINUTE_MS = 60_000

async function openWatch() {
  const deps = await createTestDeps()
  const watch = createWatch([
    { name: 'deliver', cron: '* * * * * *' },
    { name: 'prune', cron: '0 17 3 * * *' },
  ])
  const report = (job: string, error: string | null = null) =>
    deps.store.runs.note({ job, startedAt: toIsoTime(deps.now()), durationMs: 1, counts: {}, error })
  /** Looks each minute, and gives in which of them something was told. */
  async function look(minutes: number, each: () => Promise<unknown> = async () => undefined): Promise<number[]> {
    const told: number[] = []
    for (let minute = 1; minute <= minutes; minute += 1) {
      deps.setNow(new Date(deps.now().getTime() + MINUTE_MS).toISOString())
      await each()
      const { told: count = 0 } = await watch.run(deps, NEVER)
      if (count > 0) told.push(minute)
    }
    return told
  }
  async function texts(): Promise<string[]> {
    const found: string[] = []
    for (;;) {
      const delivery = await deps.store.outbox.claim(toIsoTime(deps.now()), 'me', '2030-01-01T00:00:00.000Z')
      if (delivery === undefined) return found
      expect(delivery.address.chatId).toBe(900)
      found.push(delivery.message.text)
    }
  }
  await report('deliver')
  await report('prune')
  await look(1)
  return { deps, look, report, texts }
}

describe('the watch', () => {
  test('tells once that a job does not run, and once that it runs again', async () => {
    const { look, report, texts } = await openWatch()

    expect(await look(60)).toEqual([12])
    await report('deliver')
    expect(await look(5)).toEqual([1])

    expect(await texts()).toEqual([
      expect.stringContaining('deliver ist seit'),
      expect.stringContaining('deliver läuft wieder'),
    ])
  })

  test('tells that a job fails when it has failed for ten minutes', async () => {
    const { look, report, texts } = await openWatch()

    expect(await look(8, () => report('deliver', 'broken'))).toEqual([])
    expect(await look(30, () => report('deliver', 'broken'))).toEqual([3])
    expect(await look(3, () => report('deliver'))).toEqual([1])

    expect((await texts())[0]).toContain('scheitert seit mindestens zehn Minuten (broken)')
  })

  test('tells once that all sources are silent', async () => {
    const { deps, look, report, texts } = await openWatch()
    await deps.store.sources.add(
      { url: 'https://blatt.example/feed', name: 'Blatt', tier: 2, country: 'AT' },
      toIsoTime(deps.now()),
    )

    const told = await look(180, () => report('deliver'))

    expect(told).toHaveLength(1)
    expect(await texts()).toEqual([expect.stringContaining('Keine der 1 aktiven Quellen')])
  })

  test('takes a machine that has slept for no fault of the jobs', async () => {
    const { deps, look, texts } = await openWatch()

    deps.setNow(new Date(deps.now().getTime() + 48 * 3_600_000).toISOString())
    await look(5)

    expect(await texts()).toEqual([])
  })
})
