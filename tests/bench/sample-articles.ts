// Articles for the benches, made of the texts of the playground, so that they need nothing else.

import type { Article } from '../../src/model/article.ts'
import type { IsoDay } from '../../src/model/time.ts'
import { loadOutlets } from '../../src/playground/samples/outlet.ts'
import { fillIn } from '../../src/playground/samples/placeholders.ts'
import { addDays } from '../../src/text/calendar.ts'

const LENGTH = 2_000
const DAY = '2025-12-03'

/**
 * Articles of about 2 KB: paragraphs of the sample outlets one after the other, each article from another one on. They
 * lie on so many days, by turns.
 */
export async function sampleArticles(count: number, days: number): Promise<readonly Article[]> {
  const outlets = await loadOutlets('data/sample')
  const samples = outlets.flatMap(outlet => outlet.articles)
  const paragraphs = samples.flatMap(sample => sample.paragraphs)
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(DAY, index % days)
    const chosen: string[] = []
    for (let at = index * 3; chosen.join('\n\n').length < LENGTH; at++)
      chosen.push(fillIn(paragraphs[at % paragraphs.length] ?? '', day, day))
    return anArticle(index, fillIn(samples[index % samples.length]?.title ?? '', day, day), chosen.join('\n\n'), day)
  })
}

export function anArticle(index: number, title: string, text: string, day: IsoDay = DAY): Article {
  return {
    ...{ id: `a${index}`, sourceId: 's', sourceName: 's', guid: `a${index}`, url: null, lang: 'de', isBaseline: true },
    ...{ title, text, publishedAt: `${day}T18:00:00.000Z`, fetchedAt: `${day}T18:00:00.000Z`, revision: 1 },
  }
}
