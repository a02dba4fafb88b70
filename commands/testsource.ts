// /testsource NAME or ADDRESS: reads a feed once and shows what it gives, without saving anything.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { toMessage } from '../src/view/rich.ts'
import { renderTrial } from '../src/view/trial.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { findSources, withChosenSource, withSource } from './parts/sources.ts'
import { examine, feedButtons, findFeeds, tellLooking, toFeedAddress, tryFeed } from './parts/trial.ts'

/** Something that no source is called, and that has a dot in it and no blank, is meant as an address. */
const ADDRESS = /^(?:https?:\/\/\S+|[^\s.]+(?:\.[^\s.]+)+\S*)$/i
/** Before the address of a feed in the data of a button. */
const FEED = 't '

export const testsource: Command = {
  name: 'testsource',
  aliases: ['quelle_testen'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  async run(request, deps) {
    const isKnown = findSources(request.args, await deps.store.sources.list()).length > 0
    if (!isKnown && ADDRESS.test(request.args)) return await tryAddress(request, deps)
    return await withSource('testsource', request, deps, tryOut)
  },
  async act(data, request, deps) {
    if (data.startsWith(FEED)) return await tryOut(unnamed(toFeedAddress(data.slice(FEED.length))), request, deps)
    return await withChosenSource('testsource', data, request, deps, tryOut)
  },
}

/** The feed at an address, or those that the page there names. */
async function tryAddress(request: CommandRequest, deps: Deps): Promise<Message> {
  const { t } = readerOf(request, deps)
  const url = toFeedAddress(request.args)
  tellLooking(request, url, t)
  const feeds = await findFeeds(url, deps, t)
  const [only, other] = feeds
  if (only === undefined || other === undefined) return await tryOut(unnamed(only?.url ?? url), request, deps)
  const buttons = feedButtons(feeds, 'testsource', feed => `${FEED}${feed}`)
  return toMessage(t('addsource-choose', { count: feeds.length }), { buttons })
}

function unnamed(url: string) {
  return { url, name: new URL(url).hostname }
}

async function tryOut(
  source: { readonly url: string; readonly name: string },
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const reader = readerOf(request, deps)
  tellLooking(request, source.url, reader.t)
  const { title, articles, skipped } = await tryFeed(source.url, deps, reader.t)
  const findings = await examine(articles, deps)
  const { knowledge } = deps
  return renderTrial(
    { headline: reader.t('testsource-done'), source, feedTitle: title, articles, skipped, findings, knowledge },
    reader,
  )
}
