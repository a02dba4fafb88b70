// The words that dates in feeds are written with: months, days of the week, zones. German, English and French.

/** Month 1–12 by its name or abbreviation, in lower case and without a dot. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar jänner jän jaenner janvier janv',
    'february feb februar feber februaire février fevrier févr fevr fév',
    'march mar märz mär mrz maerz mars',
    'april apr avril avr',
    'may mai',
    'june jun juni juin',
    'july jul juli juillet juil',
    'august aug août aout',
    'september sept sep septembre',
    'october oct oktober okt octobre',
    'november nov novembre',
    'december dec dezember dez décembre decembre déc',
  ].flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)),
)

/** Names of the days of the week. They are only passed over: feeds get them wrong more often than the date. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
  ].flatMap(names => names.split(' ')),
)

/** Words that only a German date has; without a zone it is meant in German time. */
export const GERMAN_WORDS: ReadonlySet<string> = new Set(
  'januar jänner jän jaenner februar feber märz mär mrz maerz mai juni juli oktober okt dezember dez montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so uhr'.split(
    ' ',
  ),
)

/** Words that say nothing. */
export const FILLERS: ReadonlySet<string> = new Set(['-', '–', '|', 'at', 'um', 'uhr', 'den', 'à', 'le', 'of', 'on'])

const HOUR = 60

/** Minutes east of UTC. Abbreviations that several parts of the world use for different times are left out. */
export const ZONE_OFFSETS: ReadonlyMap<string, number> = new Map([
  ...['z', 'ut', 'utc', 'gmt', 'wet'].map(name => [name, 0] as const),
  ...['cet', 'mez', 'met', 'bst', 'west'].map(name => [name, HOUR] as const),
  ...['cest', 'mesz', 'mest', 'eet'].map(name => [name, 2 * HOUR] as const),
  ...['eest', 'msk', 'trt'].map(name => [name, 3 * HOUR] as const),
  ...['jst', 'kst'].map(name => [name, 9 * HOUR] as const),
  ...['adt', 'edt'].map(name => [name, -(name === 'adt' ? 3 : 4) * HOUR] as const),
  ...['ast', 'est', 'cst', 'mst', 'pst'].map((name, i) => [name, -(4 + i) * HOUR] as const),
  ...['cdt', 'mdt', 'pdt'].map((name, i) => [name, -(5 + i) * HOUR] as const),
])

/** Abbreviations that mean the time of a place, whichever of summer and winter it is. */
export const ZONE_NAMES: ReadonlyMap<string, string> = new Map([
  ['at', 'America/Halifax'],
  ['et', 'America/New_York'],
  ['ct', 'America/Chicago'],
  ['mt', 'America/Denver'],
  ['pt', 'America/Los_Angeles'],
])
