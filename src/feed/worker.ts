// The thread in which hostile text is read. Started by pool.ts, which ends it when it takes too long or eats too much.

import { parentPort } from 'node:worker_threads'
import { decode } from './decode.ts'
import { toFeedError } from './failure.ts'
import { parseFeed } from './parse.ts'
import { toPlainLine } from './plain-text.ts'
import type { Answer, FeedTask, ReadFeed, Task } from './tasks.ts'
import { toArticles } from './to-article.ts'

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task))
})
parentPort?.postMessage('ready')

async function answer(task: Task): Promise<Answer> {
  try {
    return { isOk: true, result: await readFeed(task) }
  } catch (error) {
    const { failure, message } = toFeedError(error)
    return { isOk: false, failure: failure === 'connect' ? 'broken-feed' : failure, detail: message }
  }
}

async function readFeed({ bytes, contentType, base, now }: FeedTask): Promise<ReadFeed> {
  const feed = await parseFeed(decode(bytes, contentType), base)
  return { title: toPlainLine(feed.title), ...toArticles(feed, new Date(now)), isCut: feed.isCut }
}
