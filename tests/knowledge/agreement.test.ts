import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyData, edit, mistakesOf } from './data-folder.ts'

describe('files that do not agree', () => {
  it('tells a spelling that means two persons', async () => {
    const folder = await copyData()
    const line = await edit(folder, 'actors/usa.yml', '[Rubio,', '[Rubio, MACRON,')

    const mistakes = await mistakesOf(folder)

    const expected = 'spellings: "MACRON" belongs to emmanuel-macron already; expected shared names under "ambiguous"'
    expect(mistakes).toEqual([`data/actors/usa.yml:${line}: ${expected}`])
  })

  it('lets two persons share a surname that is declared ambiguous', async () => {
    const folder = await copyData()
    await edit(folder, 'actors/usa.yml', 'ambiguous: [Bacon]', 'ambiguous: [Bacon, Powell]')

    expect(await mistakesOf(folder)).toEqual([])
  })

  it.each([
    ['an actor', 'actors/usa.yml', 'id: jd-vance', 'id: vladimir-putin', 'belongs to Wladimir Putin already'],
    [
      'a source',
      'sources/ch.yml',
      'https://www.nzz.ch/recent.rss',
      'https://rss.orf.at/news.xml',
      'belongs to ORF already',
    ],
    [
      'an alias of an issue',
      'issues/sanctions.yml',
      '[sanktionen,',
      '[sanktionen, NATO,',
      'belongs to nato-membership already',
    ],
    ['a place', 'places/places.yml', 'name: Sotschi', 'name: Moskau', 'belongs to Moskau already'],
  ])('tells %s that stands twice', async (_, file, from, to, expected) => {
    const folder = await copyData()
    const line = await edit(folder, file, from, to)

    const mistakes = await mistakesOf(folder)

    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatch(`data/${file}:${line}: `)
    expect(mistakes[0]).toContain(expected)
  })

  it.each([
    ['is not known', 'Atlantis'],
    ['is no wider one', 'Kasan'],
  ])('tells a place that lies in one that %s', async (_, around) => {
    const folder = await copyData()
    const line = await edit(
      folder,
      'places/places.yml',
      'Sotschi, kind: city, in: Russland',
      `Sotschi, kind: city, in: ${around}`,
    )

    const expected = `in: "${around}" is no wider place; expected the name of a region or country`
    expect(await mistakesOf(folder)).toEqual([`data/places/places.yml:${line}: ${expected}`])
  })

  it('tells a phrase id that stands twice in one file', async () => {
    const folder = await copyData()
    const row = '- { id: say, patterns: [sagte*], meaning: said }\n'
    await mkdir(join(folder, 'phrases'))
    await writeFile(join(folder, 'phrases/cues.yml'), row + row)

    expect(await mistakesOf(folder)).toEqual(['data/phrases/cues.yml:2: id: "say" stands twice'])
  })
})
