// What is wrong in the data files, in words that tell the place and what would be right. All mistakes at once.

import type { z } from 'zod'

/** A mistake in a data file. `line` counts from 1; 0 stands for the file as a whole. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** Data that cannot be used. The message holds one line a mistake: `data/actors/russia.yml:14: from: …`. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, text }) => `${file}${line > 0 ? `:${line}` : ''}: ${text}`).join('\n'))
    this.problems = problems
  }
}

/** Says in German what a check found at a path: `from: Datum im Format JJJJ-MM-TT erwartet`. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(step => (typeof step === 'number' ? `${step + 1}.` : String(step))).join(' ')
  const prefix = where === '' ? '' : `${issue.path.filter(step => typeof step === 'string').at(-1) ?? where}: `
  return prefix + explain(issue)
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unbekannter Schlüssel ${issue.keys.map(key => `«${key}»`).join(', ')}`
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? `${TYPES.get(issue.expected) ?? issue.expected} erwartet`
        : issue.message
    case 'invalid_value':
      return `einer von ${issue.values.map(value => `«${String(value)}»`).join(', ')} erwartet`
    case 'too_small':
      return issue.origin === 'array' ? `mindestens ${issue.minimum} Einträge erwartet` : 'nicht leerer Text erwartet'
    default:
      return issue.message
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'Text'],
  ['number', 'Zahl'],
  ['boolean', 'true oder false'],
  ['array', 'Liste'],
  ['object', 'Schlüssel mit Werten'],
])
