// The thread in which hostile text is read. Started by pool.ts, which ends it when it takes too long or eats too much.

import { serve } from '../workers/serve.ts'
import { decode } from './decode.ts'
import { toFeedError } from './failure.ts'
import { findFeedLinks } from './feed-links.ts'
import { parseFeed } from './parse.ts'
import { toPlainLine } from './plain-text.ts'
import type { Answer, FeedTask, ReadFeed, Task, TaskResults } from './tasks.ts'
import { toArticles } from './to-article.ts'

serve(() => answer)

async function answer(task: Task): Promise<Answer> {
  try {
    return { isOk: true, result: await work(task) }
  } catch (error) {
    const { failure, message } = toFeedError(error)
    return { isOk: false, failure: failure === 'connect' ? 'broken-feed' : failure, detail: message }
  }
}

async function work(task: Task): Promise<TaskResults[keyof TaskResults]> {
  const text = decode(task.bytes, task.contentType)
  switch (task.kind) {
    case 'feed':
      return await readFeed(text, task)
    case 'links':
      return findFeedLinks(text, task.base)
    // The rest is wanted seldom; a thread that only reads feeds starts faster without it.
    case 'page':
      return (await import('./extract.ts')).extractArticle(text)
    case 'opml':
      return (await import('./opml.ts')).readOpml(text)
  }
}

async function readFeed(text: string, { base, now }: FeedTask): Promise<ReadFeed> {
  const feed = await parseFeed(text, base)
  return { title: toPlainLine(feed.title), ...toArticles(feed, new Date(now)), isCut: feed.isCut }
}
