// /settier NAME [1–4]: how much a source is trusted; without a number, buttons.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import type { Tier } from '../src/model/source.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { withChosenSource, withSource } from './parts/sources.ts'
import { show, showTiers } from './source.ts'

export const settier: Command = {
  name: 'settier',
  aliases: ['stufe', 'quelle_stufe'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  run(request, deps) {
    const { name, tier } = /^(?<name>.*\S)\s+(?<tier>\d+)$/s.exec(request.args)?.groups ?? {}
    if (name === undefined || tier === undefined) return withSource('settier', request, deps, showTiers)
    const wanted = ([1, 2, 3, 4] as const).find((one: Tier) => String(one) === tier)
    if (wanted === undefined) throw new UserError('tier-unknown')
    return withSource('settier', { ...request, args: name }, deps, async (source, ...rest) => {
      await deps.store.sources.change(source.id, { tier: wanted })
      return await show({ ...source, tier: wanted }, ...rest)
    })
  },
  act: (data, request, deps) => withChosenSource('settier', data, request, deps, showTiers),
}
