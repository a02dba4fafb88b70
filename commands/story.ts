// /story [words]: the events of the news, each with all its articles; admins mend from here what was put together wrongly.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import type { Story } from '../src/model/story.ts'
import { clean } from '../src/view/clean.ts'
import { numbered, renderStories, renderStory } from '../src/view/story.ts'
import { actButton, inRows, pagingRow, toPage } from './parts/buttons.ts'
import { wrongButton } from './parts/entries.ts'
import { readerOf } from './parts/reader.ts'
import { findStory, newestStories, numberButtons, searchStories } from './parts/stories.ts'

const PER_PAGE = 8
const MAX_PAGES = 10

export const story: Command = {
  name: 'story',
  aliases: ['stories', 'ereignis', 'ereignisse'],
  scope: 'everyone',
  async run(request, deps) {
    if (request.args === '') return await list(0, request, deps)
    const known = (await deps.store.ledger.findStories([request.args])).get(request.args)
    if (known !== undefined) return await card(known, request, deps)
    const [only, ...others] = await searchStories(request.args, deps)
    if (only === undefined) throw new UserError('story-unknown', { name: clean(request.args) })
    return others.length === 0 ? await card(only, request, deps) : choose([only, ...others], request, deps)
  },
  async act(data, request, deps) {
    if (data.startsWith('page:')) return await list(toPage(data.slice(5), MAX_PAGES), request, deps)
    return await card(await findStory(data, deps), request, deps)
  },
}

async function list(page: number, request: CommandRequest, deps: Deps): Promise<Message> {
  const { t } = readerOf(request, deps)
  const all = await newestStories(deps)
  const pages = Math.min(MAX_PAGES, Math.max(1, Math.ceil(all.length / PER_PAGE)))
  const shown = all.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const title = shown.length === 0 ? t('story-none') : t('story-title')
  const buttons = [
    ...numberButtons(shown, 'story', ({ id }) => id),
    pagingRow('story', page, pages, to => `page:${to}`),
  ]
  return renderStories({ stories: shown, title, buttons }, readerOf(request, deps))
}

function choose(stories: readonly Story[], request: CommandRequest, deps: Deps): Message {
  const reader = readerOf(request, deps)
  const shown = stories.slice(0, PER_PAGE)
  const title = reader.t('story-choice', { name: clean(request.args) })
  return renderStories({ stories: shown, title, buttons: numberButtons(shown, 'story', ({ id }) => id) }, reader)
}

async function card(shown: Story, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const citations = await deps.store.articles.cite(shown.articleIds)
  const isMendable = request.isBotAdmin
  const buttons = inRows(
    [
      isMendable ? actButton(reader.t('button-merge'), 'merge', `pick:${shown.id}`) : undefined,
      isMendable && shown.articleIds.length > 1
        ? actButton(reader.t('button-split'), 'split', `pick:${shown.id}`)
        : undefined,
      actButton(reader.t('button-stories'), 'story', 'page:0'),
      wrongButton('story', shown.id, reader.t),
    ],
    2,
  )
  return renderStory({ story: shown, articles: numbered(shown, citations), buttons }, reader)
}
