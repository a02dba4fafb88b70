import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/storage/database.ts'
import { NOW, open, temporaryFile } from './support/store.ts'

const CHILD = fileURLToPath(new URL('support/child.ts', import.meta.url))

function start(task: 'add' | 'send', path: string, name: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, task, path, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const output = createInterface(child.stdout)
  output.on('line', line => lines.push(line))
  return { child, output, lines, ended: once(child, 'close') }
}

// F58
test('no acknowledged article is lost when the process is killed', async () => {
  const path = temporaryFile()
  const acknowledged: string[] = []

  for (const kill of [1, 40, 7]) {
    const run = start('add', path, `run${kill}`)
    for (let line = 0; line < kill; line++) await once(run.output, 'line')
    run.child.kill('SIGKILL')
    await run.ended
    acknowledged.push(...run.lines)
  }

  const store = await open(`sqlite:${path}`)
  const kept = new Set((await store.articles.nextWithoutAnalysis(1, 10_000)).map(({ guid }) => guid))
  expect(acknowledged.filter(guid => !kept.has(guid))).toEqual([])
  // At most one commit a kill went through without the word getting out.
  expect(kept.size - acknowledged.length).toBeLessThanOrEqual(3)
})

// F18
test('processes on one database take each delivery once', async () => {
  const path = temporaryFile()
  const store = await openStore(`sqlite:${path}`, { now: () => new Date(NOW) })
  const keys: string[] = []
  for (let chatId = 1; chatId <= 150; chatId++) {
    const address = { chatId, threadId: null }
    const deliveries = [0, 1].map(part => ({
      ...{ key: `${chatId}:${part}`, address, part, message: { text: 'x', entities: [] } },
      deadline: '2025-12-07T14:00:00.000Z' as const,
    }))
    await store.outbox.enqueue({ address, day: '2025-12-07', nextDueAt: NOW }, deliveries)
    keys.push(...deliveries.map(({ key }) => key))
  }
  await store.close()

  const runs = [start('send', path, 'a'), start('send', path, 'b'), start('send', path, 'c')]
  await Promise.all(runs.map(({ ended }) => ended))

  expect(runs.flatMap(({ lines }) => lines).toSorted()).toEqual(keys.toSorted())
})

// F59
test('a writer waits for another process without standing still', async () => {
  const path = temporaryFile()
  const store = await open(`sqlite:${path}`)
  const other = new Sqlite(path)
  other.exec('begin immediate')

  const claim = store.updates.claim(1, NOW)
  const read = await store.articles.count()
  other.exec('commit')
  other.close()

  expect(read).toEqual({ articles: 0, relevant: 0 })
  expect(await claim).toBe(true)
})
