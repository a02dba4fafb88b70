import { describe, expect, test } from 'vitest'
import { createOperatorPages } from '../../src/operations/pages.ts'
import { createOperationsServer } from '../../src/operations/server.ts'
import { createTestDeps } from '../support/deps.ts'

async function openPages() {
  const deps = await createTestDeps()
  const operators = createOperatorPages()
  const read = async (path: string) => (await operators.pages.get(path)?.()) ?? { status: 404, type: '', body: '' }
  return { deps, operators, read }
}

describe('the pages for operators', () => {
  test('say that the bot is starting until it has started', async () => {
    const { read } = await openPages()

    expect(await read('/healthz')).toMatchObject({ status: 503, body: 'starting' })
  })

  test('call the bot well while its sender runs', async () => {
    const { deps, operators, read } = await openPages()
    operators.open(deps)

    expect((await read('/healthz')).status).toBe(503)
    const startedAt = deps.now().toISOString() as '2025-12-18T06:30:00.000Z'
    await deps.store.runs.note({ job: 'deliver', startedAt, durationMs: 1, counts: {}, error: null })
    expect((await read('/healthz')).status).toBe(200)
    deps.setNow(new Date(deps.now().getTime() + 301_000).toISOString())
    expect(await read('/healthz')).toMatchObject({ status: 503, body: expect.stringContaining('does not run') })
    await deps.store.close()
    expect(await read('/healthz')).toMatchObject({ status: 503, body: expect.stringContaining('database') })
  })

  test('F13: say so when Telegram refuses the token, until it takes it again', async () => {
    const { deps, operators, read } = await openPages()
    operators.open(deps)
    const startedAt = deps.now().toISOString() as '2025-12-18T06:30:00.000Z'
    const run = (error: string | null) =>
      deps.store.runs.note({ job: 'deliver', startedAt, durationMs: 1, counts: {}, error })

    await run('Error: Telegram refuses the token: nothing can be sent')
    expect(await read('/healthz')).toMatchObject({ status: 503, body: expect.stringContaining('the sender fails') })
    await run(null)
    expect((await read('/healthz')).status).toBe(200)
  })

  test('give the figures of sending as Prometheus reads them', async () => {
    const { deps, operators, read } = await openPages()
    const address = { chatId: 7, threadId: null }
    await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    await deps.store.outbox.enqueue({ address, day: '2025-12-18', nextDueAt: '2025-12-19T06:30:00.000Z' }, [
      { key: 'd', address, part: 0, message: { text: 'x', entities: [] }, deadline: '2025-12-19T06:30:00.000Z' },
    ])
    const startedAt = deps.now().toISOString() as '2025-12-18T06:30:00.000Z'
    await deps.store.runs.note({ job: 'build-digests', startedAt, durationMs: 1, counts: { late: 2 }, error: null })
    operators.open(deps)
    deps.setNow(new Date(deps.now().getTime() + 60_000).toISOString())

    const { body } = await read('/metrics')

    expect(body).toContain('verhandlungsbote_deliveries{state="pending"} 1')
    expect(body).toContain('verhandlungsbote_deliveries{state="unknown"} 0')
    expect(body).toContain('verhandlungsbote_oldest_pending_seconds 60')
    expect(body).toContain('verhandlungsbote_job_done_last_week{job="build-digests",word="late"} 2')
  })

  test('lie on the port of the bot beside the webhook', async () => {
    const { operators } = await openPages()
    const webhook = { path: '/hook', receive: async () => new Response(null, { status: 401 }) }
    const server = createOperationsServer({ host: '127.0.0.1', port: 0, pages: operators.pages, webhook })
    const { port } = await server.listen()
    const status = async (path: string, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status

    expect([await status('/healthz'), await status('/hook', 'POST'), await status('/other')]).toEqual([503, 401, 404])
    await server.close()
  })
})
