// Reads one YAML file against its schema and keeps the lines, so that every mistake can be told with its place.

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Document } from 'yaml'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { describeIssue, type Problem } from './problems.ts'

type Path = readonly PropertyKey[]

/** A file whose shape is right. */
export interface CheckedFile<T> {
  /** Name without folder and ending: `russia`. */
  readonly name: string
  readonly value: T
  /** A mistake at a place in the file, found by comparing it with others. */
  problemAt(path: Path, text: string): Problem
}

/**
 * Reads all `*.yml` of a folder in the order of their names. Mistakes go to `problems`; a file that has any is left
 * out. A folder that is missing is a mistake unless `isOptional`.
 */
export async function readFolder<T>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  isOptional = false,
): Promise<CheckedFile<T>[]> {
  const label = `${basename(root)}/${folder}`
  const names = await readdir(join(root, folder)).catch(() => undefined)
  if (names === undefined) {
    if (!isOptional) problems.push({ file: label, line: 0, text: 'folder is missing' })
    return []
  }
  const files: CheckedFile<T>[] = []
  for (const name of names.filter(each => each.endsWith('.yml')).sort()) {
    const source = await readFile(join(root, folder, name), 'utf8')
    const file = check(`${label}/${name}`, source, schema, problems)
    if (file !== undefined) files.push(file)
  }
  return files
}

function check<T>(file: string, source: string, schema: z.ZodType<T>, problems: Problem[]): CheckedFile<T> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    for (const fault of faults) {
      problems.push({ file, line: lines.linePos(fault.pos[0]).line, text: `not valid YAML: ${fault.message}` })
    }
    return undefined
  }
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line
  const result = schema.safeParse(document.toJS())
  if (result.success) {
    return {
      name: basename(file, '.yml'),
      value: result.data,
      problemAt: (path, text) => ({ file, line: lineOf(path), text }),
    }
  }
  for (const issue of result.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
    problems.push({ file, line: lineOf(path), text: describeIssue(issue) })
  }
  return undefined
}

/** Where the value (or its key) at a path begins; of a missing one, where the nearest that exists begins. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length)
    const offset = keyOffset(document, steps) ?? valueOffset(document, steps)
    if (offset !== undefined) return offset
  }
  return valueOffset(document, []) ?? 0
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined
}

function valueOffset(document: Document, path: Path): number | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}
