// The feeds that admins added, with their health.

import type { FeedFailure } from '../../model/feed.ts'
import type { Source, SourceDescription, SourceId, SourceState, Tier } from '../../model/source.ts'
import type { IsoTime } from '../../model/time.ts'

export interface SourceStore {
  /** Adds a source unless one with the same address exists; gives the source either way. */
  add(description: SourceDescription, now: IsoTime): Promise<{ readonly source: Source; readonly isNew: boolean }>
  /** All feeds by name; the stand-ins of imported outlets are found by id, but never listed. */
  list(): Promise<readonly Source[]>
  find(id: SourceId): Promise<Source | undefined>
  /** Active sources whose next try has come, longest waiting first. */
  due(now: IsoTime, limit: number): Promise<readonly Source[]>
  change(
    id: SourceId,
    change: { readonly state?: SourceState; readonly name?: string; readonly tier?: Tier },
  ): Promise<void>
  /** Forgets the source; its articles stay as evidence and keep its name. */
  remove(id: SourceId): Promise<void>
  /** Records a poll without new articles: nothing changed, or a failure. */
  notePoll(
    id: SourceId,
    poll: { readonly at: IsoTime; readonly failure: FeedFailure | null; readonly nextTryAt: IsoTime },
  ): Promise<void>
}
