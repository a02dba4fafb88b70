import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { copyData, DATA, edit, mistakesOf } from './data-folder.ts'

describe('loading the data folder', () => {
  it('gives knowledge that nobody can change', async () => {
    const knowledge = await loadKnowledge(DATA)
    const putin = knowledge.actors.get('vladimir-putin')

    expect(Object.isFrozen(knowledge)).toBe(true)
    expect(Object.isFrozen(putin?.roles[0]?.title)).toBe(true)
    expect(() => (knowledge.actors as Map<string, unknown>).clear()).toThrow('frozen')
    expect(() => (knowledge.sources as unknown[]).push({})).toThrow(TypeError)
  })

  it('gives a worker thread a plain copy', async () => {
    const knowledge = await loadKnowledge(DATA)

    const copy = structuredClone(knowledge)

    expect([...copy.actors.keys()]).toEqual([...knowledge.actors.keys()])
  })

  it('does without phrases', async () => {
    const folder = await copyData()

    const knowledge = await loadKnowledge(folder)

    expect(knowledge.phrases.size).toBe(0)
  })

  it('names a phrase by its file and id', async () => {
    const folder = await copyData()
    await mkdir(join(folder, 'phrases'))
    await writeFile(join(folder, 'phrases/speech-cues.yml'), '- { id: say, patterns: [sagte*], meaning: said }\n')

    const { phrases } = await loadKnowledge(folder)

    expect(phrases.get('speech-cues')).toEqual([
      { id: 'speech-cues.say', patterns: ['sagte*'], meaning: 'said', examples: [], counterExamples: [] },
    ])
  })
})

describe('a mistake in a data file', () => {
  it.each([
    ['a date in another form', 'actors/russia.yml', '2012-05-07', '7.5.2012', 'from: expected a date as YYYY-MM-DD'],
    [
      'a day that does not exist',
      'actors/russia.yml',
      '2012-05-07',
      '2012-02-30',
      'from: expected a date as YYYY-MM-DD',
    ],
    ['an unknown key', 'actors/russia.yml', 'spellings:', 'speling:', 'unknown key "speling"'],
    [
      'a role that ends before it begins',
      'actors/russia.yml',
      'until: 2020-01-21',
      'until: 2001-01-21',
      'until: expected a date not before',
    ],
    ['an unknown party', 'actors/usa.yml', 'party: usa', 'party: mars', 'party: expected one of "ukraine"'],
    [
      'an issue that does not exist',
      'issues/elections.yml',
      'id: elections',
      'id: voting',
      'id: expected one of "territory"',
    ],
    [
      'an issue in the wrong file',
      'issues/elections.yml',
      'id: elections',
      'id: sanctions',
      'id: expected "elections", as the file',
    ],
    [
      'a pattern that cannot be read',
      'issues/elections.yml',
      '  - wahlen\n',
      '  - "wah**len"\n',
      'terms: expected a pattern of words',
    ],
    ['a number where a text belongs', 'issues/elections.yml', '  - wahlen\n', '  - 2025\n', 'terms: expected a text'],
    [
      'an unknown kind of place',
      'places/places.yml',
      'kind: city',
      'kind: town',
      'kind: expected one of "city", "region", "country"',
    ],
    ['a tier that does not exist', 'sources/de.yml', 'tier: 1', 'tier: 9', 'tier: expected one of "1"'],
    [
      'an address without https',
      'sources/de.yml',
      'https://www.tagesschau.de',
      'www.tagesschau.de',
      'url: expected a web address with https://',
    ],
    [
      'a country by its name',
      'sources/at.yml',
      'country: at',
      'country: Österreich',
      'country: expected a country code',
    ],
    ['a key that stands twice', 'sources/at.yml', 'sources:\n', 'country: at\nsources:\n', 'not valid YAML'],
  ])('%s is told with file and line', async (_, file, from, to, expected) => {
    const folder = await copyData()
    const line = await edit(folder, file, from, to)

    const mistakes = await mistakesOf(folder)

    expect(mistakes).toContainEqual(expect.stringMatching(`^data/${file}:${line}: `))
    expect(mistakes.join('\n')).toContain(expected)
  })

  it('tells a role without its source at the role', async () => {
    const folder = await copyData()
    const source = '        source: https://en.wikipedia.org/wiki/Hakan_Fidan\n'
    const line = await edit(folder, 'actors/other.yml', source, '')

    const [mistake, ...more] = await mistakesOf(folder)

    expect(mistake).toMatch(/^data\/actors\/other\.yml:\d+: source: expected a web address with https:\/\/$/)
    expect(Number(mistake?.split(':')[1])).toBeLessThan(line)
    expect(more).toEqual([])
  })

  it('tells all mistakes of all files at once', async () => {
    const folder = await copyData()
    await edit(folder, 'actors/russia.yml', '2012-05-07', 'heute')
    await edit(folder, 'actors/russia.yml', '2004-03-09', 'gestern')
    await edit(folder, 'sources/ch.yml', 'tier: 1', 'tier: 0')

    const mistakes = await mistakesOf(folder)

    expect(mistakes).toHaveLength(3)
  })

  it('tells an issue that is missing', async () => {
    const folder = await copyData()
    await rm(join(folder, 'issues/elections.yml'))

    expect(await mistakesOf(folder)).toEqual(['data/issues/elections.yml: file is missing'])
  })

  it('tells a folder that is missing', async () => {
    const folder = await copyData()
    await rm(join(folder, 'places'), { recursive: true })

    expect(await mistakesOf(folder)).toEqual(['data/places: folder is missing'])
  })
})
