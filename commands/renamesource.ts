// /renamesource NAME = NEW NAME: the name under which a source and its articles are cited.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import { clean, shorten } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { MAX_SOURCE_ARGS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'
import { withChosenSource, withSource } from './parts/sources.ts'

const MAX_NAME = 60

export const renamesource: Command = {
  name: 'renamesource',
  aliases: ['quelle_umbenennen', 'quelle_name'],
  scope: 'bot-admins',
  maxArgs: MAX_SOURCE_ARGS,
  run(request, deps) {
    const groups = (
      /^(?<old>#?\d{1,4})\s+(?<name>.+)$/s.exec(request.args) ??
      /^(?<old>.+?)\s*(?:=|→|->)\s*(?<name>.+)$/s.exec(request.args)
    )?.groups
    const name = shorten((groups?.name ?? '').replaceAll(/\s+/g, ' ').trim(), MAX_NAME)
    if (groups?.old === undefined || clean(name) === '') throw new UserError('argument-missing')
    return withSource('renamesource', { ...request, args: groups.old }, deps, async ({ id, name: before }) => {
      await deps.store.sources.change(id, { name })
      const { t } = readerOf(request, deps)
      return toMessage(t('renamesource-done', { before: clean(before), name: clean(name) }))
    })
  },
  // Several sources fit what was typed; the new name is not known any more, so it says how to be exact.
  act: (data, request, deps) =>
    withChosenSource('renamesource', data, request, deps, async ({ name }) =>
      toMessage(readerOf(request, deps).t('renamesource-how', { name: clean(name) })),
    ),
}
