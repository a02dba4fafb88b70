// One meeting: how it stands, how it came so, who takes part according to whom, and where the reports differ.

import type { ActorId } from '../model/actor.ts'
import type { ArticleId, Citation } from '../model/article.ts'
import type { Meeting, MeetingVoice } from '../model/meeting.ts'
import type { OutcomeOfSide } from '../model/meeting-outcome.ts'
import type { Button, Message } from '../model/message.ts'
import { dayIn } from '../text/calendar.ts'
import { clean } from './clean.ts'
import { formatAge, formatDay, formatDays } from './dates.ts'
import { countArticles, createFootnotes, type Footnotes } from './footnotes.ts'
import { meetingLine } from './meetings.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { type Actors, flagOf, quoted } from './words.ts'

const MAX_QUOTES = 3
const MAX_QUOTE = 300

export interface MeetingView {
  readonly meeting: Meeting
  /** What each side says came out of it. */
  readonly outcomes: readonly OutcomeOfSide[]
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly actors: Actors
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /meeting: everything that is known of one meeting, each statement with its sources. */
export function renderMeeting(view: MeetingView, reader: Reader): Message {
  const { meeting, citations, buttons } = view
  const { t } = reader
  const notes = createFootnotes(citations, reader)
  const head = join([concat('🗓 ', meetingLine(meeting, reader)), particulars(meeting, reader)])
  const blocks = [
    head,
    titled(t('meeting-life'), lifeLines(meeting, notes, reader)),
    titled(t('meeting-participants'), participantLines(view, notes)),
    titled(t('meeting-outcome'), outcomeLines(view, notes)),
    titled(t('meeting-differs'), differences(meeting, notes, reader)),
    titled(t('status-evidence'), quoteLines(meeting, notes)),
    notes.list(),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons })
}

function titled(title: string, lines: readonly Rich[]): Rich | undefined {
  return lines.length === 0 ? undefined : join([bold(title), ...lines])
}

/** `Treffen · 8 Berichte, 5 Ursprünge · zuletzt belegt gestern`. */
function particulars(meeting: Meeting, reader: Reader): string {
  const { t } = reader
  const origins = originsOf(meeting.voices)
  const reports = t('count-reports', { count: countArticles(meeting.evidence) })
  const newest = meeting.voices
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  return [
    t(`meeting-kind-${meeting.kind}`),
    origins > 0 ? `${reports}, ${t('count-origins', { count: origins })}` : reports,
    ...(newest === undefined ? [] : [t('newest-evidence', { age: formatAge(newest, reader) })]),
  ].join(' · ')
}

/** Independent voices: five outlets with one agency text are one. */
export function originsOf(voices: readonly Pick<MeetingVoice, 'origin'>[]): number {
  return new Set(voices.map(({ origin }) => origin)).size
}

type Step = 'announced' | 'confirmed' | Exclude<MeetingVoice['state'], 'planned'>

/** When the meeting was first announced, confirmed by a second origin, held or called off; each with who said so. */
export function lifeOf(voices: readonly MeetingVoice[]): { readonly step: Step; readonly voices: MeetingVoice[] }[] {
  const life: { readonly step: Step; readonly voices: MeetingVoice[] }[] = []
  const origins = new Set<string>()
  for (const voice of voices.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (voice.state === 'planned') origins.add(voice.origin)
    const step = voice.state === 'planned' ? (origins.size > 1 ? 'confirmed' : 'announced') : voice.state
    const known = life.find(one => one.step === step)
    // What was held is not announced any more.
    const isOver = life.some(one => one.step === 'held')
    if (known !== undefined) known.voices.push(voice)
    else if (voice.state !== 'planned' || !isOver) life.push({ step, voices: [voice] })
  }
  return life
}

function lifeLines({ voices }: Meeting, notes: Footnotes, reader: Reader): Rich[] {
  return lifeOf(voices).map(({ step, voices: said }) => {
    const first = said[0]?.at
    const day = first === undefined ? '' : `${formatDay(dayIn(reader.zone, first), reader)} `
    return concat(`• ${day}${reader.t(`meeting-step-${step}`)}`, notes.mark(said.map(({ evidence }) => evidence)))
  })
}

function participantLines({ meeting, actors }: MeetingView, notes: Footnotes): Rich[] {
  return meeting.participants.flatMap(id => {
    const actor = actors.get(id)
    if (actor === undefined) return []
    return [concat(`${flagOf(actor.party)} ${clean(actor.name)}`, notes.mark(evidenceOn(meeting, id)))]
  })
}

/** `🇷🇺 Juri Uschakow` with the sentence. */
function outcomeLines({ outcomes, actors }: MeetingView, notes: Footnotes): Rich[] {
  return outcomes.map(({ party, speaker, evidence }) =>
    join([
      `${flagOf(party)} ${clean(actors.get(speaker)?.name ?? speaker)}`,
      blockquote(concat(quoted(evidence.quote, MAX_QUOTE), notes.mark([evidence]))),
    ]),
  )
}

function evidenceOn({ voices, evidence }: Meeting, id: ActorId) {
  const said = voices.filter(({ participants }) => participants.includes(id)).map(voice => voice.evidence)
  return said.length > 0 ? said : evidence.slice(0, 1)
}

/** Days and places that some reports give and the entry has not taken: shown, never decided in silence. */
function differences(meeting: Meeting, notes: Footnotes, reader: Reader): Rich[] {
  const otherDay = ({ startDay, endDay }: MeetingVoice) => endDay < meeting.startDay || startDay > meeting.endDay
  const otherPlace = ({ place }: MeetingVoice) => place !== null && place !== meeting.place
  const days = groups(dissenting(meeting, otherDay), ({ startDay, endDay }) => formatDays(startDay, endDay, reader))
  const places = groups(dissenting(meeting, otherPlace), ({ place }) => clean(place ?? ''))
  return [...days, ...places].map(([what, said]) =>
    concat(`≠ ${what}`, notes.mark(said.map(({ evidence }) => evidence))),
  )
}

/** Voices of articles that say it otherwise throughout; who says both does not contradict. */
function dissenting({ voices }: Meeting, isOther: (voice: MeetingVoice) => boolean): readonly MeetingVoice[] {
  const agreeing = new Set(voices.filter(voice => !isOther(voice)).map(({ evidence }) => evidence.articleId))
  return voices.filter(voice => isOther(voice) && !agreeing.has(voice.evidence.articleId))
}

function groups(voices: readonly MeetingVoice[], keyOf: (voice: MeetingVoice) => string): [string, MeetingVoice[]][] {
  const found = new Map<string, MeetingVoice[]>()
  for (const voice of voices) found.set(keyOf(voice), [...(found.get(keyOf(voice)) ?? []), voice])
  return [...found]
}

/** The newest sentences that tell of it, one an article. */
function quoteLines({ voices, evidence }: Meeting, notes: Footnotes): Rich[] {
  const newest = voices.length > 0 ? voices.toReversed().map(voice => voice.evidence) : evidence
  const articles = new Map(newest.map(proof => [proof.articleId, proof]))
  return [...articles.values()]
    .slice(0, MAX_QUOTES)
    .map(proof => blockquote(concat(quoted(proof.quote, MAX_QUOTE), notes.mark([proof]))))
}
