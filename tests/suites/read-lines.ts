// The lines of a JSON-lines file as values, one at a time.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

export async function* readLines(file: string): AsyncIterable<unknown> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    if (line.trim() !== '') yield JSON.parse(line)
}
