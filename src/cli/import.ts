// `import FILE`: brings an archive of articles into the corpus, one JSON object a line, as `analyze` reads them.
// Reading them is the work of the jobs, or of `settle` where the caller wants it done at once.

import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { toIsoTime } from '../model/time.ts'
import type { ArticleStore } from '../storage/ports/articles.ts'
import type { Store } from '../storage/ports/store.ts'
import { type ArchiveArticle, readArchiveLine } from './archive-line.ts'
import { type Line, linesOf } from './lines.ts'
import { createProgress, type Output } from './progress.ts'

/** As many as the store saves well in one transaction. */
const BATCH = 50

export interface ImportOptions {
  readonly file: string
  readonly store: Pick<Store, 'articles'>
  readonly stdout: Output
  readonly stderr: Writable
  readonly now: () => Date
  /** Reads what was imported to the end; told how far it is by words that it gives. */
  readonly settle?: (progress: (words: string) => void) => Promise<void>
}

/**
 * Imports the file; running it again adds nothing. Bad lines are named on stderr and skipped.
 * Exit code: 0 all lines done, 1 some lines were bad, 2 the file could not be read.
 */
export async function runImport({ file, store, stdout, stderr, now, settle }: ImportOptions): Promise<number> {
  const progress = createProgress(stdout)
  const counts = { lines: 0, added: 0, known: 0, bad: 0 }
  const batch: ArchiveArticle[] = []
  const save = async (): Promise<void> => {
    const saved = await saveBatch(store.articles, batch.splice(0), now())
    counts.added += saved.added
    counts.known += saved.known
  }
  try {
    for await (const line of linesOf(createReadStream(file))) {
      counts.lines = line.number
      const read = readLine(line)
      if (read === undefined) continue
      if (read.kind === 'bad') {
        counts.bad++
        progress.end()
        stderr.write(`line ${line.number}: ${read.reason}\n`)
      } else if (batch.push(read.article) >= BATCH) await save()
      progress.step(line.number, `${line.number} lines read, ${counts.added} articles added`)
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    progress.end()
    await save()
    stderr.write(`cannot read ${file}: ${whyOf(error)}\n`)
    return 2
  }
  await save()
  // Also when nothing is new: the last run may have been interrupted before.
  if (settle !== undefined) await settle(words => progress.say(words))
  progress.end()
  stdout.write(`${counts.added} added, ${counts.known} known, ${counts.bad} bad\n`)
  return counts.bad > 0 ? 1 : 0
}

function readLine({ text, isTooLong }: Line) {
  if (isTooLong) return { kind: 'bad', reason: 'longer than 4 MB' } as const
  return text.trim() === '' ? undefined : readArchiveLine(text)
}

async function saveBatch(articles: ArticleStore, batch: readonly ArchiveArticle[], now: Date) {
  if (batch.length === 0) return { added: 0, known: 0 }
  return await articles.import(batch, toIsoTime(now))
}

/** An error of the file system, not of the store: those have a code as well, but no system call. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

function whyOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'permission denied'
  if (code === 'EISDIR') return 'it is a folder'
  return message
}
