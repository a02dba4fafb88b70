// Text with entities while it is being written: thin names over FormattedString, and the step to a Message.
// Foreign text must have gone through clean.ts before it comes here.

import { FormattedString } from '@grammyjs/parse-mode'
import type { Button, Entity, EntityType, Message, Picture } from '../model/message.ts'
import type { Told } from '../model/told.ts'

export type Rich = FormattedString
/** Plain text of ours or text that was cleaned, or text with entities. */
export type Part = string | Rich

const TYPES: ReadonlySet<string> = new Set<EntityType>([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'pre',
  'text_link',
  'blockquote',
  'expandable_blockquote',
])

/** Longest address that Telegram keeps in an entity without complaint. */
const MAX_URL = 2_048

export function bold(part: Part): Rich {
  return FormattedString.bold(part)
}

export function italic(part: Part): Rich {
  return FormattedString.italic(part)
}

/** `isLong`: folded by Telegram after three lines, opened by a tap. */
export function blockquote(part: Part, isLong = false): Rich {
  return isLong ? FormattedString.expandableBlockquote(part) : FormattedString.blockquote(part)
}

/** The text as a link; just the text if the address is none of http or https. */
export function link(part: Part, url: string | null): Rich {
  const safe = safeUrl(url)
  return safe === undefined || part.toString() === '' ? concat(part) : FormattedString.link(part, safe)
}

/** Parts one after the other. */
export function concat(...parts: readonly Part[]): Rich {
  return FormattedString.join([...parts])
}

/** Parts with a separator; those that are undefined or empty are left out. */
export function join(parts: readonly (Part | undefined)[], separator = '\n'): Rich {
  return FormattedString.join(
    parts.filter(part => part !== undefined).filter(part => part.toString() !== ''),
    separator,
  )
}

/** The finished message. Entities are trimmed to the visible text and sorted, as Telegram would give them back. */
export function toMessage(
  part: Part,
  extras: {
    readonly buttons?: readonly (readonly Button[])[]
    readonly picture?: Picture
    readonly tellsUpTo?: number
    readonly tells?: readonly Told[]
  } = {},
): Message {
  const rich = concat(part)
  const { buttons, ...rest } = extras
  const rows = buttons?.filter(row => row.length > 0) ?? []
  return {
    text: rich.text,
    entities: rich.entities.flatMap(entity => toEntity(entity, rich.text)).toSorted(byPlace),
    ...(rows.length > 0 ? { buttons: rows } : {}),
    ...rest,
  }
}

/** The address in its normal form if it is one of http or https, else undefined. */
function safeUrl(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && href.length <= MAX_URL ? href : undefined
}

function toEntity(
  entity: { readonly type: string; readonly offset: number; readonly length: number; readonly url?: string },
  text: string,
): Entity[] {
  if (!TYPES.has(entity.type)) return []
  const inside = text.slice(entity.offset, entity.offset + entity.length)
  const offset = entity.offset + inside.length - inside.trimStart().length
  const length = inside.trim().length
  if (length === 0) return []
  const type = entity.type as EntityType
  return [{ type, offset, length, ...(entity.url === undefined ? {} : { url: entity.url }) }]
}

function byPlace(a: Entity, b: Entity): number {
  return a.offset - b.offset || b.length - a.length
}
