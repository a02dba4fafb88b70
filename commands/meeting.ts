// /meeting WORDS: the life of one meeting, found by its place, day or participants; also as a calendar file.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { outcomesOf } from '../src/ledger/meeting-outcome.ts'
import type { Analysis } from '../src/model/analysis.ts'
import { UserError } from '../src/model/errors.ts'
import type { Meeting } from '../src/model/meeting.ts'
import type { OutcomeOfSide } from '../src/model/meeting-outcome.ts'
import type { Message } from '../src/model/message.ts'
import { clean } from '../src/view/clean.ts'
import { renderMeeting } from '../src/view/meeting.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { withCalendar } from './parts/calendar.ts'
import { citeAll } from './parts/citations.ts'
import { wrongButton } from './parts/entries.ts'
import { findMeetings, meetingButtons } from './parts/meetings.ts'
import { readerOf } from './parts/reader.ts'

const MAX_CHOICE = 10
/** Behind the id in the data of the button that asks for the file. */
const FILE = '|ics'

export const meeting: Command = {
  name: 'meeting',
  aliases: ['termin', 'begegnung'],
  scope: 'everyone',
  async run(request, deps) {
    const { t } = readerOf(request, deps)
    const found = await findMeetings(request.args, request, deps)
    const [only, other] = found
    if (only === undefined) throw new UserError('meeting-unknown', { name: clean(request.args) })
    if (other === undefined) return await page(only, request, deps)
    const buttons = meetingButtons(found.slice(0, MAX_CHOICE), request, deps)
    const question = request.args === '' ? t('meeting-which') : t('meeting-choice', { name: clean(request.args) })
    return toMessage(question, { buttons })
  },
  async act(data, request, deps) {
    const isFile = data.endsWith(FILE)
    const id = isFile ? data.slice(0, -FILE.length) : data
    const found = (await deps.store.ledger.findMeetings([id])).get(id)
    if (found === undefined) throw new UserError('press-expired')
    return isFile ? await withCalendar([found], request, deps) : await page(found, request, deps)
  },
}

async function page(found: Meeting, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const outcomes = await outcomesIn(found, deps)
  const proofs = [...found.voices, ...outcomes].map(({ evidence }) => evidence)
  const citations = await citeAll([found, { evidence: proofs }], deps)
  const buttons = inRows(
    [
      actButton(reader.t('button-calendar'), 'meeting', `${found.id}${FILE}`),
      actButton(reader.t('button-all-meetings'), 'meetings', '0'),
      wrongButton('meeting', found.id, reader.t),
    ],
    2,
  )
  return renderMeeting({ meeting: found, outcomes, citations, actors: deps.knowledge.actors, buttons }, reader)
}

/** Articles whose statements are looked at, the newest first. */
const MAX_ARTICLES = 20

async function outcomesIn(found: Meeting, { store, knowledge }: Deps): Promise<readonly OutcomeOfSide[]> {
  const articles = new Set(found.voices.toReversed().map(({ evidence }) => evidence.articleId))
  const analyses: Analysis[] = []
  for (const id of [...articles].slice(0, MAX_ARTICLES)) {
    const analysis = await store.analyses.find(id)
    if (analysis !== undefined) analyses.push(analysis)
  }
  return outcomesOf(found, analyses, knowledge)
}
