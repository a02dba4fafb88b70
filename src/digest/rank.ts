// What stands first in a digest: effect on the negotiation × independent origins.

import type { DigestItem } from '../model/digest.ts'
import { effectOf } from './effect.ts'

/** What an event changes besides its greatest effect weighs less than that. */
const FURTHER = 0.4
/** Nobody said anything new: old voices weigh less by now. */
const FADED = 0.3

/** Most important first; equals newest first, then by their text, so that the order never depends on the input. */
export function rankItems(items: readonly DigestItem[]): readonly DigestItem[] {
  return items
    .map(item => ({ item, weight: weightOf(item), name: JSON.stringify(item.change) }))
    .toSorted((a, b) => b.weight - a.weight || compare(b.item.at, a.item.at) || compare(a.name, b.name))
    .map(({ item }) => item)
}

/** Effect × origins; the second origin counts most, the tenth hardly. */
function weightOf(item: DigestItem): number {
  const [greatest = 0, ...further] = [item, ...item.effects].map(effectOf).toSorted((a, b) => b - a)
  const effect = greatest + FURTHER * further.reduce((sum, one) => sum + one, 0)
  return effect * (item.isQuotable ? 1 : FADED) * (1 + Math.log2(Math.max(1, item.origins)) / 2)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
