// /addsource ADDRESS [name]: finds the feed behind an address, shows what it gives, and adds it when the admin says how
// much it is trusted.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { feedKey } from '../src/feed/feed-address.ts'
import { UserError } from '../src/model/errors.ts'
import type { Button, Message } from '../src/model/message.ts'
import type { Tier } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { renderTrial } from '../src/view/trial.ts'
import { inRows } from './parts/buttons.ts'
import { describe, MAX_SOURCE_ARGS, MAX_SOURCES, nameOf, TIERS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { examine, feedButtons, findFeeds, tellLooking, toFeedAddress, tryFeed } from './parts/trial.ts'

const MINUTE_MS = 60_000

export const addsource: Command = {
  name: 'addsource',
  aliases: ['quelle_neu', 'neuequelle'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  takes: 'address',
  async run(request, deps) {
    const { address = '', given = '' } = /^(?<address>\S+)(?:\s+(?<given>.+))?$/s.exec(request.args)?.groups ?? {}
    if (address === '') throw new UserError('argument-missing')
    const url = toFeedAddress(address)
    await demandNew([url], deps)
    const { t } = readerOf(request, deps)
    tellLooking(request, url, t)
    const feeds = await findFeeds(url, deps, t)
    const fresh = await demandNew(
      feeds.map(feed => feed.url),
      deps,
    )
    const offered = feeds.filter(feed => fresh.includes(feed.url))
    const [only, other] = offered
    if (only === undefined) throw new UserError('feed-unreadable', { reason: t('feed-failure-not-a-feed') })
    if (other === undefined) return await show(only.url, given, request, deps)
    const buttons = feedButtons(offered, 'addsource', feed => `t ${feed} ${given}`)
    return toMessage(t('addsource-choose', { count: offered.length }), { buttons })
  },
  async act(data, request, deps) {
    const { deed, url = '', name = '' } = /^(?<deed>[tn1-4])(?: (?<url>\S+) (?<name>.*))?$/s.exec(data)?.groups ?? {}
    const { t } = readerOf(request, deps)
    if (deed === 'n') return toMessage(t('addsource-cancelled'))
    if (deed === undefined || url === '') throw new UserError('press-expired')
    await demandNew([url], deps)
    if (deed === 't') return await show(url, name, request, deps)
    const tier = TIERS.find(one => String(one) === deed)
    if (tier === undefined) throw new UserError('press-expired')
    return await add({ url, name, tier }, request, deps)
  },
}

/** Those of the addresses behind which no source is read yet. Throws a UserError if there is none. */
async function demandNew(urls: readonly string[], { store }: Pick<Deps, 'store'>): Promise<readonly string[]> {
  const all = await store.sources.list()
  const known = new Map(all.map(source => [feedKey(source.url), source]))
  const fresh = urls.filter(url => !known.has(feedKey(url)))
  const [first] = urls
  const there = first === undefined ? undefined : known.get(feedKey(first))
  if (fresh.length === 0 && there !== undefined) throw new UserError('source-known', { name: clean(there.name) })
  if (all.length >= MAX_SOURCES) throw new UserError('too-many-sources', { max: MAX_SOURCES })
  return fresh
}

/** The trial, with a button for each tier under which the feed can be added. */
async function show(url: string, given: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { t } = reader
  tellLooking(request, url, t)
  const { title, articles, skipped } = await tryFeed(url, deps, t)
  const name = nameOf(url, given, title)
  const add = TIERS.map(tier => button(`✅ ${t(`tier-${tier}`)}`, String(tier), url, name))
  return renderTrial(
    {
      headline: t('addsource-offer'),
      source: { url, name },
      feedTitle: title,
      ...{ articles, skipped, findings: await examine(articles, deps), knowledge: deps.knowledge },
      outlook: t('addsource-question'),
      buttons: [...inRows(add, 2), [{ label: t('button-cancel'), command: 'addsource', data: 'n' }]],
    },
    reader,
  )
}

async function add(
  { url, name, tier }: { readonly url: string; readonly name: string; readonly tier: Tier },
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const { t } = readerOf(request, deps)
  const { source, isNew } = await deps.store.sources.add(describe(url, name, tier), toIsoTime(deps.now()))
  if (!isNew) throw new UserError('source-known', { name: clean(source.name) })
  const minutes = Math.max(1, Math.ceil(deps.settings.fetchIntervalMs / MINUTE_MS))
  const done = t('addsource-done', { name: clean(name), tier: t(`tier-${tier}`) })
  return toMessage(`${done}\n\n${t('addsource-outlook', { minutes })}`)
}

/** Its data is longer than Telegram takes: buttons of admins are kept by us and pressed by key. */
function button(label: string, deed: string, url: string, name: string): Button {
  return { label, command: 'addsource', data: `${deed} ${url} ${name}` }
}
