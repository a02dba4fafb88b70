// Which stories there are and which one a user means.

import type { Deps } from '../../src/deps.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Button } from '../../src/model/message.ts'
import type { Story, StoryId } from '../../src/model/story.ts'
import { foldWord } from '../../src/text/fold.ts'
import { clean } from '../../src/view/clean.ts'
import { actButton, inRows } from './buttons.ts'

/** Entries that are looked through for stories: months of them. */
const REACH = 400

/** The stories of the newest entries, each once, the latest told first. */
export async function newestStories({ store }: Pick<Deps, 'store'>): Promise<readonly Story[]> {
  const entries = await store.ledger.timeline({ kinds: ['story'], limit: REACH })
  const ids = new Set(entries.flatMap(({ change }) => (change.kind === 'story' ? [change.story] : [])))
  const found = await store.ledger.findStories(ids)
  return [...ids].flatMap(id => found.get(id) ?? [])
}

/** Stories whose title has all words, the latest first; all for no words. */
export async function searchStories(words: string, deps: Pick<Deps, 'store'>): Promise<readonly Story[]> {
  const wanted = words
    .split(/\s+/)
    .map(foldWord)
    .filter(word => word !== '')
  const folded = (title: string): string => title.split(/\s+/).map(foldWord).join(' ')
  return (await newestStories(deps)).filter(({ title }) => wanted.every(word => folded(title).includes(word)))
}

/** Throws UserError `story-unknown`. */
export async function findStory(id: StoryId, { store }: Pick<Deps, 'store'>): Promise<Story> {
  const story = (await store.ledger.findStories([id])).get(id)
  if (story === undefined) throw new UserError('story-unknown', { name: clean(id) })
  return story
}

/** A numbered button for each; `dataOf` gives what `act` gets. */
export function numberButtons<T>(
  items: readonly T[],
  command: string,
  dataOf: (item: T, index: number) => string,
): Button[][] {
  return inRows(
    items.map((item, index) => actButton(String(index + 1), command, dataOf(item, index))),
    4,
  )
}
