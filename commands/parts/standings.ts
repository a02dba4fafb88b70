// Where all issues stand and what the sides want there, read in one go.

import type { Deps } from '../../src/deps.ts'
import type { Actor } from '../../src/model/actor.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Position } from '../../src/model/position.ts'
import type { SpokenPosition } from '../../src/view/actor.ts'
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

/** Statements that are looked through for what a person demands or rejects. */
const MAX_STATEMENTS = 100

/** What the person's side demands or rejects in the person's own words, newest first. */
export async function positionsOf(
  { id, party }: Pick<Actor, 'id' | 'party'>,
  deps: Pick<Deps, 'store' | 'knowledge'>,
): Promise<readonly SpokenPosition[]> {
  const statements = await deps.store.analyses.statementsOf(id, MAX_STATEMENTS)
  const places = new Set(statements.map(({ evidence }) => placeOf(evidence)))
  return (await allPositions(deps))
    .flatMap(({ issue, positions }) => positions.map(position => ({ issue, position })))
    .filter(({ position }) => position.party === party && places.has(placeOf(position.evidence)))
    .toSorted((a, b) => newestFirst(a.position, b.position))
}

function placeOf({ articleId, start }: Evidence): string {
  return `${articleId} ${start}`
}

export function newestFirst(a: Position, b: Position): number {
  return a.at < b.at ? 1 : -1
}
