// The meeting that a story is about, if it is about one: also one that the chat has heard of already.

import type { DigestItem, DigestMaterial, Reading } from '../model/digest.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Story } from '../model/story.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, daysBetween } from '../text/calendar.ts'
import { foldWord } from '../text/fold.ts'
import { tokenise } from '../text/tokens.ts'

export interface Topic {
  readonly meeting: Meeting
  /** What is new about the meeting itself; undefined if the chat knows it. */
  readonly news: DigestItem | undefined
  /** How many of its persons and its place the title names. */
  readonly named: number
}

export type FindTopic = (story: Story) => Topic | undefined

/** Share of the articles on one side that must be on the other for both to be one event. */
const SAME_EVENT = 0.5
/** What stands in this share of an article is what it is about. */
const TOP = 0.4
/** A report comes on the day of the event or soon after. */
const DAYS_AFTER = 3
/** "In the week before" is no meeting to hang a report on. */
const VAGUE_DAYS = 5
/** Letters by which a name is found again in an inflected one. */
const STEM = 5

/** `news`: what is new about meetings. */
export function createTopicFinder(
  news: readonly DigestItem[],
  { around, readings }: Pick<DigestMaterial, 'around' | 'readings'>,
  knowledge: Knowledge,
): FindTopic {
  const changed = new Set(news.map(({ meeting }) => meeting?.id))
  const known = around.filter(meeting => !changed.has(meeting.id))
  const inTitle = createTitleReader(knowledge)
  return story => {
    const topics = [
      ...news.flatMap(item => (item.meeting && isOfEvent(item, story) ? [{ meeting: item.meeting, news: item }] : [])),
      ...known.filter(meeting => isOneMore(meeting, story)).map(meeting => ({ meeting, news: undefined })),
    ].filter(({ meeting }) => !isVague(meeting))
    const [best] = topics
      .map(topic => ({ ...topic, named: inTitle(topic.meeting, story.title) }))
      .filter(topic => isAbout(topic, readings))
      .toSorted((a, b) => b.named - a.named || byEvent(a, b))
    return best
  }
}

/**
 * Most reports mention a meeting, and end with what comes next: it must be named in the title or be what the report begins
 * with, one to come both, if the title does not name it twice.
 */
function isAbout({ news, named }: Topic, readings: DigestMaterial['readings']): boolean {
  if (news === undefined) return named > 0
  const isLead = news.evidence.some(({ articleId, start }) => start <= TOP * lengthOf(readings.get(articleId)))
  return isAnnounced(news) ? named >= 2 || (named > 0 && isLead) : named > 0 || isLead
}

/** About how long the article is: up to the last thing found in it. */
function lengthOf(reading: Reading | undefined): number {
  const found = reading === undefined ? [] : [...reading.statements, ...reading.mentions, ...reading.meetings]
  return found.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...found.map(({ end }) => end))
}

function isAnnounced({ change }: DigestItem): boolean {
  return change.kind === 'meeting' && change.change === 'new'
}

function isOfEvent(item: DigestItem, { articleIds }: Story): boolean {
  const articles = new Set(item.evidence.map(({ articleId }) => articleId))
  const shared = [...articles].filter(id => articleIds.includes(id)).length
  // The story is about what comes next only if it is said all through.
  const isAside = isAnnounced(item) && shared < SAME_EVENT * articleIds.length
  return shared >= SAME_EVENT * Math.min(articles.size, articleIds.length) && shared > 0 && !isAside
}

/** Whether a story of these days tells of a meeting that is known. */
function isOneMore(meeting: Meeting, story: Story): boolean {
  const day = story.firstAt.slice(0, 10) as IsoDay
  if (meeting.endDay < addDays(day, -DAYS_AFTER) || meeting.startDay > addDays(day, 1)) return false
  const articles = new Set(meeting.voices.map(voice => voice.evidence.articleId))
  const shared = story.articleIds.filter(id => articles.has(id)).length
  return shared >= SAME_EVENT * story.articleIds.length
}

/** How many of a meeting's persons and its place a title names; `Kreml` is Moscow. */
function createTitleReader({ actors, places }: Knowledge): (meeting: Meeting, title: string) => number {
  const placeNames = new Map(places.map(({ name, spellings }) => [name, [name, ...spellings]]))
  return ({ place, participants }, title) => {
    const words = tokenise(title).map(({ folded }) => folded)
    const has = (name: string) => {
      const stem = foldWord(name).slice(0, STEM)
      return stem !== '' && words.some(word => word.startsWith(stem))
    }
    const where = place === null ? [] : [placeNames.get(place) ?? [place]]
    const who = participants.map(id => [actors.get(id)?.name.split(' ').at(-1) ?? ''])
    return [...where, ...who].filter(names => names.some(has)).length
  }
}

function isVague({ startDay, endDay }: Meeting): boolean {
  return daysBetween(startDay, endDay) >= VAGUE_DAYS
}

/** The event is what was held rather than what comes, and what most voices tell of; equals by their name. */
function byEvent({ meeting: a }: Topic, { meeting: b }: Topic): number {
  const isAhead = ({ state }: Meeting) => Number(state === 'planned')
  return isAhead(a) - isAhead(b) || countOrigins(b) - countOrigins(a) || (a.id < b.id ? -1 : 1)
}

function countOrigins({ voices }: Meeting): number {
  return new Set(voices.map(({ origin }) => origin)).size
}
