// Dates as feeds write them → an instant in UTC, or null. A wrong date is worse than none: what is not understood to the
// last word gives null. Not for dates in running text.

import type { ClockTime, IsoDay } from '../model/time.ts'
import { instantOf, isZone } from '../text/calendar.ts'
import { FILLERS, GERMAN_WORDS, MONTHS, WEEKDAYS, ZONE_NAMES, ZONE_OFFSETS } from './date-words.ts'

const EARLIEST_MS = Date.UTC(1995, 0, 1)
const SLACK_MS = 10 * 60 * 1000

/** The date of an article: none before 1995, none more than ten minutes ahead of `now`. */
export function readFeedDate(text: string, now: Date): Date | null {
  const date = parseFeedDate(text)
  if (date === null || date.getTime() < EARLIEST_MS || date.getTime() > now.getTime() + SLACK_MS) return null
  return date
}

/** Any date of RFC 822, RFC 3339, ISO 8601 and their usual misspellings. Without a zone UTC, or German time if written in German. */
export function parseFeedDate(text: string): Date | null {
  const line = text
    .slice(0, 100)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  if (/^\d{9,10}$/.test(line)) return new Date(Number(line) * 1000)
  if (/^1\d{12}$/.test(line)) return new Date(Number(line))
  const parts = readIso(line) ?? readCoarse(line) ?? readWords(line)
  return parts === null ? null : toInstant(parts)
}

interface Parts {
  year?: number
  month?: number
  day?: number
  /** Hour, minute, second. */
  time?: readonly [number, number, number]
  /** `pm` adds twelve hours. */
  half?: 'am' | 'pm'
  offsetMinutes?: number
  zone?: string
}

const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T| +)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(.*)$/i

function readIso(line: string): Parts | null {
  const match = ISO.exec(line)
  if (match === null) return null
  const [, year, month, day, hour, minute = '0', second = '0', zone = ''] = match
  const parts: Parts = { year: Number(year), month: Number(month), day: Number(day) }
  if (hour !== undefined) parts.time = [Number(hour), Number(minute), Number(second)]
  if (zone === '' || (hour !== undefined && readZone(zone.replace(/(?<=\d)Z$/i, ''), parts))) return parts
  return null
}

