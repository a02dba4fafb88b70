// How often somebody is named, week by week, as a small picture of bars.

import { FAINT, GROUND, INK, STATUS_COLOURS, TRACK } from './colours.ts'
import { type Box, box, draw } from './draw.ts'

export interface Weeks {
  readonly title: string
  /** Under the title, small: what is counted. */
  readonly subtitle: string
  /** Oldest first. The label of a week may be empty. */
  readonly bars: readonly { readonly label: string; readonly count: number }[]
}

const WIDTH = 720
const PADDING = 28
const HEAD = 64
const PLOT = 150
const COUNT = 20
const LABELS = 28

export const HEIGHT_OF_WEEKS = 2 * PADDING + HEAD + COUNT + PLOT + LABELS

/** The picture; twice as many pixels as points. */
export function drawWeeks({ title, subtitle, bars }: Weeks): Promise<Uint8Array> {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const width = (WIDTH - 2 * PADDING) / Math.max(1, bars.length)
  const style = { flexDirection: 'column', width: WIDTH, height: HEIGHT_OF_WEEKS, padding: PADDING }
  const root = box({ ...style, background: GROUND, color: INK, fontFamily: 'Inter' }, [
    box({ flexDirection: 'column', height: HEAD }, [
      box({ fontSize: 24, fontWeight: 600 }, title),
      box({ fontSize: 15, color: FAINT, marginTop: 4 }, subtitle),
    ]),
    box({ alignItems: 'flex-end', height: COUNT + PLOT }, [...bars.map(({ count }) => barBox(count, most, width))]),
    box({ height: 1, background: TRACK }),
    box({ height: LABELS, alignItems: 'flex-end' }, [
      ...bars.map(({ label }) => box({ width, justifyContent: 'center', fontSize: 13, color: FAINT }, label)),
    ]),
  ])
  return draw(root, WIDTH, HEIGHT_OF_WEEKS)
}

/** The number stands above its bar; a week without any has neither. */
function barBox(count: number, most: number, width: number): Box {
  const height = count === 0 ? 0 : Math.max(3, (count / most) * PLOT)
  return box({ width, flexDirection: 'column', alignItems: 'center', justifyContent: 'flex-end' }, [
    box({ height: COUNT, fontSize: 13, color: INK }, count === 0 ? '' : String(count)),
    box({ width: Math.min(36, width * 0.7), height, borderRadius: 4, background: STATUS_COLOURS.approaching }),
  ])
}
