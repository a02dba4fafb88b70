// /split: an admin says that some articles of a story tell of another event. Nothing is decided before it was shown.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Citation } from '../src/model/article.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import type { Story } from '../src/model/story.ts'
import { toIsoTime } from '../src/model/time.ts'
import { toMessage } from '../src/view/rich.ts'
import { numbered, renderStories, renderStory } from '../src/view/story.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'
import { findStory, newestStories, numberButtons } from './parts/stories.ts'

const MAX_CHOICE = 12
/** Buttons; of more articles the numbers are written: `/split ID 3 17`. */
const MAX_BUTTONS = 20

export const split: Command = {
  name: 'split',
  aliases: ['trennen', 'abtrennen'],
  scope: 'bot-admins',
  async run(request, deps) {
    const [id = '', ...rest] = request.args.split(/[\s,]+/)
    if (id === '') return await pickStory(request, deps)
    const end = rest.findIndex(word => !/^\d{1,3}$/.test(word))
    const numbers = (end < 0 ? rest : rest.slice(0, end)).map(Number)
    if (numbers.length === 0) return await pickArticles(id, [], request, deps)
    return await decide(id, numbers, end < 0 ? '' : rest.slice(end).join(' '), request, deps)
  },
  async act(data, request, deps) {
    const [what = '', id = '', list = ''] = data.split(':')
    const numbers = list.split(',').filter(Boolean).map(Number)
    if (what === 'pick') return await pickArticles(id, numbers, request, deps)
    if (what === 'do') return await decide(id, numbers, '', request, deps)
    throw new UserError('press-expired')
  },
}

async function pickStory(request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const stories = (await newestStories(deps)).filter(({ articleIds }) => articleIds.length > 1).slice(0, MAX_CHOICE)
  const title = reader.t(stories.length === 0 ? 'split-none' : 'split-which')
  return renderStories({ stories, title, buttons: numberButtons(stories, 'split', ({ id }) => `pick:${id}`) }, reader)
}

/** The articles with a button each, that adds it to what is to go; a last one decides. */
async function pickArticles(
  id: string,
  chosen: readonly number[],
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const reader = readerOf(request, deps)
  const { story, articles } = await readStory(id, deps)
  const toggled = (number: number): readonly number[] =>
    chosen.includes(number) ? chosen.filter(one => one !== number) : [...chosen, number]
  const choices = articles.slice(0, MAX_BUTTONS).map((_, index) => {
    const number = index + 1
    const label = chosen.includes(number) ? `✅ ${number}` : String(number)
    return actButton(label, 'split', `pick:${id}:${toggled(number).join(',')}`)
  })
  const isPossible = chosen.length > 0 && chosen.length < articles.length
  const label = reader.t('button-split-do', { numbers: chosen.join(', ') })
  const doIt = isPossible ? actButton(label, 'split', `do:${id}:${chosen.join(',')}`) : undefined
  const buttons = [...inRows(choices, 5), ...inRows([doIt], 1)]
  return renderStory({ story, articles, note: reader.t('split-ask'), buttons }, reader)
}

async function decide(
  id: string,
  numbers: readonly number[],
  reason: string,
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const { t } = readerOf(request, deps)
  const { articles } = await readStory(id, deps)
  const chosen = [...new Set(numbers)].flatMap(number => articles[number - 1] ?? [])
  if (chosen.length !== new Set(numbers).size || chosen.length === 0 || chosen.length === articles.length)
    throw new UserError('articles-unknown', { max: articles.length, name: numbers.join(', ') })
  const ruling = {
    kind: 'split',
    articles: chosen.map(({ articleId }) => articleId),
    from: articles.filter(article => !chosen.includes(article)).map(({ articleId }) => articleId),
  } as const
  const decision = { ruling, reason: reason || t('split-reason'), by: request.userId }
  await deps.store.decisions.add(decision, toIsoTime(deps.now()))
  return toMessage(t('split-done', { count: chosen.length }))
}

async function readStory(id: string, deps: Deps): Promise<{ story: Story; articles: readonly Citation[] }> {
  const story = await findStory(id, deps)
  return { story, articles: numbered(story, await deps.store.articles.cite(story.articleIds)) }
}
