import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { follow } from '../../commands/follow.ts'
import { privacy } from '../../commands/privacy.ts'
import { stop } from '../../commands/stop.ts'
import { subscribe } from '../../commands/subscribe.ts'
import { buildDigests } from '../../jobs/build-digests.ts'
import { openStore } from '../../src/storage/database.ts'
import { temporaryFile } from '../storage/support/store.ts'
import { aRequest, createTestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

const CHAT = 876_543_219
const address = { chatId: CHAT, threadId: null }
const request = (args = '') => aRequest(args, { address, userId: CHAT })

/** Every table and column in which the number of the chat stands, as a number or within a text. */
function placesOf(path: string): string[] {
  const sqlite = new Sqlite(path, { readonly: true })
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
  const places = tables.flatMap(table => {
    const columns = sqlite.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[]
    return columns
      .filter(column => {
        const found = `select count(*) from "${table}" where cast("${column}" as text) like '%${CHAT}%'`
        return Number(sqlite.prepare(found).pluck().get()) > 0
      })
      .map(column => `${table}.${column}`)
  })
  sqlite.close()
  return places
}

describe('/privacy', () => {
  test('deletes everything about the chat, in whatever table it stands', async () => {
    const path = temporaryFile()
    const base = await createTestDeps()
    const deps = { ...base, store: await openStore(`sqlite:${path}`, { now: base.now }) }
    await subscribe.run(request(), deps)
    await follow.run(request('Witkoff'), deps)
    base.setNow('2025-12-19T06:30:00.000Z')
    await buildDigests.run(deps, new AbortController().signal)
    await deps.store.told.note(address, { tells: [{ subject: 'story a', at: 0, entries: [99] }], messageId: 5 })
    expect(placesOf(path).map(place => place.split('.')[0])).toEqual(
      expect.arrayContaining(['chat', 'delivery', 'interest', 'told_entry', 'told_subject']),
    )

    const page = checked(await privacy.run(request(), deps))
    const asked = checked((await privacy.act?.('ask', request(), deps)) ?? page)
    const done = await privacy.act?.('delete', request(), deps)

    expect(page.text).toContain(String(CHAT))
    expect(labelsOf(asked)).toEqual(['Ja, alles löschen', 'Nein, behalten'])
    expect(done?.text).toContain('Gelöscht')
    expect(placesOf(path)).toEqual([])
    await deps.store.close()
    await base.store.close()
  })
})

describe('/stop', () => {
  test('ends the digest, the alerts, and what waits to be sent', async () => {
    const deps = await createTestDeps()
    await subscribe.run(request(), deps)
    await follow.run(request('Witkoff'), deps)
    deps.setNow('2025-12-19T06:30:00.000Z')
    await buildDigests.run(deps, new AbortController().signal)

    const message = checked(await stop.run(request(), deps))

    expect(message.text).toContain('nichts mehr ungefragt')
    expect((await deps.store.chats.find(address))?.subscription).toBeNull()
    expect(await deps.store.interests.of(address)).toEqual([])
    expect(await deps.store.outbox.count()).toMatchObject({ pending: 0, cancelled: 1 })
  })
})
