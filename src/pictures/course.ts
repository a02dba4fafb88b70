// The course of the talks as a picture: a row for each issue, coloured by the status that held, meetings above.

import type { IssueStatus } from '../model/status.ts'
import { FAINT, GROUND, INK, STATUS_COLOURS, STRIPE, TRACK } from './colours.ts'
import { type Box, box, draw, type Style } from './draw.ts'

/** Places on the axis are shares of its length, from 0 to 1. */
export interface Course {
  readonly title: string
  readonly subtitle: string
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  /** Where today is; none if it is not on the axis. */
  readonly now: number | undefined
  /** Ascending; the label may be empty. */
  readonly meetings: readonly { readonly at: number; readonly label: string; readonly isCall: boolean }[]
  readonly rows: readonly {
    readonly label: string
    readonly spans: readonly { readonly from: number; readonly until: number; readonly status: IssueStatus }[]
  }[]
  /** Words for the two marks of meetings. */
  readonly marks: { readonly meeting: string; readonly call: string }
  readonly legend: readonly { readonly status: IssueStatus; readonly label: string }[]
}

const WIDTH = 1034
const PADDING = 36
const LABEL_WIDTH = 330
const AXIS = WIDTH - 2 * PADDING - LABEL_WIDTH - 12
const ROW = 36
const BAR = 16
const HEAD = 46
const MEETING_ROWS = 2
const MEETING_ROW = 20
const MEETINGS = MEETING_ROWS * MEETING_ROW + 22
/** Top of the dots of the meetings. */
const DOTS = MEETINGS - 20
const TICKS = 30
const LEGEND = 40
/** Width of a letter at this size, for labels that must not overlap; a little too much rather than too little. */
const LETTER = 7.4

/** Height in points of the picture for this many rows. */
export function heightOfCourse(rows: number): number {
  return 2 * PADDING - 8 + HEAD + MEETINGS + rows * ROW + TICKS + LEGEND
}

/** The picture; twice as many pixels as points. */
export function drawCourse(course: Course): Promise<Uint8Array> {
  const height = heightOfCourse(course.rows.length)
  const style = { flexDirection: 'column', width: WIDTH, height, padding: `${PADDING - 8}px ${PADDING}px` }
  const root = box({ ...style, background: GROUND, color: INK, fontFamily: 'Inter' }, [
    box({ alignItems: 'baseline', height: HEAD }, [
      box({ fontSize: 28, fontWeight: 600 }, course.title),
      box({ fontSize: 18, color: FAINT, marginLeft: 14 }, course.subtitle),
    ]),
    plot(course),
    legendBox(course),
  ])
  return draw(root, WIDTH, height)
}

function legendBox({ legend, marks }: Course): Box {
  const item = (mark: Style, label: string) =>
    box({ alignItems: 'center', marginRight: 22 }, [box({ ...mark, marginRight: 7 }), box({}, label)])
  return box({ height: LEGEND, alignItems: 'flex-end', fontSize: 13, color: FAINT }, [
    ...legend.map(({ status, label }) =>
      item({ width: 22, height: 10, borderRadius: 5, background: STATUS_COLOURS[status] }, label),
    ),
    item({ width: 10, height: 10, borderRadius: 2, background: INK }, marks.meeting),
    item({ width: 10, height: 10, borderRadius: 5, background: INK }, marks.call),
  ])
}

/** Meetings, rows and axis, drawn over the same lines. */
function plot({ ticks, now, meetings, rows }: Course): Box {
  const height = MEETINGS + rows.length * ROW
  const line = (at: number, colour: string, width = 1) =>
    box({ ...upright(at, width), top: MEETINGS - 14, height: rows.length * ROW + 14, background: colour })
  return box({ position: 'relative', height: height + TICKS, width: '100%' }, [
    ...rows.map((row, index) => rowBox(row, index)),
    ...ticks.map(({ at }) => line(at, TRACK)),
    ...(now === undefined ? [] : [line(now, INK, 2)]),
    ...rows.flatMap(({ spans }, index) => spans.map(span => spanBox(span, index))),
    meetingsBox(meetings),
    ...ticks.map(({ at, label }) =>
      box({ ...upright(at, 80), top: height + 8, justifyContent: 'center', fontSize: 13, color: FAINT }, label),
    ),
  ])
}

function rowBox({ label }: Course['rows'][number], index: number): Box {
  const place = { position: 'absolute', left: 0, top: MEETINGS + index * ROW, width: '100%', height: ROW }
  const style = { alignItems: 'center', paddingLeft: 12, borderRadius: 8, fontSize: 15, fontWeight: 600 }
  return box({ ...place, ...style, whiteSpace: 'nowrap', background: index % 2 === 0 ? STRIPE : GROUND }, label)
}

function spanBox({ from, until, status }: Course['rows'][number]['spans'][number], index: number): Box {
  const left = LABEL_WIDTH + from * AXIS
  const top = MEETINGS + index * ROW + (ROW - BAR) / 2
  // A gap of a point parts one status from the next; a short one is still seen.
  const width = Math.max(4, (until - from) * AXIS - 1)
  return box({
    position: 'absolute',
    left,
    top,
    width,
    height: BAR,
    borderRadius: 4,
    background: STATUS_COLOURS[status],
  })
}

/** Meetings with words: the row of each, or none if there is no room for them and the dot must do. */
function placeLabels(meetings: Course['meetings']): { readonly meeting: Course['meetings'][number]; row: number }[] {
  const taken = Array.from({ length: MEETING_ROWS }, () => Number.NEGATIVE_INFINITY)
  return meetings.flatMap(meeting => {
    const half = (meeting.label.length * LETTER) / 2
    const row = taken.findIndex(end => end + 6 < meeting.at * AXIS - half)
    if (row < 0 || meeting.label === '') return []
    taken[row] = meeting.at * AXIS + half
    return [{ meeting, row }]
  })
}

function meetingsBox(meetings: Course['meetings']): Box {
  const labels = placeLabels(meetings).map(({ meeting: { at, label }, row }) => {
    const top = (MEETING_ROWS - 1 - row) * MEETING_ROW
    const words = { ...upright(at, label.length * LETTER), top, justifyContent: 'center', fontSize: 13 }
    const stem = { ...upright(at, 1), top: top + 16, height: DOTS - top - 16, background: FAINT }
    return { stem: box(stem), words: box({ ...words, background: GROUND }, label) }
  })
  const dots = meetings.map(({ at, isCall }) =>
    box({ ...upright(at, 10), top: DOTS, height: 10, borderRadius: isCall ? 5 : 2, background: INK }),
  )
  // Words hide the lines that lead to words above them.
  return box({ position: 'absolute', left: 0, top: 0 }, [
    ...labels.map(({ stem }) => stem),
    ...dots,
    ...labels.map(({ words }) => words),
  ])
}

/** A box of this width around a place on the axis. */
function upright(at: number, width: number): Style {
  return { position: 'absolute', left: LABEL_WIDTH + at * AXIS - width / 2, width }
}
