// The feeds that admins added, with their health.

import type { NewDelivery } from '../../model/delivery.ts'
import type { FeedFailure } from '../../model/feed.ts'
import type { Reading, Source, SourceDescription, SourceId, SourceState, Tier } from '../../model/source.ts'
import type { IsoTime } from '../../model/time.ts'

export interface SourceStore {
  /** Adds a source unless one with the same address exists; gives the source either way. */
  add(description: SourceDescription, now: IsoTime): Promise<{ readonly source: Source; readonly isNew: boolean }>
  /** Adds all those whose addresses are new, or none: at once. Gives what was added. */
  addAll(descriptions: readonly SourceDescription[], now: IsoTime): Promise<{ readonly added: readonly Source[] }>
  /** All feeds by name; the stand-ins of imported outlets are found by id, but never listed. */
  list(): Promise<readonly Source[]>
  find(id: SourceId): Promise<Source | undefined>
  /** Active sources whose next try has come, longest waiting first. */
  due(now: IsoTime, limit: number): Promise<readonly Source[]>
  /** A new name is that of its articles, too. Where it is read from the feed, pages that wait to be read are let go. */
  change(
    id: SourceId,
    change: {
      readonly state?: SourceState
      readonly name?: string
      readonly tier?: Tier
      readonly reading?: Reading
    },
  ): Promise<void>
  /** It is due at once, whatever went wrong before. */
  retry(id: SourceId, now: IsoTime): Promise<void>
  /** Notes where its server permanently redirects to, keeping since when; null: it does not. */
  noteMoved(id: SourceId, to: string | null, now: IsoTime): Promise<void>
  /**
   * Gives it a new address and puts the messages that tell it into the outbox. False, and nothing is changed, if another
   * source has that address.
   */
  adopt(id: SourceId, url: string, notices: readonly NewDelivery[]): Promise<boolean>
  /** Notes what the admins are told of sources, and puts the messages that tell it into the outbox. */
  report(
    told: readonly { readonly id: SourceId; readonly isReported: boolean }[],
    notices: readonly NewDelivery[],
  ): Promise<void>
  /**
   * Forgets the source. Its articles stay and keep its name; `drop-idle` deletes those that were never relevant, so that
   * they cannot be evidence of anything.
   */
  remove(id: SourceId, articles: 'keep' | 'drop-idle'): Promise<{ readonly dropped: number }>
  /** Records polls that brought nothing: all at once, since each commit waits for the disk. */
  noteUnchanged(
    polls: readonly { readonly id: SourceId; readonly at: IsoTime; readonly nextTryAt: IsoTime }[],
  ): Promise<void>
  /** Records a poll without new articles: nothing changed, or a failure. */
  notePoll(
    id: SourceId,
    poll: { readonly at: IsoTime; readonly failure: FeedFailure | null; readonly nextTryAt: IsoTime },
  ): Promise<void>
}
