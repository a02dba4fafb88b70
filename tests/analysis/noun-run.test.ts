import { expect, it } from 'vitest'
import { aReader } from './a-reading.ts'

const read = await aReader()

const rowsOf = (text: string): [string, string[]][] => {
  const reading = read(text)
  return reading.runs
    .flat()
    .map(({ ruler, people }): [string, string[]] => [ruler, people.map(one => one.actor ?? 'nobody')])
}

it('joins persons with their titles, and finds the word that rules them', () => {
  expect(
    rowsOf('Am Montag sprach Trump mit Kanzler Friedrich Merz, dem Franzosen Emmanuel Macron sowie Keir Starmer.'),
  ).toEqual([
    ['sprach', ['donald-trump']],
    ['mit', ['friedrich-merz', 'emmanuel-macron', 'keir-starmer']],
  ])
})

it('parts persons between whom a verb stands', () => {
  expect(rowsOf('Lawrow traf Rubio.')).toEqual([
    ['^', ['sergey-lavrov']],
    ['traf', ['marco-rubio']],
  ])
})

it('ends a row at a genitive', () => {
  expect(rowsOf('Putins Berater Uschakow kam.')).toHaveLength(2)
})
