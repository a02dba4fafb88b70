// German words of time, folded as in fold.ts, with what they mean. No grammar: that is times.ts and its parts.

const MONTH_WORDS: readonly (readonly string[])[] = [
  ['januar', 'jaenner', 'jan'],
  ['februar', 'feber', 'feb'],
  ['maerz', 'mrz'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['dezember', 'dez'],
]

/** Month word → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.map(word => [word, index + 1] as const)),
)

const WEEKDAY_WORDS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'] as const

/** Part of the day as TIMEX3 writes it. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morgen', 'TMO'],
  ['frueh', 'TMO'],
  ['vormittag', 'TMO'],
  ['mittag', 'TMI'],
  ['nachmittag', 'TAF'],
  ['spaetnachmittag', 'TAF'],
  ['abend', 'TEV'],
  ['spaetabend', 'TEV'],
  ['vorabend', 'TEV'],
  ['nacht', 'TNI'],
  ['mitternacht', 'TNI'],
])

export interface WeekdayWord {
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number
  readonly part: string | null
}

/** `montag`, `dienstagabend`, `sonnabend` → its day of the week and part of the day. */
export const WEEKDAYS: ReadonlyMap<string, WeekdayWord> = new Map(weekdayWords())

function* weekdayWords(): Generator<readonly [string, WeekdayWord]> {
  for (const [index, word] of [...WEEKDAY_WORDS, 'sonnabend'].entries()) {
    const weekday = word === 'sonnabend' ? 6 : index + 1
    yield [word, { weekday, part: null }]
    yield [`${word}s`, { weekday, part: null }]
    for (const [part, value] of DAY_PARTS) yield [`${word}${part}`, { weekday, part: value }]
  }
}

/** Days away from the day of publication. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['heute', 0],
  ['heutige', 0],
  ['heutigen', 0],
  ['gestern', -1],
  ['gestrige', -1],
  ['gestrigen', -1],
  ['vorgestern', -2],
  ['uebermorgen', 2],
  ['morgigen', 1],
])

const PAST_STEMS = ['vergangen', 'letzt', 'vorig', 'zurueckliegend', 'verwichen']
const COMING_STEMS = ['kommend', 'naechst', 'folgend']
const SAME_STEMS = ['dies', 'laufend']
const ENDINGS = ['e', 'en', 'er', 'es', 'em']

/** Adjectives that say which one: -1 the last, 0 this one, 1 the next. */
export const DIRECTIONS: ReadonlyMap<string, number> = new Map(
  [
    [PAST_STEMS, -1],
    [SAME_STEMS, 0],
    [COMING_STEMS, 1],
  ].flatMap(([stems, direction]) =>
    (stems as string[]).flatMap(stem => ENDINGS.map(ending => [stem + ending, direction as number] as const)),
  ),
)

export const PERIOD_PARTS: ReadonlyMap<string, 'START' | 'MID' | 'END'> = new Map([
  ['anfang', 'START'],
  ['beginn', 'START'],
  ['mitte', 'MID'],
  ['ende', 'END'],
])

/** Numbers in words as far as news text writes them. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['ein', 1],
      ['eine', 1],
      ['einem', 1],
      ['einen', 1],
      ['einer', 1],
      ['eines', 1],
      ['zwei', 2],
      ['drei', 3],
      ['vier', 4],
      ['fuenf', 5],
      ['sechs', 6],
      ['sieben', 7],
      ['acht', 8],
      ['neun', 9],
      ['zehn', 10],
      ['elf', 11],
      ['zwoelf', 12],
      ['zwanzig', 20],
      ['dreissig', 30],
      ['hundert', 100],
    ] as const
  ).map(([word, value]) => [word, value]),
)

/** A number in digits or words, undefined if the word is none. */
export function numberOf(folded: string): number | undefined {
  return /^\d{1,6}$/.test(folded) ? Number(folded) : NUMBERS.get(folded)
}
