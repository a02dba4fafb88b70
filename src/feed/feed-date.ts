// Dates as feeds write them → an instant in UTC, or null. A wrong date is worse than none.
export function readFeedDate(text: string, now: Date): Date | null {
  const ms = Date.parse(text)
  if (Number.isNaN(ms) || ms > now.getTime() + 600_000 || ms < Date.UTC(1995, 0, 1)) return null
  return new Date(ms)
}
