// What an admin is told unasked of the sources: which do not answer any more, which are back.

import type { Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { clean } from './clean.ts'
import { formatMoment } from './dates.ts'
import { publicAddress } from './public-address.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, link, type Rich, toMessage } from './rich.ts'

export interface SourceNoticeView {
  readonly broken: readonly Source[]
  readonly back: readonly Source[]
}

/** At least one of the two lists has a source. */
export function renderSourceNotice({ broken, back }: SourceNoticeView, reader: Reader): Message {
  const { t } = reader
  const blocks = [
    broken.length === 0
      ? undefined
      : join([
          bold(`⚠️ ${t('notice-sources-broken', { count: broken.length })}`),
          ...broken.map(source => brokenLine(source, reader)),
        ]),
    back.length === 0
      ? undefined
      : join([
          bold(`✅ ${t('notice-sources-back', { count: back.length })}`),
          ...back.map(source => concat('• ', nameOf(source))),
        ]),
    t('notice-sources-more'),
  ]
  return toMessage(join(blocks, '\n\n'))
}

/** A source is read at another address from now on. */
export function renderMoveNotice(
  { source, movedTo }: { readonly source: Source; readonly movedTo: string },
  { t }: Reader,
): Message {
  const hosts = { name: clean(source.name), before: hostOf(source.url), now: hostOf(movedTo) }
  return toMessage(
    concat('🔀 ', hosts.before === hosts.now ? t('notice-moved-inside', hosts) : t('notice-moved', hosts)),
  )
}

/** An address may hold secrets; where it leads is told by its host. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url)
  return clean(`${protocol}//${host}`)
}

function brokenLine(source: Source, reader: Reader): Rich {
  const { t } = reader
  const { lastError, failingSince } = source.health
  const reason = lastError === null ? '' : `: ${t(`feed-failure-${lastError}`)}`
  const since = failingSince === null ? '' : `, ${t('notice-since', { moment: formatMoment(failingSince, reader) })}`
  const end = source.state === 'gone' ? ` – ${t('notice-source-gone')}` : ''
  return concat('• ', nameOf(source), `${reason}${since}${end}`)
}

function nameOf({ name, url }: Source): Rich {
  return link(clean(name), publicAddress(url))
}
