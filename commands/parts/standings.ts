// Where all issues stand and what the sides want there, read in one go.

import type { Deps } from '../../src/deps.ts'
import type { Position } from '../../src/model/position.ts'
import type { PositionsOfIssue } from '../../src/view/positions.ts'

/** All issues on which a side is quoted, the one that was spoken of last first. */
export async function allPositions({
  store,
  knowledge,
}: Pick<Deps, 'store' | 'knowledge'>): Promise<PositionsOfIssue[]> {
  const statuses = await store.ledger.statuses()
  const issues = [...knowledge.issues.values()]
  const rows = await Promise.all(
    issues.map(async issue => ({
      issue,
      state: statuses.find(status => status.issue === issue.id),
      positions: (await store.ledger.positions(issue.id)).toSorted(newestFirst),
    })),
  )
  const at = ({ positions }: PositionsOfIssue) => positions[0]?.at ?? ''
  return rows.filter(({ positions }) => positions.length > 0).toSorted((a, b) => (at(a) < at(b) ? 1 : -1))
}

export function newestFirst(a: Position, b: Position): number {
  return a.at < b.at ? 1 : -1
}
