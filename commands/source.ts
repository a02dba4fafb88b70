// /source NAME: the card of one source, with buttons for all that can be done with it.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import { READINGS, type Source, type SourceId, type Tier } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import { renderSource } from '../src/view/source.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'

const TIERS: readonly Tier[] = [1, 2, 3, 4]

export const source: Command = {
  name: 'source',
  aliases: ['quelle'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  run: (request, deps) => withSource('source', request, deps, show),
  async act(data, request, deps) {
    const { deed = '', id = '' } =
      /^(?<deed>pause|resume|retry|tiers|tier[1-4]|read-\w+) (?<id>\S+)$/.exec(data)?.groups ?? {}
    if (deed === '') return await withChosenSource('source', data, request, deps, show)
    if (deed === 'tiers') return await showTiers(await find(id, deps), request, deps)
    await change(id, deed, deps)
    return await show(await find(id, deps), request, deps)
  },
}

async function change(id: SourceId, deed: string, { store, now }: Pick<Deps, 'store' | 'now'>): Promise<void> {
  const { sources } = store
  const tier = TIERS.find(one => deed === `tier${one}`)
  const reading = READINGS.find(one => deed === `read-${one}`)
  if (deed === 'pause') await sources.change(id, { state: 'paused' })
  if (deed === 'resume') await sources.change(id, { state: 'active' })
  if (deed === 'retry') await sources.retry(id, toIsoTime(now()))
  if (tier !== undefined) await sources.change(id, { tier })
  if (reading !== undefined) await sources.change(id, { reading })
}

async function find(id: SourceId, { store }: Pick<Deps, 'store'>): Promise<Source> {
  const found = await store.sources.find(id)
  if (found === undefined) throw new UserError('press-expired')
  return found
}

/** The card as it is after whatever was done. */
export async function show(chosen: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { t } = reader
  const { id, state, reading } = chosen
  const deed = (text: string, name: string) => actButton(t(text), 'source', `${name} ${id}`)
  const buttons = inRows(
    [
      state === 'active' ? deed('button-pause', 'pause') : deed('button-resume', 'resume'),
      state === 'active' ? deed('button-retry', 'retry') : undefined,
      actButton(t('button-test'), 'testsource', id),
      deed('button-tier', 'tiers'),
      reading === 'page' ? deed('button-read-feed', 'read-feed') : deed('button-read-page', 'read-page'),
      reading === 'unknown' ? undefined : deed('button-read-unknown', 'read-unknown'),
      actButton(t('button-remove-source'), 'removesource', id),
    ],
    2,
  )
  return renderSource({ source: chosen, buttons }, reader)
}

/** The same card, with a button for each tier. */
export async function showTiers(chosen: Source, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const tiers = TIERS.map(tier => actButton(reader.t(`tier-${tier}`), 'source', `tier${tier} ${chosen.id}`))
  return renderSource({ source: chosen, buttons: inRows(tiers, 1) }, reader)
}
