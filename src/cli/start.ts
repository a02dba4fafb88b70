// `start`: runs the app until a signal or a fatal answer of Telegram ends it.

/** What can be started and stopped, see app.ts. */
export interface Runnable {
  /** Gives the line that tells the operator where to look. */
  start(): Promise<string>
  stop(): Promise<void>
  /** Settles when the app ends by itself; rejects with the reason. */
  readonly ended: Promise<void>
}

/** The part of the process that `start` needs. */
export interface Host {
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  readonly stdout: { write(text: string): unknown }
}

/**
 * Starts the app, tells where it is, and stops it on SIGINT or SIGTERM. Gives the exit code 0; throws what made the
 * app end, after stopping the rest.
 */
export async function runUntilStopped(app: Runnable, host: Host): Promise<number> {
  const asked = new Promise<void>(resolve => {
    host.once('SIGINT', resolve)
    host.once('SIGTERM', resolve)
  })
  try {
    host.stdout.write(`${await app.start()}\n`)
    await Promise.race([asked, app.ended])
  } finally {
    await app.stop()
  }
  return 0
}
