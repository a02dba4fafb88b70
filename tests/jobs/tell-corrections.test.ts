import { expect, test } from 'vitest'
import { review } from '../../commands/review.ts'
import { wrong } from '../../commands/wrong.ts'
import { tellCorrections } from '../../jobs/tell-corrections.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import type { ChatAddress } from '../../src/model/chat.ts'
import type { Message } from '../../src/model/message.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { subjectOf } from '../../src/model/told.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
const ADMIN = { userId: 900, isBotAdmin: true, address: { chatId: 900, threadId: null } } as const
const READER: ChatAddress = { chatId: 7, threadId: null }
const HEARER: ChatAddress = { chatId: 8, threadId: null }
const DEAF: ChatAddress = { chatId: 9, threadId: null }

/** A ledger of which one chat was told the refusal on NATO; another one knows nothing of it. */
async function told(): Promise<{ deps: TestDeps; seq: number }> {
  const deps = await createFilledDeps()
  const entries = await deps.store.ledger.timeline({ issue: 'nato-membership', limit: 9 })
  const [entry] = entries.filter(({ change }) => change.kind === 'position')
  if (entry === undefined) throw new Error('expected an entry')
  for (const address of [HEARER, DEAF])
    await deps.store.chats.open(address, { kind: 'private', locale: 'en', zone: 'Europe/London' })
  const tells = [{ subject: subjectOf(entry.change), at: 0, entries: [entry.seq] }]
  await deps.store.told.note(HEARER, { tells, messageId: 42 })
  return { deps, seq: entry.seq }
}

/** What waits in the outbox, by chat. */
async function due(deps: TestDeps): Promise<Map<number, Message[]>> {
  const now = toIsoTime(deps.now())
  const found = new Map<number, Message[]>()
  for (;;) {
    const delivery = await deps.store.outbox.claim(now, 'test', '2027-01-01T00:00:00.000Z')
    if (delivery === undefined) return found
    const { chatId } = delivery.address
    found.set(chatId, [...(found.get(chatId) ?? []), delivery.message])
  }
}

test('admins hear of an objection once', async () => {
  const { deps, seq } = await told()
  await wrong.run(aRequest(`${seq} falsch`), deps)

  await tellCorrections.run(deps, NEVER)
  const counts = await tellCorrections.run(deps, NEVER)

  expect(counts).toMatchObject({ asked: 0 })
  expect((await due(deps)).get(900)?.map(({ text }) => text)).toEqual([expect.stringContaining(`Eintrag ${seq}`)])
})

test('an accepted objection is told to whoever objected and to the chats that were told the entry, once', async () => {
  const { deps, seq } = await told()
  await wrong.run(aRequest(`${seq} falsch`), deps)
  await review.run(aRequest(`${seq} annehmen Das sagte Lawrow`, ADMIN), deps)
  await updateLedgerJob.run(deps, NEVER)

  await tellCorrections.run(deps, NEVER)
  await tellCorrections.run(deps, NEVER)
  const messages = await due(deps)

  const [thanks, ...more] = messages.get(READER.chatId) ?? []
  expect(more).toEqual([])
  expect(thanks?.text).toContain('Ihr Einwand war richtig, danke')
  expect(thanks?.text).toContain('Grund: Das sagte Lawrow')
  const [correction] = messages.get(HEARER.chatId) ?? []
  expect(correction?.text).toContain('Correction')
  expect(correction?.text).toContain('Russland lehnt einen Beitritt der Ukraine zur NATO weiter ab')
  expect(correction?.text).toContain('What holds now: Nothing else is on record.')
  expect(correction?.answers).toBe(42)
  expect(messages.get(DEAF.chatId)).toBeUndefined()
})

test('waits until the ledger has taken the verdict into account', async () => {
  const { deps, seq } = await told()
  await wrong.run(aRequest(`${seq} falsch`), deps)
  await review.run(aRequest(`${seq} annehmen Stimmt`, ADMIN), deps)

  expect(await tellCorrections.run(deps, NEVER)).toMatchObject({ verdicts: 0 })
  await updateLedgerJob.run(deps, NEVER)
  expect(await tellCorrections.run(deps, NEVER)).toMatchObject({ verdicts: 1, messages: 2 })
})

test('a declined objection is told to whoever objected alone', async () => {
  const { deps, seq } = await told()
  await wrong.run(aRequest(`${seq} falsch`), deps)
  await review.run(aRequest(`${seq} ablehnen Steht so da`, ADMIN), deps)
  await updateLedgerJob.run(deps, NEVER)

  await tellCorrections.run(deps, NEVER)
  const messages = await due(deps)

  expect(messages.get(READER.chatId)?.[0]?.text).toContain('der Eintrag bleibt')
  expect(messages.get(HEARER.chatId)).toBeUndefined()
})

test('a meeting that rested on a withdrawn sentence alone is no more, and is back when that is taken back', async () => {
  const deps = await createTestDeps()
  const text =
    `Der US-Gesandte Steve Witkoff hat sich am Dienstag in Wien mit Putins Berater Juri Uschakow getroffen. Beide
    sprachen über den Friedensplan für die Ukraine.`.replace(/\s+/g, ' ')
  const article = {
    guid: 'g',
    url: null,
    title: 'Gespräche über ein Ende des Ukraine-Kriegs in Wien',
    text,
    lang: 'de',
    sourceName: 'Alpenpost',
  }
  await deps.store.articles.import(
    [{ ...article, publishedAt: '2025-12-17T20:00:00.000Z' }],
    '2025-12-18T00:00:00.000Z',
  )
  const [stored] = await deps.store.articles.nextWithoutAnalysis(1, 9)
  if (stored === undefined) throw new Error('expected an article')
  await deps.store.analyses.save([createAnalyser(deps.knowledge)(stored)])
  await updateLedgerJob.run(deps, NEVER)
  const [meeting] = await deps.store.ledger.meetings({})
  const [entry] = await deps.store.ledger.timeline({ kinds: ['meeting'], limit: 1 })
  expect(meeting).toMatchObject({ place: 'Wien' })

  await wrong.run(aRequest(`${entry?.seq} falsch`), deps)
  await review.run(aRequest(`${entry?.seq} annehmen Das war in Bern`, ADMIN), deps)
  await updateLedgerJob.run(deps, NEVER)
  await tellCorrections.run(deps, NEVER)
  const decided = await deps.store.decisions.list(9)

  expect(await deps.store.ledger.meetings({})).toEqual([])
  for (const { id } of decided) await deps.store.decisions.undo(id, toIsoTime(deps.now()))
  await updateLedgerJob.run(deps, NEVER)
  expect(await deps.store.ledger.meetings({})).toMatchObject([{ place: 'Wien' }])
})
