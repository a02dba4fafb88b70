// Suite `frontpage`: items of front pages as a crawler saw them, `{id, outlet, url, titles: [{at, t}], teasers: [{at, t}]}`;
// replayed hour by hour through the store, the analysis and the ledger. Gives a line an hour with what came in, and one at
// the end: a new wording must be an update of its article, which stays in its story.

import { createAnalyseArticles } from '../../jobs/analyse-articles.ts'
import { atOnce } from '../../jobs/parts/rest.ts'
import { createUpdateLedger } from '../../jobs/update-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { ANALYSER_VERSION } from '../../src/analysis/version.ts'
import type { Deps } from '../../src/deps.ts'
import { groupBy } from '../../src/model/group-by.ts'
import type { Story } from '../../src/model/story.ts'
import { type IsoTime, toIsoTime } from '../../src/model/time.ts'
import { createTestDeps } from '../support/deps.ts'
import { readLines } from './read-lines.ts'

const HOUR_MS = 3_600_000
const LARGEST = 5
const LANG = 'de'

interface Wording {
  readonly at: string
  readonly t: string
}

interface Item {
  readonly id: string
  readonly outlet: string
  readonly url: string
  readonly titles: readonly Wording[]
  readonly teasers: readonly Wording[]
}

/** An item as it read at the end of an hour. */
interface Seen {
  readonly item: Item
  readonly hour: number
}

export async function* runSuite(file: string): AsyncIterable<object> {
  const items: Item[] = []
  for await (const line of readLines(file)) items.push(line as Item)
  const base = await createTestDeps()
  const analyse = createAnalyser(base.knowledge)
  const deps: Deps = { ...base, analyser: { version: ANALYSER_VERSION, analyse: async some => some.map(analyse) } }
  const sources = new Map<string, string>()
  const storyOf = new Map<string, string>()
  const sums = { articles: 0, updates: 0, moved: 0 }
  const hours = groupBy(items.flatMap(seenIn), ({ hour }) => hour)
  for (const [hour, seen] of [...hours].toSorted(([a], [b]) => a - b)) {
    const at = toIsoTime(new Date(hour))
    base.setNow(at)
    const came = { added: 0, changed: 0 }
    for (const [outlet, some] of groupBy(seen, ({ item }) => item.outlet)) {
      const source = sources.get(outlet) ?? (await addSource(outlet, deps, at))
      sources.set(outlet, source)
      const kept = await deps.store.articles.addNew(source, some.map(toArticle), poll(at))
      came.added += kept.added
      came.changed += kept.changed
    }
    await settle(deps)
    sums.articles += came.added
    sums.updates += came.changed
    for (const { id, articleIds } of await storiesOf(deps))
      for (const article of articleIds) {
        if ((storyOf.get(article) ?? id) !== id) sums.moved += 1
        storyOf.set(article, id)
      }
    yield { hour: at, ...came }
  }
  yield { items: items.length, ...sums, ...(await summary(deps)) }
  await deps.store.close()
}

/** The hours in which an item appeared or read differently than before. */
function seenIn(item: Item): Seen[] {
  const times = [...item.titles, ...item.teasers].map(({ at }) => hourOf(at))
  return [...new Set(times)].map(hour => ({ item, hour }))
}

/** The end of the hour of a time that is told in UTC without saying so. */
function hourOf(at: string): number {
  return (Math.floor(Date.parse(`${at}Z`) / HOUR_MS) + 1) * HOUR_MS
}

function toArticle({ item: { id, url, titles, teasers }, hour }: Seen) {
  const latest = (wordings: readonly Wording[]): string =>
    wordings.findLast(({ at }) => hourOf(at) <= hour)?.t ?? wordings[0]?.t ?? ''
  const first = Math.min(...titles.map(({ at }) => Date.parse(`${at}Z`)))
  const title = latest(titles)
  return { guid: id, url, title, text: latest(teasers) || title, publishedAt: toIsoTime(new Date(first)), lang: LANG }
}

async function addSource(name: string, { store }: Deps, at: IsoTime): Promise<string> {
  const { source } = await store.sources.add({ url: `https://${name}/feed`, name, tier: 2, country: null }, at)
  return source.id
}

function poll(at: IsoTime) {
  return { at, validators: { etag: null, lastModified: null, bodyHash: null }, nextTryAt: at }
}

async function settle(deps: Deps): Promise<void> {
  const { signal } = new AbortController()
  for (const job of [createAnalyseArticles(atOnce), createUpdateLedger(atOnce)])
    while (Object.values(await job.run(deps, signal)).some(count => count > 0));
}

async function storiesOf({ store }: Deps): Promise<Story[]> {
  const entries = await store.ledger.timeline({ kinds: ['story'], limit: Number.MAX_SAFE_INTEGER })
  const ids = entries.flatMap(({ change }) => (change.kind === 'story' ? [change.story] : []))
  return [...(await store.ledger.findStories(ids)).values()].toSorted(bySize)
}

async function summary(deps: Deps): Promise<object> {
  const stories = await storiesOf(deps)
  const inStories = stories.flatMap(({ articleIds }) => articleIds)
  return {
    relevant: new Set(inStories).size,
    stories: stories.length,
    inTwoStories: inStories.length - new Set(inStories).size,
    largest: stories.slice(0, LARGEST).map(({ title, articleIds }) => ({ articles: articleIds.length, title })),
  }
}

function bySize(a: Story, b: Story): number {
  return b.articleIds.length - a.articleIds.length || (a.id < b.id ? -1 : 1)
}
