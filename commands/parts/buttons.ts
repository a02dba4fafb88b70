// Rows of buttons: labels that fit, rows of equal width, paging.

import type { Button } from '../../src/model/message.ts'
import { cleanShort } from '../../src/view/clean.ts'

const MAX_LABEL = 40
/** Telegram's limit for the data of a button, in bytes; one goes to the colon after the command's name. */
const MAX_BYTES = 63

/** A button that is handed to a command's `act`; undefined if its data is too long for Telegram. */
export function actButton(label: string, command: string, data: string): Button | undefined {
  if (Buffer.byteLength(command) + Buffer.byteLength(data) > MAX_BYTES) return undefined
  return { label: cleanShort(label, MAX_LABEL) || '…', command, data }
}

/** Buttons in rows of `width`; those that are undefined are left out. */
export function inRows(buttons: readonly (Button | undefined)[], width: number): Button[][] {
  const present = buttons.filter(button => button !== undefined)
  return Array.from({ length: Math.ceil(present.length / width) }, (_, row) =>
    present.slice(row * width, (row + 1) * width),
  )
}

/** `◀` and `▶` for the pages of a list; `dataOf` gives what `act` gets for a page. No row if there is one page only. */
export function pagingRow(command: string, page: number, pages: number, dataOf: (page: number) => string): Button[] {
  const back = page > 0 ? actButton(`◀ ${page}/${pages}`, command, dataOf(page - 1)) : undefined
  const forth = page + 1 < pages ? actButton(`${page + 2}/${pages} ▶`, command, dataOf(page + 1)) : undefined
  return [back, forth].filter(button => button !== undefined)
}

/** A page number out of a button, within [0, pages). */
export function toPage(data: string, pages: number): number {
  const page = /^\d{1,4}$/.test(data) ? Number(data) : 0
  return Math.max(0, Math.min(page, pages - 1))
}
