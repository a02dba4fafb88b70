import { describe, expect, test } from 'vitest'
import { changes } from '../../commands/changes.ts'
import { meeting } from '../../commands/meeting.ts'
import { positions } from '../../commands/positions.ts'
import { review } from '../../commands/review.ts'
import { undo } from '../../commands/undo.ts'
import { wrong } from '../../commands/wrong.ts'
import type { Message } from '../../src/model/message.ts'
import { NO_CHANGES } from '../storage/support/samples.ts'
import { aRequest, createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

const ADMIN = { userId: 900, isBotAdmin: true, address: { chatId: 900, threadId: null } } as const

/** The number of the entry that tells Russia's refusal on NATO. */
async function natoEntry(deps: TestDeps): Promise<number> {
  const entries = await deps.store.ledger.timeline({ issue: 'nato-membership', limit: 9 })
  const [entry] = entries.filter(({ change }) => change.kind === 'position')
  if (entry === undefined) throw new Error('expected an entry')
  return entry.seq
}

function dataOf(message: Message, label: string): string {
  const button = message.buttons?.flat().find(one => one.label.includes(label))
  if (button === undefined || !('data' in button)) throw new Error(`expected a button ${label}`)
  return button.data
}

describe('/wrong', () => {
  test('lists the newest entries, each with a button', async () => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)

    const message = checked(await wrong.run(aRequest(), deps))

    expect(message.text).toContain(`${seq} · `)
    expect(message.buttons?.flat().map(({ label }) => label)).toContain(String(seq))
  })

  test('says so while there is nothing to object to', async () => {
    expect(checked(await wrong.run(aRequest(), await createTestDeps())).text).toContain('Noch steht nichts')
  })

  test('shows an entry with its proof and asks what is wrong', async () => {
    const deps = await createFilledDeps()

    const message = checked(await wrong.run(aRequest(String(await natoEntry(deps))), deps))

    expect(message.text).toContain('Russland lehnt einen Beitritt der Ukraine zur NATO weiter ab')
    expect(message.buttons?.flat().map(({ label }) => label)).toContain('Falsche Person oder Seite')
  })

  test('objects from a card to what that card rests on, as a message of its own', async () => {
    const deps = await createFilledDeps()
    const [known] = await deps.store.ledger.timeline({ issue: 'territory', limit: 1 })
    const again = known === undefined ? [] : [{ ...known, id: 'again' }]
    await deps.store.ledger.apply({ ...NO_CHANGES, entries: again }, '2025-12-18T00:00:00.000Z')
    const entries = await deps.store.ledger.timeline({ issue: 'territory', limit: 8 })
    const card = checked(await positions.run(aRequest('Gebiete'), deps))

    const message = await wrong.act?.(dataOf(card, 'Stimmt nicht'), aRequest(), deps)

    expect(message?.isSeparate).toBe(true)
    expect(entries).toHaveLength(2)
    expect(message?.text).not.toContain('NATO')
    expect(message?.buttons?.flat().map(({ label }) => label)).toEqual(entries.map(({ seq }) => String(seq)))
  })

  test('asks at once about a meeting that has one entry', async () => {
    const deps = await createFilledDeps()
    const entries = await deps.store.ledger.timeline({ kinds: ['meeting'], limit: 99 })
    const [entry, ...others] = entries.filter(({ change }) => change.kind === 'meeting' && change.meeting === 'moskau')
    const card = checked(await meeting.run(aRequest('Moskau'), deps))

    const message = await wrong.act?.(dataOf(card, 'Stimmt nicht'), aRequest(), deps)

    expect(others).toEqual([])
    expect(message?.text).toContain(`Was stimmt an Eintrag ${entry?.seq} nicht?`)
  })

  test.each(['on:meeting:gone', 'on:issue:gone', 'on:', 'on:chat:1'])('answers the forged press %s', async data => {
    const message = await wrong.act?.(data, aRequest(), await createFilledDeps())

    expect(checked(message ?? { text: '', entities: [] }).text).toContain('Wählen Sie die Nummer')
  })

  test('opens one review of a chat and an entry, with the words of the reader', async () => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)

    const { text } = checked(await wrong.run(aRequest(`${seq} Das sagte Lawrow`), deps))
    await wrong.act?.(`${seq}:outdated`, aRequest(), deps)

    expect(text).toContain(`Eintrag ${seq} wird geprüft`)
    expect(await deps.store.corrections.pending(9)).toMatchObject([{ seq, text: 'Das sagte Lawrow' }])
  })

  test.each([['abc'], ['999999'], ['#0']])('knows no entry «%s»', async number => {
    await expect(wrong.run(aRequest(number), await createFilledDeps())).rejects.toMatchObject({ code: 'entry-unknown' })
  })

  test('takes only so many objections of one chat at a time', async () => {
    const deps = await createFilledDeps()
    const entries = await deps.store.ledger.timeline({ limit: 5 })
    expect(entries).toHaveLength(5)
    for (const { seq } of entries.slice(0, 4)) await wrong.run(aRequest(`${seq} falsch`), deps)

    await expect(wrong.run(aRequest(`${entries[4]?.seq} falsch`), deps)).rejects.toMatchObject({
      code: 'too-many-objections',
    })
  })
})

