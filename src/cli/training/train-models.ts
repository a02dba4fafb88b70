// Fits all models on annotated articles. Thresholds, and what one model takes from another, are found on parts that were
// left out of the fitting.

import type { Matchers } from '../../analysis/matchers.ts'
import type { ModelName } from '../../analysis/models.ts'
import { createReading, type Reading } from '../../analysis/reading.ts'
import { BITS, issueExamples, movePairs, partyExamples, relevanceExample, speakerExamples } from './examples.ts'
import { DEFAULT_FIT, type Example, type FitOptions, fitWeights } from './fit.ts'
import type { GoldArticle } from './gold.ts'
import { type MeetingExample, type MeetingLesson, meetingLesson } from './meeting-examples.ts'
import { crossFit, fitSignals, type SignalLesson } from './train-signals.ts'
import { bestThreshold, leaveOut } from './validate.ts'

export interface Fitted {
  readonly weights: Float64Array
  readonly threshold: number
  /** Precision and recall of the examples on parts that were left out. */
  readonly figures: Readonly<Record<string, number>>
}

/** An annotated article with all that is asked of it, prepared once. */
export interface Lesson extends SignalLesson {
  readonly example: GoldArticle
  readonly reading: Reading
  readonly relevance: Example
  readonly teasers: readonly Example[]
  readonly speakers: readonly Example[]
  readonly parties: readonly Example[]
  readonly meetings: MeetingLesson
}

export function prepare(example: GoldArticle, matchers: Matchers): Lesson {
  const reading = createReading(example.article, matchers)
  const isRelevant = example.gold.relevant
  return {
    group: example.group,
    weight: example.weight,
    example,
    reading,
    relevance: relevanceExample(reading, example),
    teasers: teaserExamples(example, matchers),
    speakers: isRelevant ? speakerExamples(reading, example) : [],
    parties: isRelevant ? partyExamples(reading, example) : [],
    pairs: isRelevant ? movePairs(reading, example) : [],
    meetings: isRelevant ? meetingLesson(reading, example) : { candidates: [], participants: [] },
  }
}

type Fit = (lessons: readonly Lesson[]) => Partial<Record<ModelName, Fitted>>

/** The models by what they are for; those of one area are fitted together. */
export const AREAS = {
  relevance: lessons => ({
    relevance: plain('relevance', lessons, lesson => [lesson.relevance]),
    relevanceOfTeaser: plain('relevanceOfTeaser', lessons, lesson => lesson.teasers),
  }),
  statements: lessons => ({ speaks: plain('speaks', relevant(lessons), lesson => lesson.speakers) }),
  signals: lessons => fitSignalModels(relevant(lessons)),
  meetings: lessons => fitMeetings(relevant(lessons)),
} as const satisfies Record<string, Fit>
export type Area = keyof typeof AREAS

/** Fits the models of the areas. */
export function trainModels(lessons: readonly Lesson[], areas: readonly Area[]): Partial<Record<ModelName, Fitted>> {
  return Object.assign({}, ...areas.map(area => AREAS[area](lessons)))
}

function relevant(lessons: readonly Lesson[]): Lesson[] {
  return lessons.filter(lesson => lesson.example.gold.relevant)
}

function fitSignalModels(lessons: readonly Lesson[]): Partial<Record<ModelName, Fitted>> {
  const { strongest, threshold, figures } = crossFit(lessons)
  const { moves, movesIssue, movesSo } = fitSignals(lessons)
  return {
    moves: { weights: moves, threshold, figures },
    movesIssue: { weights: movesIssue, threshold: 0, figures },
    movesSo: { weights: movesSo, threshold: 0, figures },
    owns: plain('owns', lessons, lesson => lesson.parties),
    speaksOf: plain('speaksOf', lessons, lesson =>
      issueExamples(lesson.reading, lesson.example, strongest.get(lesson) ?? new Map()),
    ),
  }
}

function fitMeetings(lessons: readonly Lesson[]): Partial<Record<ModelName, Fitted>> {
  const isKnown = (one: MeetingExample): boolean => one.contact !== undefined
  const isPlanned = (one: MeetingExample): boolean => one.contact?.status === 'planned'
  const toExamples =
    (isPositive: (one: MeetingExample) => boolean, isAsked: (one: MeetingExample) => boolean) =>
    ({ meetings }: Lesson): Example[] =>
      meetings.candidates
        .filter(isAsked)
        .map(one => ({ features: one.features, isPositive: isPositive(one), weight: one.weight }))
  return {
    isMeeting: plain(
      'isMeeting',
      lessons,
      toExamples(isKnown, () => true),
    ),
    isPlanned: plain('isPlanned', lessons, ({ meetings }) =>
      meetings.candidates.flatMap(one =>
        one.state === null || !isKnown(one)
          ? []
          : [{ features: one.state, isPositive: isPlanned(one), weight: one.weight }],
      ),
    ),
    isPlace: plain('isPlace', lessons, lesson => lesson.meetings.candidates.flatMap(one => one.places)),
    takesPart: plain('takesPart', lessons, lesson => lesson.meetings.participants),
  }
}

/** Many feeds give only the first sentences: those must be enough to tell what an article is about. */
function teaserExamples(example: GoldArticle, matchers: Matchers): Example[] {
  const { text } = example.article
  const ends = [...text.matchAll(/[.!?](?=\s)/g)].map(match => match.index + 1)
  return [0, ends[0], ends[1], ends[2]].flatMap(end => {
    if (end === undefined) return []
    const teaser = { ...example, article: { ...example.article, text: text.slice(0, end) } }
    return [relevanceExample(createReading(teaser.article, matchers), teaser)]
  })
}

/** A whole article has thousands of features, a candidate dozens: the one needs larger steps. */
const OPTIONS: ReadonlyMap<ModelName, Partial<FitOptions>> = new Map([
  ['relevance', { epochs: 24, rate: 0.2 }],
  ['relevanceOfTeaser', { epochs: 24, rate: 0.1 }],
  ['owns', { epochs: 40, rate: 0.1, decay: 0 }],
  ['isMeeting', { epochs: 24, rate: 0.03, decay: 0 }],
  ['isPlanned', { epochs: 12 }],
  ['isPlace', { epochs: 12 }],
  ['takesPart', { epochs: 12, rate: 0.1 }],
])

/** A contact is right only as a whole: these did best on whole contacts of parts left out. */
const THRESHOLDS: ReadonlyMap<ModelName, number> = new Map([
  ['isMeeting', 0.6],
  ['isPlace', -2],
  ['takesPart', -1],
  ['isPlanned', 0],
])

/** Elsewhere the choice among candidates follows, so that the best threshold for one example is not the best for all. */
const TUNED = new Set<ModelName>(['speaksOf'])

/** Fits one model, with the threshold that does best on parts left out. */
function plain(
  name: ModelName,
  lessons: readonly Lesson[],
  toExamples: (lesson: Lesson) => readonly Example[],
): Fitted {
  const options = { ...DEFAULT_FIT, ...(OPTIONS.get(name) ?? {}), bits: BITS[name] }
  const lists = lessons.map(lesson => ({ group: lesson.example.group, examples: toExamples(lesson) }))
  const best = bestThreshold(leaveOut(lists, options))
  const { precision, recall } = best
  const threshold = TUNED.has(name) ? best.threshold : (THRESHOLDS.get(name) ?? 0)
  const weights = fitWeights(
    lists.flatMap(list => list.examples),
    options,
  )
  return {
    weights,
    threshold,
    figures: { examples: lists.reduce((sum, list) => sum + list.examples.length, 0), precision, recall },
  }
}
