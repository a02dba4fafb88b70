// How well a sentence stands for itself: whether a reader who sees nothing else of the article understands it.

import { isBareAttribution } from './bare-attribution.ts'

/** It leans on the sentence before. */
const LEANING =
  /^(?:[„“"»«‚‘(–-]\s*)?(?:das|dies|diese[rsmn]?|dabei|dazu|darüber|daran|dafür|dagegen|damit|davon|dort|er|sie|es|ihm|ihr|ihnen|man|so|auch|zudem|außerdem|doch|aber|denn|darauf|daraufhin|zugleich|stattdessen)(?![\p{L}])/iu
const SPOKEN = /[„“”"«»]|(?<!\p{L})(?:sagte|erklärte|betonte|teilte|schrieb|laut|bekräftigte)(?!\p{L})/u
const SHORT = 50
/** From here on a shorter sentence is the better proof. */
const LONG = 130

/** From 0 (hardly) to 1 (stands for itself, who says so is in it, easily read). */
export function clarityOf(quote: string): number {
  if (isBareAttribution(quote)) return 0
  let clarity = 0.6
  if (SPOKEN.test(quote)) clarity += 0.25
  if (/(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(quote)) clarity += 0.15
  if (LEANING.test(quote)) clarity -= 0.35
  if (quote.length < SHORT) clarity -= 0.2
  if (quote.length > LONG) clarity -= Math.min(0.5, (quote.length - LONG) / 400)
  return Math.max(0, Math.min(1, clarity))
}
