// What each side wants on each issue, as rows and columns: what the view tells the picture.

import type { Party } from './actor.ts'
import type { Position } from './position.ts'
import type { IssueStatus } from './status.ts'

export interface PositionMatrix {
  readonly title: string
  /** Under the title, small: the day. */
  readonly subtitle: string
  readonly columns: readonly { readonly party: Party; readonly label: string }[]
  readonly rows: readonly {
    readonly label: string
    /** Null while the issue has no status. */
    readonly status: IssueStatus | null
    /** One for each column; empty where a side is not quoted. */
    readonly cells: readonly (readonly MatrixMark[])[]
  }[]
  /** The words for the two stances, in the order of the legend. */
  readonly legend: readonly { readonly stance: Position['stance']; readonly label: string }[]
}

/** One stance of a side, with the day of its newest quote in words. */
export interface MatrixMark {
  readonly stance: Position['stance']
  readonly day: string
  /** Old quotes are drawn paler. */
  readonly isStale: boolean
}
