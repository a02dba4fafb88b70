// What belongs together: all stories of one event, the meeting that it was, and what the same reports changed. A reader
// hears of an event once, with its consequences below it, and not of each sentence on its own.

import type { ArticleId } from '../model/article.ts'
import type { DigestItem, DigestMaterial } from '../model/digest.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Story } from '../model/story.ts'
import { daysBetween } from '../text/calendar.ts'
import { effectOf } from './effect.ts'
import { findLead } from './lead.ts'
import { createProof, type Proof } from './proof.ts'
import { toReports } from './reports.ts'
import { joinMeetings } from './same-meeting.ts'
import { createTopicFinder, type FindTopic, type Topic } from './topic.ts'

/** "In the weeks before" is no day. */
const VAGUE_DAYS = 5
/** Share of an item's articles that must be in a story for it to be a consequence of it. */
const SAME_REPORTS = 0.5

type StoryItem = DigestItem & { readonly story: Story }
/** `named`: how much of the event its title names. */
type Teller = StoryItem & { readonly named: number }

/** An event while it is being put together. */
interface Event {
  readonly stories: Teller[]
  readonly effects: DigestItem[]
  topic: Topic | undefined
}

/** One item for each event; meetings that are only announced stand for themselves. */
export function gatherEvents(
  items: readonly DigestItem[],
  material: DigestMaterial,
  knowledge: Knowledge,
): readonly DigestItem[] {
  const meetings = joinMeetings(items.filter(({ change }) => change.kind === 'meeting'))
  const findTopic = createTopicFinder(meetings, material, knowledge)
  const proof = createProof(material.readings, knowledge)
  const stories = items.filter(isStory)
  const rest = [...items.filter(item => !isStory(item) && item.change.kind !== 'meeting'), ...meetings]
  const loose = rest.filter(item => !isAhead(item) && !isHearsay(item) && storyOf(item, stories) === undefined)
  // What new stories do not tell was said by reports on older ones: each stands for what it says.
  const { reports, others } = toReports(loose, material.readings)
  const events = toEvents([...stories, ...reports], findTopic)
  const told = new Set(events.flatMap(({ topic }) => topic?.news ?? []))
  const alone: DigestItem[] = []
  for (const item of rest.filter(one => !told.has(one) && !others.includes(one) && !isHearsay(one))) {
    // A meeting is an event of its own, whatever report mentions it.
    const event = item.change.kind === 'meeting' ? undefined : eventOf(item, events)
    if (event === undefined) alone.push(item)
    else event.effects.push(item)
  }
  return [...events.flatMap(event => toItem(event, proof) ?? []), ...alone, ...others]
}

export function isAhead({ change, meeting }: Pick<DigestItem, 'change' | 'meeting'>): boolean {
  return change.kind === 'meeting' && (meeting?.state === 'planned' || meeting?.state === 'ongoing')
}

/** A meeting of the past of which nobody says who met whom, and one voice only, or no day: a reader learns nothing. */
function isHearsay({ change, meeting, origins }: DigestItem): boolean {
  if (change.kind !== 'meeting' || change.change !== 'held' || meeting === undefined) return false
  const isVague = daysBetween(meeting.startDay, meeting.endDay) >= VAGUE_DAYS
  return meeting.participants.length < 2 && (origins <= 1 || isVague)
}

function isStory(item: DigestItem): item is StoryItem {
  return item.change.kind === 'story' && item.story !== undefined
}

/** Stories of the same meeting are one event. */
function toEvents(stories: readonly StoryItem[], findTopic: FindTopic): readonly Event[] {
  const events = new Map<string, Event>()
  for (const item of stories) {
    const topic = findTopic(item.story)
    const key = topic?.meeting.id ?? item.story.id
    const event = events.get(key) ?? { stories: [], effects: [], topic }
    event.stories.push({ ...item, named: topic?.named ?? 0 })
    if (topic?.news !== undefined) event.topic = topic
    events.set(key, event)
  }
  return [...events.values()]
}

function eventOf(item: DigestItem, events: readonly Event[]): Event | undefined {
  const story = storyOf(
    item,
    events.flatMap(({ stories }) => stories),
  )
  return story && events.find(({ stories }) => stories.some(one => one === story))
}

/** The story that has most of the articles that say it. */
function storyOf(item: DigestItem, stories: readonly StoryItem[]): StoryItem | undefined {
  const articles = new Set<ArticleId>(item.evidence.map(({ articleId }) => articleId))
  let best: StoryItem | undefined
  let most = 0
  for (const one of stories) {
    const shared = [...articles].filter(id => one.story.articleIds.includes(id)).length
    if (shared <= most || shared < SAME_REPORTS * articles.size) continue
    best = one
    most = shared
  }
  return best
}

/**
 * Undefined if it says nothing new: one more report of a meeting that the chat has heard of, from which nothing follows.
 */
function toItem({ stories, topic, effects }: Event, proof: Proof): DigestItem | undefined {
  const ranked = stories.toSorted(byWeight)
  const [teller] = ranked
  if (teller === undefined || (topic !== undefined && topic.news === undefined && effects.length === 0))
    return undefined
  const { named: _, speaker: __, ...first } = teller
  const news = topic?.news
  const sentences = ranked.flatMap(({ evidence }) => evidence)
  const origins = new Set(stories.flatMap(({ story }) => story.origins)).size
  const { evidence, speaker } = findLead(
    {
      title: first.story.title,
      evidence: [...sentences, ...saidBeside(topic, stories, effects)],
      meeting: topic?.meeting,
    },
    proof,
  )
  return {
    ...first,
    entries: [...stories, ...(news === undefined ? [] : [news])].flatMap(({ entries }) => entries),
    evidence,
    ...(speaker && { speaker }),
    origins: Math.max(origins, first.origins),
    effects: effects.toSorted((a, b) => effectOf(b) - effectOf(a)),
    ...(topic && {
      meeting: topic.meeting,
      actors: news?.actors ?? first.actors,
      isFollowUp: news === undefined,
    }),
  }
}

/** What else of these reports may stand below the title: of the meeting, or of what followed if the meeting is known. */
function saidBeside(
  topic: Topic | undefined,
  stories: readonly Teller[],
  effects: readonly DigestItem[],
): readonly Evidence[] {
  if (topic === undefined) return []
  if (topic.news !== undefined) return topic.news.evidence
  if (topic.meeting.state === 'held') return effects.flatMap(({ evidence }) => evidence.slice(0, 1))
  return topic.meeting.evidence.filter(({ articleId }) =>
    stories.some(({ story }) => story.articleIds.includes(articleId)),
  )
}

/** A new story before one more report, what more voices tell first. */
function byWeight(a: Teller, b: Teller): number {
  return (
    Number(isReport(a)) - Number(isReport(b)) || b.origins - a.origins || b.named - a.named || effectOf(b) - effectOf(a)
  )
}

function isReport({ entries }: StoryItem): boolean {
  return entries.length === 0
}
