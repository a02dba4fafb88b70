// Good manners towards hosts: one request at a time, two seconds between them, and silence while a host asked for it.

import { FeedError } from './failure.ts'

/** A host is what stands in the address, with the port where it is none of the usual. */
export interface Manners {
  /** Waits for the host's turn; the caller must call what it gets when the request is over. Rejects when aborted. */
  takeTurn(host: string, signal: AbortSignal): Promise<() => void>
  /** From now on the host is not asked for this long. */
  pause(host: string, ms: number): void
  /** How long the host still wants silence, in milliseconds; 0: ask. */
  pausedFor(host: string): number
}

interface MannersOptions {
  /** Between the end of one request and the start of the next, per host. */
  readonly gapMs: number
  /** Hosts without queue and gap: this machine itself. */
  isFree(host: string): boolean
  now(): Date
  wait(ms: number, signal: AbortSignal): Promise<void>
}

interface Host {
  /** Settles when the last one in the queue is done. */
  last: Promise<void>
  waiting: number
  endedAt: number
  pausedUntil: number
}

/** Hosts that are remembered; beyond it, those that nobody waits for and that are long past are forgotten. */
const MAX_HOSTS = 5000

export function createManners({ gapMs, isFree, now, wait }: MannersOptions): Manners {
  const hosts = new Map<string, Host>()

  function find(name: string): Host {
    const known = hosts.get(name)
    if (known !== undefined) return known
    if (hosts.size >= MAX_HOSTS) forget()
    const host = { last: Promise.resolve(), waiting: 0, endedAt: Number.NEGATIVE_INFINITY, pausedUntil: 0 }
    hosts.set(name, host)
    return host
  }

  function forget(): void {
    const ms = now().getTime()
    for (const [name, host] of hosts) {
      if (host.waiting === 0 && host.endedAt + gapMs < ms && host.pausedUntil < ms) hosts.delete(name)
    }
  }

  return {
    async takeTurn(name, signal) {
      if (isFree(name)) return () => undefined
      const host = find(name)
      const before = host.last
      let finish: () => void = () => undefined
      host.last = new Promise(resolve => {
        finish = () => {
          host.waiting--
          resolve()
        }
      })
      host.waiting++
      try {
        await before
        const restMs = host.endedAt + gapMs - now().getTime()
        if (restMs > 0) await wait(restMs, signal)
        if (signal.aborted) throw new FeedError('aborted', 'aborted while waiting for the host')
      } catch (error) {
        finish()
        throw error
      }
      return () => {
        host.endedAt = now().getTime()
        finish()
      }
    },
    pause(name, ms) {
      const host = find(name)
      host.pausedUntil = Math.max(host.pausedUntil, now().getTime() + ms)
    },
    pausedFor(name) {
      return Math.max(0, (hosts.get(name)?.pausedUntil ?? 0) - now().getTime())
    },
  }
}
