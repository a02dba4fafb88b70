import { mkdirSync, writeFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { runImport } from '../../src/cli/import.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { NOW, open, temporaryFile } from '../storage/support/store.ts'

const line = (given: object = {}) => ({
  ...{ id: 'a-1', url: 'https://outlet.example/1', source: 'Morgenblatt', title: 'Gespräche in Genf' },
  ...{ publishedAt: '2025-12-07T08:00:00+01:00', lang: 'de', text: 'Erster Absatz.\n\nZweiter Absatz.' },
  ...given,
})

function fileOf(...lines: readonly (object | string)[]): string {
  const file = temporaryFile('archive.jsonl')
  writeFileSync(file, lines.map(each => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'))
  return file
}

/** Runs the import; gives the exit code and what was written. */
async function imported(file: string, store: Store, given: { isTTY?: boolean; settle?: () => Promise<void> } = {}) {
  const { settle, isTTY = false } = given
  let out = ''
  let errors = ''
  const stderr = new Writable({
    write(chunk, _, done) {
      errors += String(chunk)
      done()
    },
  })
  const stdout = { isTTY, write: (text: string) => (out += text) }
  const code = await runImport({ file, store, stdout, stderr, now: () => new Date(NOW), ...(settle && { settle }) })
  return { code, out, errors }
}

describe('an import', () => {
  test('brings an archive into the corpus as baseline', async () => {
    const store = await open('sqlite::memory:')

    const result = await imported(fileOf(line({ relevant: true, actors: ['x'] })), store)

    const [article] = await store.articles.nextWithoutAnalysis(1, 9)
    expect(result).toEqual({ code: 0, out: '1 added, 0 known, 0 bad\n', errors: '' })
    expect(article).toMatchObject({
      ...{ guid: 'a-1', url: 'https://outlet.example/1', title: 'Gespräche in Genf', sourceName: 'Morgenblatt' },
      ...{ publishedAt: '2025-12-07T07:00:00.000Z', fetchedAt: NOW, lang: 'de', isBaseline: true },
      text: 'Erster Absatz.\n\nZweiter Absatz.',
    })
  })

  test('adds nothing when it is run again', async () => {
    const store = await open('sqlite::memory:')
    const file = fileOf(...Array.from({ length: 120 }, (_, n) => line({ id: `a-${n}`, url: null })))

    const first = await imported(file, store)
    const second = await imported(file, store)

    expect([first.out, second.out]).toEqual(['120 added, 0 known, 0 bad\n', '0 added, 120 known, 0 bad\n'])
  })

  test('names bad lines by number and goes on', async () => {
    const store = await open('sqlite::memory:')
    const file = fileOf(
      line({ id: '1' }),
      '{"id": 7',
      '',
      line({ id: '4', publishedAt: '7.12.2025' }),
      line({ source: undefined, text: ' ' }),
      line({ url: 'javascript:alert(1)' }),
      '[]',
      line({ id: '8', url: 'https://outlet.example/8' }),
    )

    const { code, out, errors } = await imported(file, store)

    expect(code).toBe(1)
    expect(out).toBe('2 added, 0 known, 5 bad\n')
    expect(errors.split('\n')).toEqual([
      'line 2: not JSON',
      'line 4: publishedAt: expected a time such as 2025-12-07T08:00:00+01:00',
      'line 5: source: expected a text; text: is empty',
      'line 6: url: expected an http or https address',
      expect.stringMatching(/^line 7: /),
      '',
    ])
  })

  test('takes the address for an id where there is none, and refuses a line without both', async () => {
    const store = await open('sqlite::memory:')

    const result = await imported(fileOf(line({ id: undefined }), line({ id: undefined, url: null })), store)

    expect((await store.articles.nextWithoutAnalysis(1, 9))[0]?.guid).toBe('https://outlet.example/1')
    expect(result.errors).toBe('line 2: id: missing, and there is no url to take its place\n')
  })

  test('reads Windows line ends, a byte order mark and halves of characters', async () => {
    const store = await open('sqlite::memory:')
    const file = temporaryFile('archive.jsonl')
    const text = 'Eins \r\n\r\n\r\n\r\nzwei\u0000 \ud83d drei'
    writeFileSync(file, `\uFEFF${JSON.stringify(line({ text, title: 'Titel\n mit Umbruch' }))}\r\n\r\n`)

    const { code } = await imported(file, store)

    const [article] = await store.articles.nextWithoutAnalysis(1, 9)
    expect(code).toBe(0)
    expect(article).toMatchObject({ title: 'Titel mit Umbruch', text: 'Eins\n\nzwei \uFFFD drei' })
  })

  test('skips a line beyond all measure without holding it', async () => {
    const store = await open('sqlite::memory:')

    const { code, out, errors } = await imported(fileOf('x'.repeat(5_000_000), line()), store)

    expect({ code, out, errors }).toEqual({
      ...{ code: 1, out: '1 added, 0 known, 1 bad\n', errors: 'line 1: longer than 4 MB\n' },
    })
  })

  test('says so when there is no such file, or it is a folder', async () => {
    const store = await open('sqlite::memory:')
    const folder = temporaryFile('folder')
    mkdirSync(folder)

    const missing = await imported(`${folder}/nothing.jsonl`, store)
    const directory = await imported(folder, store)

    expect(missing).toEqual({
      code: 2,
      out: '',
      errors: `cannot read ${folder}/nothing.jsonl: there is no such file\n`,
    })
    expect(directory.errors).toBe(`cannot read ${folder}: it is a folder\n`)
  })

  test('tells how far it is: a line each thousand, on a terminal one line rewritten', async () => {
    const file = fileOf(...Array.from({ length: 2100 }, (_, n) => line({ id: `a-${n}`, url: null })))

    const plain = await imported(file, await open('sqlite::memory:'))
    const terminal = await imported(file, await open('sqlite::memory:'), { isTTY: true })

    expect(plain.out.split('\n')).toEqual([
      '1000 lines read, 1000 articles added',
      '2000 lines read, 2000 articles added',
      '2100 added, 0 known, 0 bad',
      '',
    ])
    expect(terminal.out.split('\r').length).toBeGreaterThan(40)
    expect(terminal.out.split('\n').slice(-2)).toEqual(['2100 added, 0 known, 0 bad', ''])
  })

  test('has the articles read to the end if asked to', async () => {
    const store = await open('sqlite::memory:')
    const seen: number[] = []
    const settle = async () => {
      seen.push((await store.articles.nextWithoutAnalysis(1, 9)).length)
    }

    await imported(fileOf(line()), store, { settle })
    await imported(fileOf(line()), store, { settle })

    expect(seen).toEqual([1, 1])
  })
})
