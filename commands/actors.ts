// /actors: all persons of the negotiation, most mentioned first, with a button for each.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { PARTIES } from '../src/model/actor.ts'
import type { Message } from '../src/model/message.ts'
import { renderActors } from '../src/view/actor.ts'
import { mentionsOfLastDays } from './parts/actors.ts'
import { actButton, inRows, pagingRow, toPage } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 10

export const actors: Command = {
  name: 'actors',
  aliases: ['akteure', 'personen', 'people'],
  scope: 'everyone',
  run: (request, deps) => listActors('0', request, deps),
  act: (data, request, deps) => listActors(data, request, deps),
}

/** A page of all persons; also the answer to /actor without a name. */
export async function listActors(data: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const mentions = await mentionsOfLastDays(deps)
  const ranked = [...deps.knowledge.actors.values()]
    .map(actor => ({ actor, mentions: mentions.get(actor.id) ?? 0 }))
    .toSorted((a, b) => b.mentions - a.mentions || PARTIES.indexOf(a.actor.party) - PARTIES.indexOf(b.actor.party))
  const pages = Math.max(1, Math.ceil(ranked.length / PER_PAGE))
  const page = toPage(data, pages)
  const shown = ranked.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const buttons = [
    ...inRows(
      shown.map(({ actor }) => actButton(actor.name, 'actor', actor.id)),
      2,
    ),
    pagingRow('actors', page, pages, String),
  ]
  return renderActors({ actors: shown, page, pages, buttons }, reader)
}
