// Whether something may be told at once. A single feed could have been taken over, or have been added by mistake: what it
// alone says waits for the digest, where it stands among the others.

import type { DigestItem } from '../../src/model/digest.ts'
import type { Source } from '../../src/model/source.ts'
import type { Store } from '../../src/storage/ports/store.ts'

/** Up to quality papers. */
const TRUSTED_TIER = 2
/** Hosts of feeds that say the same. */
const ENOUGH_HOSTS = 2

/** Whether a trusted source says it, or feeds of two hosts do. */
export async function isVouchedFor(
  item: DigestItem,
  { articles, sources }: Pick<Store, 'articles' | 'sources'>,
): Promise<boolean> {
  const evidence = [item, ...item.effects].flatMap(one => one.evidence)
  const hosts = new Set<string>()
  for (const id of new Set(evidence.map(({ articleId }) => articleId))) {
    const article = await articles.find(id)
    const source = article && (await sources.find(article.sourceId))
    // Of a feed that was removed nobody knows any more what it was worth.
    if (source === undefined) continue
    if (isTrusted(source)) return true
    hosts.add(new URL(source.url).host)
  }
  return hosts.size >= ENOUGH_HOSTS
}

/** What operators import themselves is trusted as they are. */
function isTrusted({ tier, url }: Source): boolean {
  return tier <= TRUSTED_TIER || url.startsWith('archive:')
}
