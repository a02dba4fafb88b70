// Our reading of pages over the page suite, as scored by score-extraction.mjs.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from '../../src/feed/decode.ts'
import { extractArticle } from '../../src/feed/extract.ts'
import { FeedError } from '../../src/feed/failure.ts'

/** One prediction for each page of a `cases.jsonl`; null where nothing was extracted. */
export async function* runSuite(file: string): AsyncIterable<object> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const page = JSON.parse(line) as { readonly url: string; readonly html_gz: string }
    const html = decode(gunzipSync(readFileSync(join(dirname(file), page.html_gz))), null)
    yield { url: page.url, text: textOf(html) }
  }
}

function textOf(html: string): string | null {
  try {
    return extractArticle(html) || null
  } catch (error) {
    if (error instanceof FeedError) return null
    throw error
  }
}
