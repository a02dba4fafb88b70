// /merge: an admin says that two stories are one event. It is shown what would come together before anything is decided.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import type { Story } from '../src/model/story.ts'
import { toIsoTime } from '../src/model/time.ts'
import { toMessage } from '../src/view/rich.ts'
import { numbered, renderStories, renderStory } from '../src/view/story.ts'
import { actButton } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'
import { findStory, newestStories, numberButtons } from './parts/stories.ts'

const MAX_CHOICE = 12

export const merge: Command = {
  name: 'merge',
  aliases: ['zusammenlegen'],
  scope: 'bot-admins',
  async run(request, deps) {
    const [one = '', other = '', ...reason] = request.args.split(/\s+/)
    if (one === '') return await pickFirst(request, deps)
    if (other === '') return await pickSecond(await findStory(one, deps), request, deps)
    return await decide(one, other, reason.join(' '), request, deps)
  },
  async act(data, request, deps) {
    const [what = '', one = '', other = ''] = data.split(':')
    if (what === 'pick') return await pickSecond(await findStory(one, deps), request, deps)
    if (what === 'with') return await preview(one, other, request, deps)
    if (what === 'do') return await decide(one, other, '', request, deps)
    throw new UserError('press-expired')
  },
}

async function pickFirst(request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const stories = (await newestStories(deps)).slice(0, MAX_CHOICE)
  const title = reader.t(stories.length === 0 ? 'story-none' : 'merge-first')
  return renderStories({ stories, title, buttons: numberButtons(stories, 'merge', ({ id }) => `pick:${id}`) }, reader)
}

/** The others, nearest in time first: what was put apart wrongly was told at the same time. */
async function pickSecond(first: Story, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const away = ({ lastAt }: Story): number => Math.abs(Date.parse(lastAt) - Date.parse(first.lastAt))
  const stories = (await newestStories(deps))
    .filter(({ id }) => id !== first.id)
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, MAX_CHOICE)
  const buttons = numberButtons(stories, 'merge', ({ id }) => `with:${first.id}:${id}`)
  return renderStories({ stories, title: reader.t('merge-second', { title: first.title }), buttons }, reader)
}

async function preview(one: string, other: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const together = await unite(one, other, deps)
  const citations = await deps.store.articles.cite(together.articleIds)
  const button = actButton(reader.t('button-merge-do'), 'merge', `do:${one}:${other}`)
  const view = { story: together, articles: numbered(together, citations), note: reader.t('merge-ask') }
  return renderStory({ ...view, buttons: button === undefined ? [] : [[button]] }, reader)
}

async function decide(
  one: string,
  other: string,
  reason: string,
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const { t } = readerOf(request, deps)
  const { articleIds } = await unite(one, other, deps)
  const ruling = { kind: 'merge', articles: articleIds } as const
  const decision = { ruling, reason: reason || t('merge-reason'), by: request.userId }
  await deps.store.decisions.add(decision, toIsoTime(deps.now()))
  return toMessage(t('merge-done', { count: articleIds.length }))
}

/** What the two would be together. Throws UserError if they are one or none. */
async function unite(one: string, other: string, deps: Deps): Promise<Story> {
  if (one === other) throw new UserError('story-unknown', { name: other })
  const [a, b] = [await findStory(one, deps), await findStory(other, deps)]
  return {
    ...a,
    firstAt: a.firstAt < b.firstAt ? a.firstAt : b.firstAt,
    lastAt: a.lastAt > b.lastAt ? a.lastAt : b.lastAt,
    articleIds: [...new Set([...a.articleIds, ...b.articleIds])],
    origins: [...new Set([...a.origins, ...b.origins])],
  }
}
