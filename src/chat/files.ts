// Fetches what people send as files. The address of a file holds the bot's token: it goes nowhere but to the API root, is
// followed nowhere else, and stands in no log.

import type { FileReader, Log } from '../deps.ts'
import type { FetchedFile } from '../model/sent-file.ts'
import { openApi } from './api.ts'
import { createScrub } from './scrub.ts'

export interface FilesOptions {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  readonly log: Log
}

/** A person waits for the answer. */
const TIMEOUT_SECONDS = 20
/** What Telegram names: folders and a name below the bot's own. A server of one's own may name a place on its disk. */
const RELATIVE = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/

export function createFiles({ token, apiRoot, log }: FilesOptions): FileReader {
  const api = openApi({ token, apiRoot, timeoutSeconds: TIMEOUT_SECONDS })
  const scrub = createScrub(token)

  async function read(id: string, maxBytes: number): Promise<FetchedFile> {
    const { file_path: path = '', file_size: size = 0 } = await api.getFile(id)
    if (size > maxBytes) return { kind: 'too-large' }
    if (!RELATIVE.test(path)) throw new Error('the place of the file is none that can be asked for')
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    if (!response.ok || response.body === null) {
      await response.body?.cancel()
      throw new Error(`the file is not given: ${response.status}`)
    }
    const bytes = await collect(response.body, maxBytes)
    return bytes === undefined ? { kind: 'too-large' } : { kind: 'file', bytes }
  }

  return {
    async readFile({ id }, maxBytes) {
      try {
        return await read(id, maxBytes)
      } catch (error) {
        const isTooBig = error instanceof Error && /file is too big/i.test(error.message)
        log.info({ error: scrub(error) }, 'file not fetched')
        return { kind: isTooBig ? 'too-large' : 'unavailable' }
      }
    },
  }
}

/** Counted while it comes: what was said of the size may be wrong. Undefined: more than `maxBytes`. */
async function collect(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
