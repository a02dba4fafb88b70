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

/** Says what a check found at a path: `from: expected a date as YYYY-MM-DD`. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(step => (typeof step === 'number' ? `${step + 1}.` : String(step))).join(' ')
  const prefix = where === '' ? '' : `${issue.path.filter(step => typeof step === 'string').at(-1) ?? where}: `
  return prefix + explain(issue)
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.map(key => `"${key}"`).join(', ')}`
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? `expected ${TYPES.get(issue.expected) ?? issue.expected}`
        : issue.message
    case 'invalid_value':
      return `expected one of ${issue.values.map(value => `"${String(value)}"`).join(', ')}`
    case 'too_small':
      return issue.origin === 'array'
        ? `expected at least ${issue.minimum} entries`
        : 'expected a text that is not empty'
    default:
      return issue.message
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'keys with values'],
])
