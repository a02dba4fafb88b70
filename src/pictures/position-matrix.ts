// What each side wants on each issue, as a picture: a row for each issue, a column for each side.

import type { MatrixMark, PositionMatrix } from '../model/position-matrix.ts'
import { FAINT, GROUND, INK, STANCE_COLOURS, STATUS_COLOURS, STRIPE, TRACK } from './colours.ts'
import { type Box, box, draw } from './draw.ts'

const WIDTH = 1034
const PADDING = 36
const LABEL_WIDTH = 302
const ROW = 46
const HEAD = 46
const COLUMN_HEAD = 40
const LEGEND = 40
const DOT = 10

/** Height in points of the picture for this many rows. */
export function heightOfMatrix(rows: number): number {
  return 2 * PADDING - 8 + HEAD + COLUMN_HEAD + rows * ROW + LEGEND
}

/** The picture; twice as many pixels as points. */
export function drawPositionMatrix(matrix: PositionMatrix): Promise<Uint8Array> {
  const height = heightOfMatrix(matrix.rows.length)
  const style = { flexDirection: 'column', width: WIDTH, height, padding: `${PADDING - 8}px ${PADDING}px` }
  const column = (WIDTH - 2 * PADDING - LABEL_WIDTH) / Math.max(1, matrix.columns.length)
  const root = box({ ...style, background: GROUND, color: INK, fontFamily: 'Inter' }, [
    box({ alignItems: 'baseline', height: HEAD }, [
      box({ fontSize: 28, fontWeight: 600 }, matrix.title),
      box({ fontSize: 18, color: FAINT, marginLeft: 14 }, matrix.subtitle),
    ]),
    box({ height: COLUMN_HEAD, alignItems: 'center', paddingLeft: LABEL_WIDTH }, [
      ...matrix.columns.map(({ label }) => box({ width: column, fontSize: 16, fontWeight: 600 }, label)),
    ]),
    ...matrix.rows.map((row, index) => rowBox(row, column, index % 2 === 0)),
    legendBox(matrix),
  ])
  return draw(root, WIDTH, height)
}

function rowBox(row: PositionMatrix['rows'][number], column: number, isStriped: boolean): Box {
  const dot = { width: DOT, height: DOT, borderRadius: DOT / 2, marginRight: 10, flexShrink: 0 }
  const colour = row.status === null ? TRACK : STATUS_COLOURS[row.status]
  const style = { height: ROW, alignItems: 'center', borderRadius: 8, background: isStriped ? STRIPE : GROUND }
  return box(style, [
    box({ width: LABEL_WIDTH, paddingLeft: 12, alignItems: 'center', fontSize: 14, fontWeight: 600 }, [
      box({ ...dot, background: colour }),
      box({ whiteSpace: 'nowrap' }, row.label),
    ]),
    ...row.cells.map(marks => cellBox(marks, column)),
  ])
}

/** One line for each stance, so that a side that demands one thing and rejects another shows both. */
function cellBox(marks: readonly MatrixMark[], width: number): Box {
  if (marks.length === 0) return box({ width, fontSize: 15, color: TRACK }, '–')
  return box({ width, flexDirection: 'column' }, [
    ...marks.map(mark =>
      box({ alignItems: 'center', fontSize: 13, height: 20, opacity: mark.isStale ? 0.5 : 1 }, [
        signBox(mark.stance),
        box({ marginLeft: 7 }, mark.day),
      ]),
    ),
  ])
}

/** A full square demands, a bar rejects: told apart without colours as well. */
function signBox(stance: MatrixMark['stance']): Box {
  const size = stance === 'demanded' ? { width: 12, height: 12 } : { width: 12, height: 4 }
  return box({ ...size, borderRadius: 2, background: STANCE_COLOURS[stance] })
}

function legendBox({ legend }: PositionMatrix): Box {
  return box({ height: LEGEND, alignItems: 'flex-end', fontSize: 13, color: FAINT }, [
    ...legend.map(({ stance, label }) =>
      box({ alignItems: 'center', marginRight: 24 }, [signBox(stance), box({ marginLeft: 8 }, label)]),
    ),
  ])
}
