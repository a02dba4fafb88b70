// Where the issues stand, as a picture: a row for each issue, a column for each status from blocked to agreed.

import type { StatusStrip } from '../model/status-strip.ts'
import { FAINT, GROUND, INK, STATUS_COLOURS, STRIPE, TRACK } from './colours.ts'
import { type Box, box, draw } from './draw.ts'

const WIDTH = 1034
const LABEL_WIDTH = 354
const COLUMN = 84
const PILL = 46
const PADDING = 36
const ROW = 42
const HEAD = 118
const AGE_WIDTH = WIDTH - 2 * PADDING - LABEL_WIDTH - 6 * COLUMN

/** Height in points of the picture for this many rows. */
export function heightOfStrip(rows: number): number {
  return HEAD + rows * ROW + PADDING
}

/** The picture; twice as many pixels as points. */
export function drawStatusStrip(strip: StatusStrip): Promise<Uint8Array> {
  const root = box(
    {
      flexDirection: 'column',
      width: WIDTH,
      height: heightOfStrip(strip.rows.length),
      padding: `${PADDING - 8}px ${PADDING}px`,
      background: GROUND,
      color: INK,
      fontFamily: 'Inter',
    },
    [
      box({ alignItems: 'baseline', height: 46 }, [
        box({ fontSize: 28, fontWeight: 600 }, strip.title),
        box({ fontSize: 18, color: FAINT, marginLeft: 14 }, strip.subtitle),
      ]),
      columnHeads(strip),
      ...strip.rows.map((row, index) => rowBox(strip, row, index % 2 === 0)),
    ],
  )
  return draw(root, WIDTH, heightOfStrip(strip.rows.length))
}

function columnHeads({ columns }: StatusStrip): Box {
  return box({ height: 44, alignItems: 'center', paddingLeft: LABEL_WIDTH }, [
    ...columns.map(({ status, label }) =>
      box(
        { width: COLUMN, justifyContent: 'center', textAlign: 'center', fontSize: 13, color: STATUS_COLOURS[status] },
        label,
      ),
    ),
  ])
}

function rowBox({ columns }: StatusStrip, row: StatusStrip['rows'][number], isStriped: boolean): Box {
  const opacity = row.isStale ? 0.55 : 1
  const style = { height: ROW, alignItems: 'center', borderRadius: 8, background: isStriped ? STRIPE : GROUND }
  const age = { width: AGE_WIDTH, justifyContent: 'flex-end', paddingRight: 12, fontSize: 14, color: FAINT }
  return box(style, [
    box(
      { width: LABEL_WIDTH, paddingLeft: 12, fontSize: 16, fontWeight: 600, whiteSpace: 'nowrap', opacity },
      row.label,
    ),
    track(
      columns.length,
      columns.findIndex(({ status }) => status === row.status),
      STATUS_COLOURS[row.status],
      opacity,
    ),
    box(age, row.age),
  ])
}

/** A thin line through all columns, and a pill where the issue stands. */
function track(columns: number, at: number, colour: string, opacity: number): Box {
  const line = { position: 'absolute', left: COLUMN / 2, width: COLUMN * (columns - 1), top: 9, height: 2 }
  const pill = {
    position: 'absolute',
    left: COLUMN * at + (COLUMN - PILL) / 2,
    width: PILL,
    height: 20,
    borderRadius: 10,
  }
  return box({ position: 'relative', width: COLUMN * columns, height: 20, opacity }, [
    box({ ...line, background: TRACK }),
    box({ ...pill, background: colour }),
  ])
}
