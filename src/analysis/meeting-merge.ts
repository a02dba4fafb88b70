// A contact that an article tells of several times is one report. Reports of different articles are the ledger's matter.

import type { MeetingReport } from '../model/analysis.ts'

/** One report for each contact, in the order of the first; the fuller of two tellings wins, participants are joined. */
export function mergeMeetings(reports: readonly MeetingReport[]): MeetingReport[] {
  const merged: MeetingReport[] = []
  for (const report of reports) {
    const at = merged.findIndex(other => isSame(other, report))
    const other = merged[at]
    if (other === undefined) merged.push(report)
    else merged[at] = join(other, report)
  }
  return merged
}

function isSame(a: MeetingReport, b: MeetingReport): boolean {
  if (a.kind !== b.kind || !overlaps(a, b)) return false
  const shared = a.participants.filter(one => b.participants.includes(one)).length
  const least = Math.min(a.participants.length, b.participants.length)
  const isPlaceOpen = a.place === null || b.place === null
  if (a.kind === 'call') return least === 0 || shared === least
  if (!isPlaceOpen && a.place !== b.place) return false
  if (!isPlaceOpen) return least === 0 || shared > 0
  return shared * 2 >= least
}

function overlaps(a: MeetingReport, b: MeetingReport): boolean {
  if (a.startDay === null || a.endDay === null || b.startDay === null || b.endDay === null) return false
  return a.startDay <= b.endDay && b.startDay <= a.endDay
}

function join(a: MeetingReport, b: MeetingReport): MeetingReport {
  const isShorter = length(b) < length(a)
  const days = isShorter ? b : a
  return {
    ...a,
    startDay: days.startDay,
    endDay: days.endDay,
    place: a.place ?? b.place,
    participants: [...new Set([...a.participants, ...b.participants])],
    state: b.state === 'cancelled' ? 'cancelled' : a.state,
  }
}

function length({ startDay, endDay }: MeetingReport): number {
  return Date.parse(endDay ?? '') - Date.parse(startDay ?? '')
}
