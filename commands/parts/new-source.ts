// What a source is called and how it is described when it is added, and how many there may be.

import type { SourceDescription, Tier } from '../../src/model/source.ts'
import { clean, shorten } from '../../src/view/clean.ts'

export const MAX_SOURCES = 500
/** Characters behind a command that names a source: an address and a name. */
export const MAX_SOURCE_ARGS = 1_200
export const TIERS: readonly Tier[] = [1, 2, 3, 4]

const MAX_NAME = 60
/** Top-level domains that are countries of the German-language press. */
const COUNTRIES: ReadonlySet<string> = new Set(['at', 'ch', 'de', 'li', 'lu'])

/** The first of the names of which anything can be seen, in one line; else the host. */
export function nameOf(url: string, ...names: readonly string[]): string {
  const visible = [...names, new URL(url).hostname].find(text => clean(text) !== '') ?? ''
  return shorten(visible.replaceAll(/\s+/g, ' ').trim(), MAX_NAME)
}

export function describe(url: string, name: string, tier: Tier): SourceDescription {
  const domain = new URL(url).hostname.split('.').at(-1) ?? ''
  return { url, name, tier, country: COUNTRIES.has(domain) ? domain : null }
}
