// The languages the bot speaks. German first, English second.

export const LOCALES = ['de', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A text in each language of the bot. */
export type Bilingual = Readonly<Record<Locale, string>>

/** Chooses the bot's language from a Telegram `language_code`: English for other languages than German. */
export function toLocale(languageCode: string | undefined, fallback: Locale): Locale {
  if (languageCode === undefined) return fallback
  return languageCode.toLowerCase().split('-')[0] === 'de' ? 'de' : 'en'
}

/** Values that a text may take; numbers are formatted in the language. */
export type TextArguments = Readonly<Record<string, string | number>>

/**
 * Gives the text of a key of `data/locales/*.ftl` in one language. Throws on an unknown key, so that a
 * missing text is found by the first test that touches it and never reaches a reader.
 */
export type Translate = (key: string, values?: TextArguments) => string

/** All texts of the bot. */
export interface Texts {
  /** The texts in one language. */
  in(locale: Locale): Translate
}
