// BCubed precision, recall and F1 of a clustering, as ../shared/eval/score.mjs counts it.

export interface Clustered {
  readonly id: string
  /** Null: alone. */
  readonly gold: string | null
  readonly found: string
}

export function bcubed(rows: readonly Clustered[]): { precision: number; recall: number; f1: number } {
  const gold = (row: Clustered) => row.gold ?? `alone:${row.id}`
  const found = (row: Clustered) => row.found
  const precision = share(rows, found, gold)
  const recall = share(rows, gold, found)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function share(rows: readonly Clustered[], of: (row: Clustered) => string, by: (row: Clustered) => string): number {
  const shares = rows.map(row => {
    const cluster = rows.filter(other => of(other) === of(row))
    return cluster.filter(other => by(other) === by(row)).length / cluster.length
  })
  return shares.reduce((sum, one) => sum + one, 0) / rows.length
}
