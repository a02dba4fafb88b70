// The shape of each data file. It checks one file by itself; what must agree between files is in agreement.ts.

import { z } from 'zod'
import { PARTIES } from '../model/actor.ts'
import { ISSUE_IDS } from '../model/issue.ts'
import type { IsoDay } from '../model/time.ts'
import { createMatcher } from '../text/matcher.ts'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of a–z, 0–9 and hyphens')
const webAddress = z
  .string('expected a web address with https://')
  .refine(isWebAddress, 'expected a web address with https://')
const day = z
  .string('expected a date as YYYY-MM-DD')
  .refine(isDay, 'expected a date as YYYY-MM-DD')
  .transform(value => value as IsoDay)
const pattern = text.refine(isPattern, 'expected a pattern of words, with "*" only at the beginning or end of a word')
const patterns = z.array(pattern)
const texts = z.array(text)
const bilingual = z.strictObject({ de: text, en: text })

const role = z
  .strictObject({
    title: bilingual,
    from: day.optional(),
    until: day.optional(),
    epithets: patterns.optional(),
    source: webAddress,
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    path: ['until'],
    message: 'expected a date not before "from"',
  })

const actor = z.strictObject({
  id,
  name: pattern,
  spellings: patterns,
  ambiguous: patterns.optional(),
  exceptions: patterns.optional(),
  roles: z.array(role).min(1),
})

/** `data/actors/*.yml`: the persons of one party. */
export const actorFile = z.strictObject({ party: z.enum(PARTIES), actors: z.array(actor).min(1) })

/** `data/issues/*.yml`: one issue, in the file of its name. */
export const issueFile = z.strictObject({
  id: z.enum(ISSUE_IDS),
  name: bilingual,
  aliases: texts,
  terms: patterns.min(1),
  exceptions: patterns,
  examples: texts.min(6),
  counterExamples: texts.min(4),
})

/** `data/places/*.yml`: a list of places. */
export const placeFile = z
  .array(
    z.strictObject({
      name: pattern,
      kind: z.enum(['city', 'region', 'country']),
      in: pattern.optional(),
      spellings: patterns.default([]),
      exceptions: patterns.optional(),
    }),
  )
  .min(1)

/** `data/phrases/*.yml`: a list of phrases with one meaning each. */
export const phraseFile = z
  .array(
    z.strictObject({
      id,
      patterns: patterns.min(1),
      meaning: text,
      examples: texts.default([]),
      counterExamples: texts.default([]),
    }),
  )
  .min(1)

/** `data/sources/*.yml`: the feeds of one country. `proof` names the public list that has the address. */
export const sourceFile = z.strictObject({
  country: z.string().regex(/^[a-z]{2}$/, 'expected a country code of two small letters'),
  sources: z
    .array(
      z.strictObject({
        name: text,
        url: webAddress,
        tier: z.literal([1, 2, 3, 4]),
        proof: webAddress,
      }),
    )
    .min(1),
})

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isWebAddress(value: string): boolean {
  return value.startsWith('https://') && URL.canParse(value)
}

function isPattern(value: string): boolean {
  try {
    createMatcher([[value, true]])
    return true
  } catch {
    return false
  }
}
