// Where the issues stand, as rows and columns: what the view tells the picture.

import type { IssueStatus } from './status.ts'

export interface StatusStrip {
  readonly title: string
  /** Under the title, small: the day. */
  readonly subtitle: string
  /** All statuses from farthest from an agreement to nearest, with their names. */
  readonly columns: readonly { readonly status: IssueStatus; readonly label: string }[]
  readonly rows: readonly {
    readonly label: string
    readonly status: IssueStatus
    /** Age of the newest evidence, in words. */
    readonly age: string
    /** Old evidence is drawn paler. */
    readonly isStale: boolean
  }[]
}
