// A year of digests over all time zones, with outages: who gets a digest when. The planner and the store are the real
// ones; the clock is moved from one due time to the next, so that each is met to the minute.
// `node --import tsx tests/faults/schedule-year.ts [CHATS] [DAYS] [OUTAGES] [SEED]`

import { buildDigests } from '../../jobs/build-digests.ts'
import type { Log } from '../../src/deps.ts'
import type { ClockTime, IsoDay } from '../../src/model/time.ts'
import { addDays, clockIn, dayIn, instantOf, nextDue } from '../../src/text/calendar.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'

const GRACE_MS = 6 * 3_600_000
const MINUTE_MS = 60_000
const NEVER = new AbortController().signal

export interface YearOptions {
  readonly chats: number
  readonly days: number
  readonly outages: number
  readonly seed: number
}

export interface YearReport {
  readonly chats: number
  readonly zones: number
  readonly days: number
  readonly outages: number
  readonly sent: number
  /** Left out because the outage lasted longer than the grace. */
  readonly skipped: number
  readonly double: number
  readonly early: number
  /** Later than the first tick that could send it. */
  readonly late: number
  /** Local dates with neither a digest nor a reason. */
  readonly missing: number
  /** On days on which the clock was changed, of these. */
  readonly sentOnChanges: number
  readonly latestMs: number
}

interface Outage {
  readonly from: number
  readonly until: number
}

export async function simulateYear({
  chats: count,
  days,
  outages: outageCount,
  seed,
}: YearOptions): Promise<YearReport> {
  const random = createRandom(seed)
  const start = Date.parse('2026-01-01T00:00:00Z')
  const end = start + days * 86_400_000
  const outages = makeOutages(outageCount, start, end, random)
  const base = await createTestDeps()
  const skippedOf = new Map<number, Set<IsoDay>>()
  const log: Log = {
    ...base.log,
    warn(fields) {
      const { chatId, day } = fields as { chatId: number; day: IsoDay }
      skippedOf.set(chatId, (skippedOf.get(chatId) ?? new Set()).add(day))
    },
  }
  let now = start
  const sent = new Map<number, Map<IsoDay, number[]>>()
  // When the next digest of each chat is due, to know to what minute the clock may be moved.
  const plan = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const planned = (chatId: number, at: number) => {
    plan[chatId] = at
  }
  const isSkipped = (chatId: number, day: IsoDay) => skippedOf.get(chatId)?.has(day) === true
  const note = (chatId: number, day: IsoDay) => {
    const ofChat = sent.get(chatId) ?? new Map<IsoDay, number[]>()
    ofChat.set(day, [...(ofChat.get(day) ?? []), now])
    sent.set(chatId, ofChat)
  }
  const deps: TestDeps = {
    ...base,
    log,
    store: withoutNews(base.store, isSkipped, planned, note),
    now: () => new Date(now),
  }
  const zones = Intl.supportedValuesOf('timeZone')
  const plans = Array.from({ length: count }, (_, index) => ({
    chatId: index + 1,
    zone: zones[index % zones.length] ?? 'UTC',
    time: clock(Math.floor(random() * 1_440)),
  }))
  for (const { chatId, zone, time } of plans) {
    const address = { chatId, threadId: null }
    await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone })
    await deps.store.chats.change(address, { isOnlyIfNew: true })
    const dueAt = nextDue(time, zone, new Date(start - 1), null)
    await deps.store.chats.subscribe(address, time, dueAt)
    planned(chatId, Date.parse(dueAt))
  }
  while (now < end) {
    const next = plan.reduce((least, at) => Math.min(least, at))
    // The job ticks at each full minute at which the bot runs.
    now = afterOutage(Math.max(now, Math.ceil(next / MINUTE_MS) * MINUTE_MS), outages)
    if (now >= end) break
    await buildDigests.run(deps, NEVER)
  }
  await base.store.close()
  return audit({ plans, sent, skippedOf, outages, start, end, days })
}

/**
 * The real store, but for a ledger that stays empty: each chat wants nothing on a day without news, so that a digest is
 * decided on and its slot moves on, without 700,000 messages that would fill the memory.
 */