/** W3CDTF allows a month or a year alone, ISO 8601 the day of the year. */
function readCoarse(line: string): Parts | null {
  const match = /^(\d{4})(?:-(?:(\d\d)|(\d{3})))?$/.exec(line)
  if (match === null) return null
  const [, year, month = '01', dayOfYear] = match
  if (dayOfYear === undefined) return { year: Number(year), month: Number(month), day: 1 }
  const date = new Date(Date.UTC(Number(year), 0, Number(dayOfYear)))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function readWords(line: string): Parts | null {
  const words = line
    .toLowerCase()
    .replace(/(\d)-([a-zäû]+)-(\d)/, '$1 $2 $3')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const hasOtherMonth = words.some(word => word !== 'mar' && MONTHS.has(bare(word)))
  const parts: Parts = {}
  const numbers: string[] = []
  for (const word of words) {
    const name = bare(word)
    const isDayName = WEEKDAYS.has(name) && (name !== 'mar' || hasOtherMonth)
    const isKnown =
      isDayName ||
      isFiller(name, parts) ||
      readMonth(name, parts) ||
      readTime(word, parts) ||
      readNumericDate(word, parts) ||
      (/^\d{1,4}(?:\.|st|nd|rd|th)?$/.test(word) && numbers.push(name.replace(/\D+$/, '')) > 0) ||
      readZone(word, parts)
    if (!isKnown) return null
  }
  if (parts.zone === undefined && parts.offsetMinutes === undefined && isGerman(words)) parts.zone = 'Europe/Berlin'
  return numbers.length === 0 || placeNumbers(numbers, parts) ? parts : null
}

/** "at" leads a time; behind one it is the Atlantic zone. */
function isFiller(name: string, { time }: Parts): boolean {
  return FILLERS.has(name) && (name !== 'at' || time === undefined)
}

function bare(word: string): string {
  return word.length > 1 ? word.replace(/\.$/, '') : word
}

function isGerman(words: readonly string[]): boolean {
  return words.some(word => GERMAN_WORDS.has(bare(word)) || /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(word))
}

function readMonth(name: string, parts: Parts): boolean {
  const month = MONTHS.get(name)
  if (month === undefined || parts.month !== undefined) return false
  parts.month = month
  return true
}

function readTime(word: string, parts: Parts): boolean {
  const half = /^([ap])\.?m\.?$/.exec(word)
  if (half) {
    parts.half = half[1] === 'a' ? 'am' : 'pm'
    return true
  }
  const match = /^(\d{1,2})[:.](\d\d)(?::(\d\d)(?:[.,]\d+)?)?([ap]m)?$/.exec(word)
  if (match === null || parts.time !== undefined) return false
  parts.time = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  if (match[4] !== undefined) parts.half = match[4] === 'am' ? 'am' : 'pm'
  return true
}

/** `2006/09/15`, `15.09.2006` (always the day first), `09/15/2006`; which of 03/04 is the month nobody can say: not read. */
function readNumericDate(word: string, parts: Parts): boolean {
  const match = /^(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})$/.exec(word)
  if (match === null || parts.day !== undefined) return false
  const [first, second, third] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (match[1]?.length === 4) Object.assign(parts, { year: first, month: second, day: third })
  else if (match[2] === '.' || first > 12 || first === second)
    Object.assign(parts, { day: first, month: second, year: fullYear(match[4]) })
  else if (second > 12) Object.assign(parts, { month: first, day: second, year: fullYear(match[4]) })
  else return false
  return true
}

/** Day and year beside a named month: four digits are the year, else the day comes first. */
function placeNumbers(numbers: readonly string[], parts: Parts): boolean {
  if (numbers.length !== 2 || parts.month === undefined || parts.day !== undefined) return false
  const [first = '', second = ''] = numbers
  const [day, year] = first.length > 2 ? [second, first] : [first, second]
  parts.day = Number(day)
  parts.year = fullYear(year)
  return day.length <= 2 && year.length !== 3
}

function fullYear(text = ''): number {
  const year = Number(text)
  if (text.length !== 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function readZone(word: string, parts: Parts): boolean {
  if (parts.offsetMinutes !== undefined || parts.zone !== undefined) return /^(?:utc|gmt|z)$/i.test(word)
  const name = word.toLowerCase()
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d\d)?$/.exec(name)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    parts.offsetMinutes = offset[1] === '-' ? -minutes : minutes
    return minutes <= 14 * 60 && Number(offset[3] ?? 0) < 60
  }
  const known = ZONE_OFFSETS.get(name)
  if (known !== undefined) parts.offsetMinutes = known
  else parts.zone = ZONE_NAMES.get(name) ?? (word.includes('/') && isZone(word) ? word : '')
  return parts.zone !== ''
}

function toInstant({ year, month, day, time = [0, 0, 0], half, offsetMinutes = 0, zone }: Parts): Date | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const [hour, minute, second] = time
  if (half !== undefined && (hour < 1 || hour > 23)) return null
  const fullHour = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  if (fullHour > 23 || minute > 59 || second > 59) return null
  const local = new Date(0)
  local.setUTCFullYear(year, month - 1, day)
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return null
  local.setUTCHours(fullHour, minute, second)
  if (zone === undefined) return new Date(local.getTime() - offsetMinutes * 60_000)
  if (year < 1900) return null
  const text = local.toISOString()
  return new Date(
    Date.parse(instantOf(text.slice(0, 10) as IsoDay, text.slice(11, 16) as ClockTime, zone)) + second * 1000,
  )
}
