import { expect, test } from 'vitest'
import { createFloodGuard } from '../../src/chat/flood.ts'
import { createManualClock } from './support/clocks.ts'

function flood(guard: ReturnType<typeof createFloodGuard>, who: number, times: number) {
  return Array.from({ length: times }, () => guard.judge(who))
}

// S15
test('who asks a thousand times a second is warned once and then ignored', async () => {
  const clock = createManualClock()
  const guard = createFloodGuard(clock)

  const verdicts = flood(guard, 7, 1_000)
  await clock.advance(30_000)
  verdicts.push(...flood(guard, 7, 1_000))

  expect(verdicts.filter(verdict => verdict === 'warn')).toHaveLength(1)
  expect(verdicts.filter(verdict => verdict === 'answer').length).toBeLessThanOrEqual(40)
  expect(verdicts.at(-1)).toBe('ignore')
})

test('who was ignored is answered after a minute of quiet', async () => {
  const clock = createManualClock()
  const guard = createFloodGuard(clock)
  flood(guard, 7, 50)

  await clock.advance(60_001)

  expect(guard.judge(7)).toBe('answer')
})

test('one who floods does not silence the others', () => {
  const guard = createFloodGuard(createManualClock())
  flood(guard, 7, 1_000)

  expect(guard.judge(8)).toBe('answer')
})

test('who asks every second is always answered', async () => {
  const clock = createManualClock()
  const guard = createFloodGuard(clock)
  const verdicts = []

  for (let index = 0; index < 200; index += 1) {
    verdicts.push(guard.judge(7))
    await clock.advance(1_000)
  }

  expect(new Set(verdicts)).toEqual(new Set(['answer']))
})
