// data/locales/{de,en}.ftl → the texts of the bot. It checks that both languages say the same things with the same
// variables, so that no reader ever meets a key instead of a sentence.

import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { LOCALES, type Locale, type TextArguments, type Texts, type Translate } from '../model/locale.ts'
import { KnowledgeError, type Problem } from './problems.ts'

type Message = FluentResource['body'][number]

interface LocaleFile {
  readonly file: string
  readonly resource: FluentResource
  readonly messages: ReadonlyMap<string, Message>
  /** Line of each key, counted from 1. */
  readonly lines: ReadonlyMap<string, number>
}

/**
 * Loads the texts of a folder with `de.ftl` and `en.ftl`. Throws a KnowledgeError that tells every mistake: what
 * cannot be read, keys that stand twice or in one file only, variables that differ.
 */
export async function loadTexts(folder: string): Promise<Texts> {
  const problems: Problem[] = []
  const files = new Map<Locale, LocaleFile>()
  for (const locale of LOCALES) files.set(locale, await readLocale(folder, locale, problems))
  for (const file of files.values()) {
    for (const other of files.values()) if (file !== other) problems.push(...compare(file, other))
  }
  if (problems.length > 0) throw new KnowledgeError(problems)
  const translates = new Map([...files].map(([locale, file]) => [locale, createTranslate(locale, file)]))
  return {
    in(locale) {
      const translate = translates.get(locale)
      if (translate === undefined) throw new Error(`no texts in ${locale}`)
      return translate
    },
  }
}

async function readLocale(folder: string, locale: Locale, problems: Problem[]): Promise<LocaleFile> {
  const file = `${basename(dirname(resolve(folder)))}/${basename(folder)}/${locale}.ftl`
  const source = await readFile(join(folder, `${locale}.ftl`), 'utf8').catch(() => undefined)
  if (source === undefined) problems.push({ file, line: 0, text: 'file is missing' })
  const resource = new FluentResource(source ?? '')
  const messages = new Map(resource.body.map(message => [message.id, message]))
  const lines = new Map<string, number>()
  for (const [index, row] of (source ?? '').split(/\r?\n/).entries()) {
    const line = index + 1
    const key = /^(-?[A-Za-z][\w-]*) *=/.exec(row)?.[1]
    if (key !== undefined) {
      if (lines.has(key)) problems.push({ file, line, text: `${key}: key stands twice` })
      else lines.set(key, line)
      // The parser drops in silence what it cannot read.
      if (!messages.has(key)) problems.push({ file, line, text: `${key}: expected a valid Fluent text` })
    } else if (!/^(?:$|\s|#|\})/.test(row)) {
      problems.push({ file, line, text: 'expected a key, a comment or an indented continuation' })
    }
  }
  return { file, resource, messages, lines }
}

/** What `file` has and `other` lacks, or has with other variables. */
function compare(file: LocaleFile, other: LocaleFile): Problem[] {
  const problems: Problem[] = []
  for (const [key, message] of file.messages) {
    const place = { file: file.file, line: file.lines.get(key) ?? 0 }
    const same = other.messages.get(key)
    if (same === undefined) {
      problems.push({ ...place, text: `${key}: key is missing in ${other.file}` })
      continue
    }
    const known = variablesOf(same)
    for (const name of variablesOf(message)) {
      if (!known.has(name)) {
        const line = other.lines.get(key) ?? 0
        problems.push({ ...place, text: `${key}: expected the variable "$${name}" in ${other.file}:${line} as well` })
      }
    }
  }
  return problems
}

/** The names of all variables in a parsed message, selectors and attributes included. */
function variablesOf(part: unknown): Set<string> {
  const names = new Set<string>()
  const open: unknown[] = [part]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    if ('type' in value && value.type === 'var' && 'name' in value) names.add(String(value.name))
    open.push(...Object.values(value))
  }
  return names
}

function createTranslate(locale: Locale, { file, resource }: LocaleFile): Translate {
  const bundle = new FluentBundle(locale, { useIsolating: false })
  bundle.addResource(resource)
  return (key: string, values: TextArguments = {}) => {
    const pattern = bundle.getMessage(key)?.value
    if (pattern === undefined || pattern === null) throw new Error(`${file}: no text "${key}"`)
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, values, errors)
    if (errors.length > 0) throw new Error(`${file}: ${key}: ${errors.map(error => error.message).join(', ')}`)
    return text
  }
}
