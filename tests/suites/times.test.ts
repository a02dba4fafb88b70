// Holds what our readers of time reach on the public suites; skipped where their folder is missing.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Moment } from '../../src/text/moments.ts'
import { runSuite } from './times.ts'

const FOLDER = resolve(process.env.SHARED_DATA ?? '../shared/data')

interface Check {
  /** `index`, `start`, `start.get:year`, `end.isCertain:day`; empty for the start's date. */
  readonly path: string
  readonly op: '==' | 'not null' | 'date'
  readonly value: unknown
}

interface Case {
  readonly id: string
  readonly expect_none?: boolean
  readonly checks: readonly Check[]
}

interface Score {
  readonly value: { readonly f1: number; readonly precision: number }
}

function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Case)
}

function holds(moment: Moment, { path, op, value }: Check): boolean {
  const [field = '', ...steps] = (path || 'start').split(/[.:]/)
  const end = field === 'start' ? moment.start : field === 'end' ? moment.end : undefined
  if (op === 'date') return end?.date.slice(0, 19) === toYear((value as { local: string }).local).slice(0, 19)
  const [kind, part = ''] = steps
  const asked = kind === 'get' || kind === 'isCertain' ? end?.[kind] : undefined
  const found =
    end === undefined ? moment[field as 'index' | 'text'] : kind === undefined ? end : Reflect.get(asked ?? {}, part)
  return op === 'not null' ? found !== null && found !== undefined : found === value
}

/** The suite writes the year 113 before our era as `-113`. */
function toYear(local: string): string {
  return local.replace(/^(-?)(\d+)/, (_, minus: string, year: string) => minus + year.padStart(4, '0'))
}

describe.skipIf(!existsSync(FOLDER))('the public suites', () => {
  test('of phrases that people type are read like chrono does', async () => {
    const file = `${FOLDER}/chrono-de/cases.jsonl`
    const found = new Map<string, readonly Moment[]>()
    for await (const row of runSuite(file)) {
      const { id, results } = row as { readonly id: string; readonly results: readonly Moment[] }
      found.set(id, results)
    }

    const wrong = readCases(file).filter(({ id, expect_none, checks }) => {
      const [moment] = found.get(id) ?? []
      if (moment === undefined) return expect_none !== true
      return expect_none === true || !checks.every(check => holds(moment, check))
    })

    expect(found.size).toBe(124)
    expect(wrong.length).toBeLessThanOrEqual(124 - 110)
  })

  test('of time in running news text are read with few mistakes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'suite-'))
    const gold = `${FOLDER}/krauts/dolomiten-100.gold.jsonl`
    const lines: string[] = []
    for await (const row of runSuite(gold)) lines.push(JSON.stringify(row))
    writeFileSync(`${folder}/predictions.jsonl`, lines.join('\n'))

    const args = [`${FOLDER}/score-times.mjs`, gold, `${folder}/predictions.jsonl`, '--json']
    const scores = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<string, Score>
    rmSync(folder, { recursive: true })

    expect(scores['DATE+TIME']?.value.f1).toBeGreaterThanOrEqual(0.7)
    expect(scores['DATE+TIME']?.value.precision).toBeGreaterThanOrEqual(0.8)
  })
})
