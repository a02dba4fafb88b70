// The IANA zone that a user means: its name, or a city in it. Computes nothing; see calendar.ts.

import { canonicalZone, isZone } from './calendar.ts'
import { foldWord } from './fold.ts'

/**
 * Cities that do not name a zone of their own, and German names of those that do. Which zone a place is in:
 * https://data.iana.org/time-zones/tzdb/zone1970.tab (Liechtenstein and Switzerland share theirs since 1970). German
 * names as in https://github.com/unicode-org/cldr-json (timeZoneNames).
 */
const CITIES = new Map(
  Object.entries({
    'Europe/Vienna': 'wien graz linz salzburg innsbruck klagenfurt bregenz eisenstadt österreich',
    'Europe/Berlin':
      'hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover bremen bonn nürnberg deutschland',
    'Europe/Zurich': 'zürich bern genf basel luzern lausanne vaduz schweiz',
    'Europe/Kyiv': 'kiew kyjiw kiev kyiv ukraine',
    'Europe/Moscow': 'moskau',
    'Europe/Brussels': 'brüssel belgien',
    'Europe/Warsaw': 'warschau polen',
    'Europe/Rome': 'rom italien',
    'Europe/Prague': 'prag tschechien',
    'Europe/Athens': 'athen',
    'Europe/London': 'großbritannien',
    'Europe/Paris': 'frankreich',
    'Europe/Lisbon': 'lissabon',
    'Europe/Copenhagen': 'kopenhagen',
    'Europe/Bucharest': 'bukarest',
    'Europe/Belgrade': 'belgrad',
    'Europe/Luxembourg': 'luxemburg',
    'Europe/Istanbul': 'ankara türkei',
    'Asia/Riyadh': 'riad',
    'Asia/Jerusalem': 'tel-aviv',
    'Asia/Shanghai': 'peking beijing',
    'Asia/Tokyo': 'tokio',
    'America/New_York': 'washington miami boston',
    'Asia/Kolkata': 'kolkata mumbai delhi',
    'Africa/Addis_Ababa': 'addis-abeba',
    'Africa/Algiers': 'algier',
    'Africa/Cairo': 'kairo',
    'Africa/Dar_es_Salaam': 'daressalam',
    'Africa/Djibouti': 'dschibuti',
    'Africa/Khartoum': 'khartum',
    'Africa/Mogadishu': 'mogadischu',
    'Africa/Tripoli': 'tripolis',
    'America/Havana': 'havanna',
    'America/Jamaica': 'jamaika',
    'America/Mexico_City': 'mexiko-stadt mexiko',
    'Asia/Ashgabat': 'aschgabat',
    'Asia/Baghdad': 'bagdad',
    'Asia/Bishkek': 'bischkek',
    'Asia/Chita': 'tschita',
    'Asia/Damascus': 'damaskus',
    'Asia/Dubai': 'abu-dhabi',
    'Asia/Dushanbe': 'duschanbe',
    'Asia/Ho_Chi_Minh': 'ho-chi-minh-stadt hanoi',
    'Asia/Hong_Kong': 'hongkong',
    'Asia/Kamchatka': 'kamtschatka',
    'Asia/Karachi': 'karatschi',
    'Asia/Krasnoyarsk': 'krasnojarsk',
    'Asia/Muscat': 'maskat',
    'Asia/Nicosia': 'nikosia',
    'Asia/Novokuznetsk': 'nowokusnezk',
    'Asia/Novosibirsk': 'nowosibirsk',
    'Asia/Pyongyang': 'pjöngjang',
    'Asia/Qatar': 'katar doha',
    'Asia/Sakhalin': 'sachalin',
    'Asia/Singapore': 'singapur',
    'Asia/Taipei': 'taipeh',
    'Asia/Tashkent': 'taschkent',
    'Asia/Tbilisi': 'tiflis',
    'Asia/Tehran': 'teheran',
    'Asia/Urumqi': 'ürümqi',
    'Asia/Vladivostok': 'wladiwostok',
    'Asia/Yakutsk': 'jakutsk',
    'Asia/Yangon': 'rangun',
    'Asia/Yekaterinburg': 'jekaterinburg',
    'Asia/Yerevan': 'eriwan',
    'Atlantic/Azores': 'azoren',
    'Atlantic/Canary': 'kanaren',
    'Atlantic/Cape_Verde': 'kap-verde',
    'Atlantic/Faroe': 'färöer',
    'Atlantic/South_Georgia': 'südgeorgien',
    'Europe/Astrakhan': 'astrachan',
    'Europe/Busingen': 'büsingen',
    'Europe/Kirov': 'kirow',
    'Europe/Saratov': 'saratow',
    'Europe/Tirane': 'tirana',
    'Europe/Ulyanovsk': 'uljanowsk',
    'Europe/Vatican': 'vatikan',
    'Europe/Volgograd': 'wolgograd',
    'Indian/Christmas': 'weihnachtsinsel',
    'Indian/Comoro': 'komoren',
    'Indian/Maldives': 'malediven',
    'Pacific/Easter': 'osterinsel',
    'Pacific/Fiji': 'fidschi',
    UTC: 'utc gmt',
  }).flatMap(([zone, cities]) => cities.split(' ').map(city => [foldCity(city), zone] as const)),
)

/** Names that IANA has given up and the runtime still takes for the right ones (tzdb's file `backward`). */
const RENAMED = new Map([
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
])

/** The zone for `Europe/Vienna`, `europe/vienna`, `Vienna`, `Wien`, `New York`; undefined if there is none. */
export function findZone(text: string): string | undefined {
  const wanted = text.trim().replaceAll(/\s+/g, '_')
  const city = foldCity(wanted)
  if (city === '') return undefined
  const named = CITIES.get(city) ?? zoneOf(wanted, city)
  return named === undefined ? undefined : (RENAMED.get(named) ?? named)
}

function zoneOf(wanted: string, city: string): string | undefined {
  if (wanted.includes('/')) return isZone(wanted) ? canonicalZone(wanted) : undefined
  return Intl.supportedValuesOf('timeZone').find(zone => foldCity(zone.split('/').at(-1) ?? '') === city)
}

function foldCity(city: string): string {
  return foldWord(city).replaceAll(/[_\s-]+/g, '-')
}
