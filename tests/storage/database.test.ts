import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/storage/database.ts'
import { StorageError } from '../../src/storage/error.ts'
import { aSource } from './support/samples.ts'
import { NOW, open, temporaryFile } from './support/store.ts'

const options = { now: () => new Date(NOW) }

async function refusal(url: string): Promise<string> {
  try {
    await (await openStore(url, options)).close()
  } catch (error) {
    if (error instanceof StorageError) return error.message
    throw error
  }
  throw new Error('was not refused')
}

describe('a database', () => {
  test('is made with its folders, for its owner alone, and keeps what it was told', async () => {
    const path = temporaryFile(join('new', 'folders', 'bot.db'))
    const first = await openStore(`sqlite:${path}`, options)
    const source = await aSource(first)
    await first.close()

    const second = await open(`sqlite:${path}`)

    expect(await second.sources.list()).toEqual([source])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(`${path}-wal`).mode & 0o777).toBe(0o600)
  })

  test('that others could read is closed to them', async () => {
    const path = temporaryFile()
    writeFileSync(path, '')
    chmodSync(path, 0o644)

    await open(`sqlite:${path}`)

    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('has the pages and the journal that the figures were measured with', async () => {
    const path = temporaryFile()
    await open(`sqlite:${path}`)

    const sqlite = new Sqlite(path)
    const pragmas = ['page_size', 'journal_mode'].map(name => sqlite.pragma(name, { simple: true }))
    sqlite.close()

    expect(pragmas).toEqual([8192, 'wal'])
  })

  test('may be closed twice and leaves no log behind', async () => {
    const path = temporaryFile()
    const store = await openStore(`sqlite:${path}`, options)
    await aSource(store)

    await store.close()
    await store.close()

    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  })

  test.each(['postgres://localhost/bot', 'sqlite:', '/tmp/bot.db'])('at %s is refused', async url => {
    expect(await refusal(url)).toBe(`cannot open the database ${url}: expected sqlite:PATH`)
  })

  test('in a place that is no folder is refused in one line', async () => {
    const file = temporaryFile()
    writeFileSync(file, '')

    const message = await refusal(`sqlite:${join(file, 'bot.db')}`)

    expect(message).toMatch(/^cannot open the database .*bot\.db: .+$/)
  })

  test('that is a folder is refused', async () => {
    const path = temporaryFile()
    mkdirSync(path)

    expect(await refusal(`sqlite:${path}`)).toContain('cannot open the database')
  })

  test('that is no database is refused and left as it is', async () => {
    const path = temporaryFile()
    writeFileSync(path, 'Dear diary, '.repeat(1000))

    const message = await refusal(`sqlite:${path}`)

    expect(message).toContain(dirname(path))
    expect(statSync(path).size).toBe(12_000)
  })

  test('of another program is refused and left as it is', async () => {
    const path = temporaryFile()
    const other = new Sqlite(path)
    other.exec('create table note (text)')
    other.close()

    const message = await refusal(`sqlite:${path}`)

    expect(message).toBe(`${path} is the database of another program`)
  })

  test('of a newer program is refused', async () => {
    const path = temporaryFile()
    await (await openStore(`sqlite:${path}`, options)).close()
    const newer = new Sqlite(path)
    newer.pragma('user_version = 999')
    newer.close()

    expect(await refusal(`sqlite:${path}`)).toMatch(/is of version 999, this program knows up to \d+/)
  })

  test('with destroyed pages is refused', async () => {
    const path = temporaryFile()
    await (await openStore(`sqlite:${path}`, options)).close()
    const bytes = Buffer.alloc(statSync(path).size - 8192, 0xa5)
    const { openSync, writeSync, closeSync } = await import('node:fs')
    const file = openSync(path, 'r+')
    writeSync(file, bytes, 0, bytes.length, 8192)
    closeSync(file)

    expect(await refusal(`sqlite:${path}`)).toContain(path)
  })
})
