// /addsource ADDRESS [name]: finds the feed behind an address, shows what it gives, and adds it when the admin says how
// much it is trusted.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { Button, Message } from '../src/model/message.ts'
import type { Tier } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import { clean, cleanShort, shorten } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { renderTrial } from '../src/view/trial.ts'
import { inRows } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'
import { examine, findFeeds, toFeedAddress, tryFeed } from './parts/trial.ts'

const MAX_NAME = 60
const MAX_SOURCES = 500
const MAX_CHOICES = 8
const MINUTE_MS = 60_000
const TIERS: readonly Tier[] = [1, 2, 3, 4]
/** Top-level domains that are countries of the German-language press. */
const COUNTRIES: ReadonlySet<string> = new Set(['at', 'ch', 'de', 'li', 'lu'])

export const addsource: Command = {
  name: 'addsource',
  aliases: ['quelle_neu', 'neuequelle'],
  scope: 'bot-admins',
  async run(request, deps) {
    const { address = '', given = '' } = /^(?<address>\S+)(?:\s+(?<given>.+))?$/s.exec(request.args)?.groups ?? {}
    if (address === '') throw new UserError('argument-missing')
    const url = toFeedAddress(address)
    await demandNew(url, deps)
    const { t } = readerOf(request, deps)
    const feeds = await findFeeds(url, deps, t)
    const [only, other] = feeds
    if (only === undefined) throw new UserError('feed-unreadable', { reason: t('feed-failure-not-a-feed') })
    if (other === undefined) return await show(only.url, given, request, deps)
    const choices = feeds
      .slice(0, MAX_CHOICES)
      .map(feed => button(cleanShort(feed.title || feed.url, 60), 't', feed.url, given))
    return toMessage(t('addsource-choose', { count: feeds.length }), { buttons: inRows(choices, 1) })
  },
  async act(data, request, deps) {
    const { deed, url = '', name = '' } = /^(?<deed>[tn1-4])(?: (?<url>\S+) (?<name>.*))?$/s.exec(data)?.groups ?? {}
    const { t } = readerOf(request, deps)
    if (deed === 'n') return toMessage(t('addsource-cancelled'))
    if (deed === undefined || url === '') throw new UserError('press-expired')
    await demandNew(url, deps)
    if (deed === 't') return await show(url, name, request, deps)
    const tier = TIERS.find(one => String(one) === deed)
    if (tier === undefined) throw new UserError('press-expired')
    return await add({ url, name, tier }, request, deps)
  },
}

async function demandNew(url: string, { store }: Pick<Deps, 'store'>): Promise<void> {
  const all = await store.sources.list()
  const known = all.find(source => source.url === url)
  if (known !== undefined) throw new UserError('source-known', { name: clean(known.name) })
  if (all.length >= MAX_SOURCES) throw new UserError('too-many-sources', { max: MAX_SOURCES })
}

/** The trial, with a button for each tier under which the feed can be added. */
async function show(url: string, given: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { t } = reader
  const { title, articles, skipped } = await tryFeed(url, deps, t)
  const name = shorten(firstVisible([given, title, new URL(url).hostname]), MAX_NAME)
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
  const domain = new URL(url).hostname.split('.').at(-1) ?? ''
  const description = { url, name, tier, country: COUNTRIES.has(domain) ? domain : null }
  const { source, isNew } = await deps.store.sources.add(description, toIsoTime(deps.now()))
  if (!isNew) throw new UserError('source-known', { name: clean(source.name) })
  const minutes = Math.max(1, Math.ceil(deps.settings.fetchIntervalMs / MINUTE_MS))
  const done = t('addsource-done', { name: clean(name), tier: t(`tier-${tier}`) })
  return toMessage(`${done}\n\n${t('addsource-outlook', { minutes })}`)
}

/** Its data is longer than Telegram takes: buttons of admins are kept by us and pressed by key. */
function button(label: string, deed: string, url: string, name: string): Button {
  return { label, command: 'addsource', data: `${deed} ${url} ${name}` }
}

/** The first text of which anything can be seen, in one line. */
function firstVisible(texts: readonly string[]): string {
  const visible = texts.find(text => clean(text) !== '') ?? ''
  return visible.replaceAll(/\s+/g, ' ').trim()
}
