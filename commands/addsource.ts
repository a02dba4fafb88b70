// /addsource URL [name]: tries a feed and, if it gives articles, adds it to the sources.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import type { Tier } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import { clean, shorten } from '../src/view/clean.ts'
import { renderTrial } from '../src/view/sources.ts'
import { readerOf } from './parts/reader.ts'
import { toFeedAddress, tryFeed } from './parts/trial.ts'

const MAX_NAME = 60
/** Until somebody who knows the outlet says otherwise. */
const UNKNOWN_TIER: Tier = 3
const MINUTE_MS = 60_000
/** Top-level domains that are countries of the German-language press. */
const COUNTRIES: ReadonlySet<string> = new Set(['at', 'ch', 'de', 'li', 'lu'])

export const addsource: Command = {
  name: 'addsource',
  aliases: ['quelle_neu', 'neuequelle'],
  scope: 'bot-admins',
  async run(request, deps) {
    const reader = readerOf(request, deps)
    const { address = '', given = '' } = /^(?<address>\S+)(?:\s+(?<given>.+))?$/s.exec(request.args)?.groups ?? {}
    if (address === '') throw new UserError('argument-missing')
    const url = toFeedAddress(address)
    const known = (await deps.store.sources.list()).find(source => source.url === url)
    if (known !== undefined) throw new UserError('source-known', { name: clean(known.name) })
    const trial = await tryFeed(url, deps, reader.t)
    const host = new URL(url).hostname
    const name = shorten(firstVisible([given, trial.title, host]), MAX_NAME)
    const country = host.split('.').at(-1) ?? ''
    const description = { url, name, tier: UNKNOWN_TIER, country: COUNTRIES.has(country) ? country : null }
    const { source, isNew } = await deps.store.sources.add(description, toIsoTime(deps.now()))
    if (!isNew) throw new UserError('source-known', { name: clean(source.name) })
    const minutes = Math.max(1, Math.ceil(deps.settings.fetchIntervalMs / MINUTE_MS))
    return renderTrial(
      {
        headline: reader.t('addsource-done'),
        source,
        feedTitle: trial.title,
        articles: trial.articles,
        skipped: trial.skipped,
        outlook: reader.t('addsource-outlook', { minutes }),
      },
      reader,
    )
  },
}

/** The first text of which anything can be seen, in one line. */
function firstVisible(texts: readonly string[]): string {
  const visible = texts.find(text => clean(text) !== '') ?? ''
  return visible.replaceAll(/\s+/g, ' ').trim()
}
