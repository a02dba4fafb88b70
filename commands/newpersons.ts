// /newpersons: whom articles name and we do not know, for admins who keep the knowledge. Nobody is added or merged here.

import { gatherProposals, resembling, sentenceAbout } from '../src/analysis/proposals.ts'
import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import type { Proposal } from '../src/model/proposal.ts'
import { toIsoTime } from '../src/model/time.ts'
import { renderNewPersons, type ShownProposal } from '../src/view/new-persons.ts'
import { pagingRow, toPage } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

const DAYS = 30
const MAX_ARTICLES = 300
const PER_PAGE = 5
const DAY_MS = 86_400_000

export const newpersons: Command = {
  name: 'newpersons',
  aliases: ['neuepersonen', 'neuenamen', 'newnames'],
  scope: 'bot-admins',
  run: (request, deps) => show('0', request, deps),
  act: (data, request, deps) => show(data, request, deps),
}

async function show(data: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const since = toIsoTime(new Date(deps.now().getTime() - DAYS * DAY_MS))
  const proposals = gatherProposals(await deps.store.analyses.sightings(since, MAX_ARTICLES))
  const pages = Math.max(1, Math.ceil(proposals.length / PER_PAGE))
  const page = toPage(data, pages)
  const shown = await Promise.all(
    proposals.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(proposal => explain(proposal, deps)),
  )
  const citations = await deps.store.articles.cite(shown.flatMap(({ quote }) => quote?.articleId ?? []))
  const buttons = [pagingRow('newpersons', page, pages, String)]
  return renderNewPersons({ proposals: shown, days: DAYS, citations, buttons }, readerOf(request, deps))
}

/** With a sentence of the newest article that has one, and the known persons whose name it may be. */
async function explain(proposal: Proposal, { store, knowledge }: Deps): Promise<ShownProposal> {
  const [newest] = proposal.sightings
  const article = newest && (await store.articles.find(newest.articleId))
  const span = article && newest && sentenceAbout(article, newest)
  return {
    ...proposal,
    quote: article && span && { articleId: article.id, text: article.text.slice(span.start, span.end) },
    resembles: resembling(proposal.name, knowledge.actors.values()).flatMap(id => knowledge.actors.get(id) ?? []),
  }
}
