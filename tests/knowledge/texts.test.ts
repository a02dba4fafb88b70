import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadTexts } from '../../src/knowledge/texts.ts'

/** A folder with the two locale files; a text left out leaves its file out. */
async function localesWith(de: string | undefined, en: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locales-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries({ de, en })) {
    if (text !== undefined) await writeFile(join(folder, `${name}.ftl`), text)
  }
  return folder
}

/** The mistakes that loading tells, without the name of the folder. */
async function mistakesIn(de: string | undefined, en: string | undefined): Promise<string[]> {
  return loadTexts(await localesWith(de, en)).then(
    () => [],
    (error: Error) => error.message.split('\n').map(line => line.replaceAll(/\S*\/(?=(?:de|en)\.ftl)/g, '')),
  )
}

describe('texts', () => {
  it('come in both languages, with values and without marks around them', async () => {
    const texts = await loadTexts(await localesWith('hello = Hallo { $name }\n', 'hello = Hello { $name }\n'))

    expect(texts.in('de')('hello', { name: 'Jo' })).toBe('Hallo Jo')
    expect(texts.in('en')('hello', { name: 'Jo' })).toBe('Hello Jo')
  })

  it('write numbers as the language does', async () => {
    const line = 'count = { $n ->\n    [one] eins\n   *[other] { $n }\n}\n'
    const texts = await loadTexts(await localesWith(line, line))

    expect(texts.in('de')('count', { n: 1234.5 })).toBe('1.234,5')
    expect(texts.in('en')('count', { n: 1234.5 })).toBe('1,234.5')
    expect(texts.in('de')('count', { n: 1 })).toBe('eins')
  })

  it('refuse an unknown key and a missing value when they are asked for', async () => {
    const texts = await loadTexts(await localesWith('hello = Hallo { $name }\n', 'hello = Hello { $name }\n'))

    expect(() => texts.in('de')('bye')).toThrow('"bye"')
    expect(() => texts.in('de')('hello')).toThrow('hello')
  })
})

describe('a mistake in a locale file', () => {
  it('is a key that one file lacks', async () => {
    const mistakes = await mistakesIn('# Texte\na = A\nb = B\n', 'a = A\n\nc = C\n')

    expect(mistakes).toEqual(['de.ftl:3: b: key is missing in en.ftl', 'en.ftl:3: c: key is missing in de.ftl'])
  })

  it('is a variable that differs, within a selector too', async () => {
    const mistakes = await mistakesIn(
      'a = { $n ->\n   *[other] { $name }\n}\n',
      'b = B\na = { $n ->\n   *[other] { $nam }\n}\n',
    )

    expect(mistakes).toEqual([
      'de.ftl:1: a: expected the variable "$name" in en.ftl:2 as well',
      'en.ftl:1: b: key is missing in de.ftl',
      'en.ftl:2: a: expected the variable "$nam" in de.ftl:1 as well',
    ])
  })

  it('is a key that stands twice', async () => {
    expect(await mistakesIn('a = A\na = B\n', 'a = A\n')).toEqual(['de.ftl:2: a: key stands twice'])
  })

  it('is a text that the parser would drop', async () => {
    const mistakes = await mistakesIn('a = { $n\nb = B\nlose Zeile\n', 'b = B\n')

    expect(mistakes).toContain('de.ftl:1: a: expected a valid Fluent text')
    expect(mistakes).toContain('de.ftl:3: expected a key, a comment or an indented continuation')
  })

  it('is a file that is missing', async () => {
    expect(await mistakesIn('a = A\n', undefined)).toContain('en.ftl: file is missing')
  })
})
