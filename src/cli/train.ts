// `node --import tsx src/cli/train.ts FOLDER [DATA] [AREA…]`: fits the models of the reader on annotated articles and writes
// DATA/models. A tool of the project, not of the bot: nothing imports it. The texts themselves never enter the weights.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMatchers } from '../analysis/matchers.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { toModelWeights } from './training/fit.ts'
import { readGoldFolder } from './training/gold.ts'
import { AREAS, type Area, prepare, trainModels } from './training/train-models.ts'

const [folder, data = 'data', ...names] = process.argv.slice(2)
const all = Object.keys(AREAS).filter((name): name is Area => Object.hasOwn(AREAS, name))
if (folder === undefined || names.some(name => !Object.hasOwn(AREAS, name))) {
  console.error(`usage: node --import tsx src/cli/train.ts FOLDER [DATA] [${all.join('|')}]…`)
  process.exitCode = 2
} else
  await train(
    folder,
    data,
    all.filter(area => names.length === 0 || names.includes(area)),
  )

async function train(source: string, target: string, areas: readonly Area[]): Promise<void> {
  const articles = await readGoldFolder(source)
  const matchers = createMatchers(await loadKnowledge(target))
  const fitted = trainModels(
    articles.map(article => prepare(article, matchers)),
    areas,
  )
  const trained = `${new Date().toISOString().slice(0, 10)}, ${articles.length} annotated articles`
  await mkdir(join(target, 'models'), { recursive: true })
  for (const [name, { weights, threshold, figures }] of Object.entries(fitted)) {
    const file = toModelWeights(name, weights, { trained, figures, threshold })
    await writeFile(join(target, 'models', `${name}.json`), `${JSON.stringify(file, undefined, 1)}\n`)
    console.log(name, figures, `threshold ${threshold}`)
  }
}
