// Boxes → PNG. Holds the fonts; knows nothing of what is drawn.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori, { type Font } from 'satori'

/** CSS as satori knows it: flex boxes only. */
export type Style = Readonly<Record<string, string | number>>

/** A box with children or a text. */
export interface Box {
  readonly type: 'div'
  readonly props: { readonly style: Style; readonly children: readonly Box[] | string }
}

/** A flex box. */
export function box(style: Style, children: readonly Box[] | string = []): Box {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } }
}

const FONT_FILES = [
  { file: '400Regular/Inter_400Regular.ttf', weight: 400 },
  { file: '600SemiBold/Inter_600SemiBold.ttf', weight: 600 },
] as const

let fonts: Promise<readonly Font[]> | undefined

/** Drawn at twice the size, so that it is sharp on a phone. */
const ZOOM = 2

/** The PNG of a box, `width` × `height` in points; twice as many pixels. */
export async function draw(root: Box, width: number, height: number): Promise<Uint8Array> {
  fonts ??= readFonts()
  // Satori's type asks for React's nodes; it takes these plain objects as its documentation says.
  const svg = await satori(root as unknown as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: [...(await fonts)],
  })
  const resvg = new Resvg(svg, { fitTo: { mode: 'zoom', value: ZOOM }, font: { loadSystemFonts: false } })
  return resvg.render().asPng()
}

function readFonts(): Promise<readonly Font[]> {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(
    FONT_FILES.map(async ({ file, weight }) => {
      const data = await readFile(resolve(`@expo-google-fonts/inter/${file}`))
      return { name: 'Inter', data, weight, style: 'normal' as const }
    }),
  )
}
