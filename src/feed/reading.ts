// Where the whole text of a source's articles stands: in its feed or on its pages. Learned from the first articles.

import type { NewArticle } from '../model/article.ts'
import type { Reading } from '../model/source.ts'

/** Shorter than this, in UTF-16 units, a text of a feed is rather a teaser than an article. */
const WHOLE_LENGTH = 1200
const CUT_OFF = /(?:…|\.\.\.|\[[^\]]{0,20}\])\s*$/
/** A page must have so much more than the feed, to be worth asking for. */
const GAIN_FACTOR = 1.5
const GAIN_LENGTH = 300
/** So many pages tell what the others will be like. */
const TRIALS = 3

/** What the texts of a feed tell by themselves: `feed` if most are whole, else it is not known. */
export function readingOf(articles: readonly Pick<NewArticle, 'text'>[]): Reading {
  const whole = articles.filter(({ text }) => isWhole(text)).length
  return articles.length > 0 && whole * 2 > articles.length ? 'feed' : 'unknown'
}

/** Whether the page of an article is to be read, given what is known of its source. */
export function wantsPage({ text, url }: Pick<NewArticle, 'text' | 'url'>, reading: Reading): boolean {
  return url !== null && reading !== 'feed' && !isWhole(text)
}

/** Whether a page has much more than the feed gave. */
export function isGain(feedText: string, pageText: string): boolean {
  return pageText.length >= feedText.length * GAIN_FACTOR && pageText.length >= feedText.length + GAIN_LENGTH
}

/** What pages read so far tell: not known before there are three, then what most of them say. */
export function learnReading({ trials, gains }: { readonly trials: number; readonly gains: number }): Reading {
  if (trials < TRIALS) return 'unknown'
  return gains * 2 > trials ? 'page' : 'feed'
}

function isWhole(text: string): boolean {
  return text.length >= WHOLE_LENGTH && !CUT_OFF.test(text)
}