describe('/review', () => {
  test('says so when nothing waits', async () => {
    expect(checked(await review.run(aRequest('', ADMIN), await createFilledDeps())).text).toContain('Kein Einwand')
  })

  test('shows what waits with proof and words, and takes the sentences back when accepted', async () => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)
    await wrong.run(aRequest(`${seq} Das sagte Lawrow`), deps)

    const shown = checked(await review.run(aRequest('', ADMIN), deps))
    const after = await review.act?.(dataOf(shown, 'Annehmen'), aRequest('', ADMIN), deps)

    expect(shown.text).toContain('Das sagte Lawrow')
    expect(shown.text).toContain('Russland lehnt einen Beitritt')
    expect(after?.text).toContain('Angenommen')
    expect(await deps.store.decisions.list(9)).toMatchObject([{ ruling: { kind: 'withdraw' }, by: 900 }])
    expect(await deps.store.corrections.pending(9)).toEqual([])
  })

  test('declines with a reason of the admin', async () => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)
    await wrong.run(aRequest(`${seq} falsch`), deps)

    await review.run(aRequest(`${seq} ablehnen Steht so im Elbkurier`, ADMIN), deps)

    expect(await deps.store.corrections.untold(9)).toMatchObject([
      { state: 'declined', settled: { by: 900, reason: 'Steht so im Elbkurier' } },
    ])
    expect(await deps.store.decisions.list(9)).toEqual([])
  })

  test('settles all objections to one entry at once', async () => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)
    await wrong.run(aRequest(`${seq} falsch`), deps)
    await wrong.run(aRequest(`${seq} auch falsch`, { address: { chatId: 8, threadId: null } }), deps)

    const shown = checked(await review.run(aRequest('', ADMIN), deps))
    await review.run(aRequest(`${seq} annehmen Stimmt`, ADMIN), deps)

    expect(shown.text).toContain('Einwand 1 von 1')
    expect(shown.text).toContain('Noch jemand widerspricht')
    expect(await deps.store.corrections.pending(9)).toEqual([])
  })

  test.each([
    ['vielleicht', 'verdict-unknown'],
    ['ablehnen', 'reason-missing'],
  ])('does not take «%s» for a verdict with its reason', async (words, code) => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)
    await wrong.run(aRequest(`${seq} falsch`), deps)

    await expect(review.run(aRequest(`${seq} ${words}`, ADMIN), deps)).rejects.toMatchObject({ code })
    expect(await deps.store.corrections.pending(9)).toHaveLength(1)
  })
})

describe('/changes and /undo', () => {
  test('tell a correction with its reason, and take it back', async () => {
    const deps = await createFilledDeps()
    const seq = await natoEntry(deps)
    await wrong.run(aRequest(`${seq} falsch`), deps)
    await review.run(aRequest(`${seq} annehmen Das sagte Lawrow`, ADMIN), deps)

    const told = checked(await changes.run(aRequest(), deps))
    const list = checked(await undo.run(aRequest('', ADMIN), deps))
    await undo.act?.(dataOf(list, '1'), aRequest('', ADMIN), deps)

    expect(told.text).toContain('Zurückgezogen:')
    expect(told.text).toContain('Grund: Das sagte Lawrow')
    expect(list.text).toContain('Ein Satz zählt nicht mehr')
    expect(await deps.store.decisions.list(9)).toEqual([])
  })

  test('say so when there is nothing', async () => {
    const deps = await createTestDeps()

    expect(checked(await changes.run(aRequest('', { locale: 'en' }), deps)).text).toContain(
      'Nothing has been corrected',
    )
    expect(checked(await undo.run(aRequest('', ADMIN), deps)).text).toContain('Es gilt keine Entscheidung')
    await expect(undo.act?.('nobody', aRequest('', ADMIN), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })
})
