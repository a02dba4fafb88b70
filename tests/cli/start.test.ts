import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { type Runnable, runUntilStopped } from '../../src/cli/start.ts'

function aHost() {
  let written = ''
  const signals = new EventEmitter()
  return {
    once: (signal: string, listener: () => void) => signals.once(signal, listener),
    emit: (signal: string) => signals.emit(signal),
    stdout: { write: (text: string) => (written += text) },
    written: () => written,
  }
}

function anApp(parts: Partial<Runnable> = {}) {
  const calls: string[] = []
  const app: Runnable = {
    start: async () => {
      calls.push('start')
      return 'listening'
    },
    stop: async () => void calls.push('stop'),
    ended: new Promise(() => {}),
    ...parts,
  }
  return { app, calls }
}

describe('the start', () => {
  test.each(['SIGINT', 'SIGTERM'])('tells where the app is, and stops it at %s', async signal => {
    const host = aHost()
    const { app, calls } = anApp()

    const running = runUntilStopped(app, host)
    host.emit(signal)

    expect(await running).toBe(0)
    expect(calls).toEqual(['start', 'stop'])
    expect(host.written()).toBe('listening\n')
  })

  test('stops the rest and passes on why the app ended', async () => {
    const { app, calls } = anApp({ ended: Promise.reject(new Error('token revoked')) })

    await expect(runUntilStopped(app, aHost())).rejects.toThrow('token revoked')
    expect(calls).toEqual(['start', 'stop'])
  })

  test('closes what was opened before a start that fails', async () => {
    const { app, calls } = anApp({ start: () => Promise.reject(new Error('no such folder')) })

    await expect(runUntilStopped(app, aHost())).rejects.toThrow('no such folder')
    expect(calls).toEqual(['stop'])
  })
})