function withoutNews(
  store: TestDeps['store'],
  isSkipped: (chatId: number, day: IsoDay) => boolean,
  planned: (chatId: number, at: number) => void,
  note: (chatId: number, day: IsoDay) => void,
): TestDeps['store'] {
  const ledger: TestDeps['store']['ledger'] = {
    ...store.ledger,
    ...{ lastSeq: async () => 0, entriesAfter: async () => [], meetings: async () => [], statuses: async () => [] },
    ...{ findMeetings: async () => new Map(), findStories: async () => new Map() },
  }
  const chats: TestDeps['store']['chats'] = {
    ...store.chats,
    async skip(address, day, nextDueAt) {
      await store.chats.skip(address, day, nextDueAt)
      planned(address.chatId, Date.parse(nextDueAt))
      if (!isSkipped(address.chatId, day)) note(address.chatId, day)
    },
  }
  const outbox = { ...store.outbox, withdraw: async () => ({ isUnderway: false }) }
  const told = { ...store.told, beyond: async () => new Set<number>() }
  const interests = { ...store.interests, of: async () => [] }
  return { ...store, ledger, chats, outbox, told, interests }
}

interface Books {
  readonly plans: readonly { readonly chatId: number; readonly zone: string; readonly time: ClockTime }[]
  readonly sent: ReadonlyMap<number, ReadonlyMap<IsoDay, readonly number[]>>
  readonly skippedOf: ReadonlyMap<number, ReadonlySet<IsoDay>>
  readonly outages: readonly Outage[]
  readonly start: number
  readonly end: number
  readonly days: number
}

/** Looks at each local date of each chat, by Temporal alone: what was due, and what came. */
function audit({ plans, sent, skippedOf, outages, start, end, days }: Books): YearReport {
  const sums = { sent: 0, skipped: 0, double: 0, early: 0, late: 0, missing: 0, sentOnChanges: 0, latestMs: 0 }
  for (const { chatId, zone, time } of plans) {
    for (let day = dayIn(zone, new Date(start)); ; day = addDays(day, 1)) {
      const dueAt = Date.parse(instantOf(day, time, zone))
      if (dueAt >= end) break
      if (dueAt < start || dayIn(zone, new Date(dueAt)) !== day) continue
      const tick = afterOutage(Math.ceil(dueAt / MINUTE_MS) * MINUTE_MS, outages)
      if (tick >= end) continue
      const got = sent.get(chatId)?.get(day) ?? []
      sums.sent += got.length
      sums.double += Math.max(0, got.length - 1)
      for (const at of got) {
        if (at < dueAt) sums.early++
        if (at > tick) sums.late++
        sums.latestMs = Math.max(sums.latestMs, at - dueAt)
        if (clockIn(zone, new Date(dueAt)) !== time || isChangeDay(day, zone)) sums.sentOnChanges++
      }
      if (got.length > 0) continue
      if (tick - dueAt > GRACE_MS && skippedOf.get(chatId)?.has(day) === true) sums.skipped++
      else if (tick - dueAt > GRACE_MS && wasOvertaken(chatId, day, skippedOf)) sums.skipped++
      else sums.missing++
    }
  }
  return {
    chats: plans.length,
    zones: new Set(plans.map(({ zone }) => zone)).size,
    days,
    outages: outages.length,
    ...sums,
  }
}

/** An outage of more than a day: the first date was skipped and logged, and with it the others it covered. */
function wasOvertaken(chatId: number, day: IsoDay, skippedOf: ReadonlyMap<number, ReadonlySet<IsoDay>>): boolean {
  const skipped = skippedOf.get(chatId) ?? new Set()
  return [1, 2, 3].some(back => skipped.has(addDays(day, -back)))
}

function isChangeDay(day: IsoDay, zone: string): boolean {
  const length = Date.parse(instantOf(addDays(day, 1), '00:00', zone)) - Date.parse(instantOf(day, '00:00', zone))
  return length !== 86_400_000
}

/** The first full minute at which the bot runs. */
function afterOutage(at: number, outages: readonly Outage[]): number {
  const outage = outages.find(({ from, until }) => from <= at && at < until)
  return outage === undefined ? at : Math.ceil(outage.until / MINUTE_MS) * MINUTE_MS
}

/** Most are short, some last for hours, one for thirty. Apart from each other. */
function makeOutages(count: number, start: number, end: number, random: () => number): readonly Outage[] {
  const gap = (end - start) / (count + 1)
  return Array.from({ length: count }, (_, index) => {
    const from = start + gap * (index + 1) + random() * gap * 0.3
    const hours = index === Math.floor(count / 2) ? 30 : index % 4 === 0 ? 1 + random() * 4.9 : random()
    return { from, until: from + hours * 3_600_000 }
  })
}

function clock(minute: number): ClockTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as ClockTime
}

/** https://en.wikipedia.org/wiki/Linear_congruential_generator with the constants of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

if (process.argv[1]?.endsWith('schedule-year.ts') === true) {
  const [chats = 2_000, days = 365, outages = 61, seed = 7] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(await simulateYear({ chats, days, outages, seed })))
}
