// Hostile titles and names through the bot: as articles and sources into the store, by search and list into messages,
// and past the emulator, which is as strict as Telegram. Run alone: `node --import tsx tests/faults/hostile-titles.ts [COUNT]`.

import { fileURLToPath } from 'node:url'
import { search } from '../../commands/search.ts'
import { sources } from '../../commands/sources.ts'
import { createMessenger } from '../../src/chat/messenger.ts'
import type { Message } from '../../src/model/message.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { splitMessage } from '../../src/view/split.ts'
import { createFastClock } from '../chat/support/clocks.ts'
import { aRequest, createTestDeps } from '../support/deps.ts'
import { countInjected, titleOf } from './hostile-words.ts'

export interface HostileFigures {
  readonly titles: number
  readonly messages: number
  /** Answers other than 200. */
  readonly refused: number
  /** Mentions, commands, tags, addresses and the like that Telegram found in what was sent. */
  readonly injected: number
}

const TOKEN = '123456:token-of-hostile-titles-aaaaaaaaa'
const WORD = 'Gefangenenaustausch'
const PER_SEARCH = 500
export async function runHostileTitles(count: number): Promise<HostileFigures> {
  const deps = await createTestDeps()
  const emulator = createEmulator({ token: TOKEN, now: deps.now })
  const { url } = await emulator.listen()
  emulator.addUser({ id: 7, firstName: 'Lea', hasStarted: true })
  const messenger = createMessenger({ apiRoot: url, token: TOKEN, log: deps.log, clock: createFastClock(1_000) })
  async function send(message: Message): Promise<void> {
    for (const part of splitMessage(message)) await messenger.reply({ chatId: 7, threadId: null }, part)
  }
  try {
    for (let from = 0; from < count; from += PER_SEARCH) {
      const word = `${WORD}${'abcdefghijklmnopqrstuvwxyz'[from / PER_SEARCH] ?? ''}`
      await keepArticles(deps, word, from, Math.min(count, from + PER_SEARCH))
      for (let offset = 0; offset < Math.min(PER_SEARCH, count - from); offset += 5)
        if (search.act !== undefined) await send(await search.act(`${offset}|${word}`, aRequest(), deps))
    }
    for (let index = 0; index < Math.min(count, 100); index += 1)
      await deps.store.sources.add(
        { url: `https://quelle-${index}.example/`, name: titleOf(index) || 'x', tier: 3, country: null },
        toIsoTime(deps.now()),
      )
    await send(await sources.run(aRequest(), deps))
    const said = emulator.messages(7)
    return {
      titles: count,
      messages: said.length,
      refused: emulator.requests().filter(({ status }) => status !== 200).length,
      injected: countInjected(emulator, 7),
    }
  } finally {
    await messenger.close()
    await emulator.close()
    await deps.store.close()
  }
}

type Stored = Awaited<ReturnType<typeof createTestDeps>>

async function keepArticles({ store, now }: Stored, word: string, from: number, to: number): Promise<void> {
  const at = toIsoTime(now())
  const articles = Array.from({ length: to - from }, (_, each) => {
    const guid = `h-${from + each}`
    const title = titleOf(from + each)
    const text = `${word}. ${title}`
    return {
      guid,
      sourceName: title || 'x',
      publishedAt: at,
      title,
      url: `https://blatt.example/${guid}`,
      text,
      lang: 'de',
    }
  })
  await store.articles.import(articles, at)
  const stored = await store.articles.nextWithoutAnalysis(1, to - from)
  await store.analyses.save(stored.map(({ id }) => ({ articleId: id, isRelevant: true, ...NOTHING_FOUND })))
}

const NOTHING_FOUND = {
  ...{ version: 1, body: '', mentions: [], newPersons: [], issues: [], signals: [], meetings: [] },
  ...{ statements: [], origins: [], boilerplate: [] },
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await runHostileTitles(Number(process.argv[2] ?? 10_000))))
