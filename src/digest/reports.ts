// One more report of a story that the chat knows: no news by itself, but the roof over what it changed.

import type { ArticleId } from '../model/article.ts'
import type { DigestItem, Reading } from '../model/digest.ts'
import type { Story } from '../model/story.ts'
import { effectOf } from './effect.ts'

type Report = DigestItem & { readonly story: Story }

/** A report for each article that says one of these; `others` are those of which no article is known. */
export function toReports(
  items: readonly DigestItem[],
  readings: ReadonlyMap<ArticleId, Reading>,
): { readonly reports: readonly Report[]; readonly others: readonly DigestItem[] } {
  const byArticle = new Map<ArticleId, DigestItem[]>()
  const others: DigestItem[] = []
  for (const item of items) {
    const id = item.evidence[0]?.articleId
    // What moved because old voices have faded was not reported now.
    if (id === undefined || !readings.has(id) || !item.isQuotable) others.push(item)
    else byArticle.set(id, [...(byArticle.get(id) ?? []), item])
  }
  const reports = [...byArticle].flatMap(([id, said]) => {
    const reading = readings.get(id)
    return reading === undefined ? [] : [toReport(id, reading, said)]
  })
  return { reports, others }
}

/** Its quote is that of the weightiest thing it says; it tells no entry of its own. */
function toReport(id: ArticleId, { title, publishedAt }: Reading, said: readonly DigestItem[]): Report {
  const isMeeting = ({ change }: DigestItem) => Number(change.kind === 'meeting')
  // A meeting tells itself, with its own sentence.
  const [weightiest] = said.toSorted((a, b) => isMeeting(a) - isMeeting(b) || effectOf(b) - effectOf(a))
  const evidence = weightiest?.evidence.filter(({ articleId }) => articleId === id) ?? []
  const times = { firstAt: publishedAt, lastAt: publishedAt }
  const story = { id: `report ${id}`, title, ...times, articleIds: [id], origins: [id] }
  return {
    change: { kind: 'story', change: 'grown', story: story.id, title },
    story: { ...story, actors: [], issues: [], profile: {} },
    ...{ at: publishedAt, entries: [], evidence, actors: [], origins: 1, effects: [], isQuotable: true },
    ...(weightiest?.speaker && { speaker: weightiest.speaker }),
  }
}
