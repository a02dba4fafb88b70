// A copy of the real data folder that a test may break, and the shortest way to break it.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'

export const DATA = new URL('../../data', import.meta.url).pathname

/** A copy of `data/` without the corpus, removed when the test ends. */
export async function copyData(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'knowledge-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folder = join(root, 'data')
  for (const name of ['actors', 'issues', 'places', 'sources', 'locales']) {
    await cp(join(DATA, name), join(folder, name), { recursive: true })
  }
  return folder
}

/** Replaces the first `from` of a file by `to`. Gives the line where it stands. */
export async function edit(folder: string, file: string, from: string, to: string): Promise<number> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${file} does not hold «${from}»`)
  await writeFile(path, text.slice(0, at) + to + text.slice(at + from.length))
  return text.slice(0, at).split('\n').length
}

/** The mistakes that loading tells, one a line. */
export async function mistakesOf(folder: string): Promise<string[]> {
  return loadKnowledge(folder).then(
    () => [],
    (error: Error) => error.message.split('\n'),
  )
}
