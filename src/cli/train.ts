// `node --import tsx src/cli/train.ts FOLDER [DATA]`: fits the models of the reader on annotated articles and writes
// DATA/models. A tool of the project, not of the bot: nothing imports it. The texts themselves never enter the weights.

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMatchers } from '../analysis/matchers.ts'
import { MODEL_NAMES } from '../analysis/models.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { toModelWeights } from './training/fit.ts'
import { type GoldArticle, readGold } from './training/gold.ts'
import { prepare, trainModels } from './training/train-models.ts'

/** Files whose articles are nearest to what the reader will meet count more. */
const HEAVY = /^(?:dev|seeds)/
const HEAVY_WEIGHT = 1.5

const [folder, data = 'data'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node --import tsx src/cli/train.ts FOLDER [DATA]')
  process.exitCode = 2
} else await train(folder, data)

async function train(source: string, target: string): Promise<void> {
  const files = (await readdir(source)).filter(name => name.endsWith('.jsonl')).sort()
  const articles: GoldArticle[] = []
  for (const file of files) articles.push(...(await readGold(join(source, file), HEAVY.test(file) ? HEAVY_WEIGHT : 1)))
  const matchers = createMatchers(await loadKnowledge(target))
  const fitted = trainModels(articles.map(article => prepare(article, matchers)))
  const trained = `${new Date().toISOString().slice(0, 10)}, ${articles.length} annotated articles`
  await mkdir(join(target, 'models'), { recursive: true })
  for (const name of MODEL_NAMES) {
    const { weights, threshold, figures } = fitted[name]
    const file = toModelWeights(name, weights, { trained, figures, threshold })
    await writeFile(join(target, 'models', `${name}.json`), `${JSON.stringify(file, undefined, 1)}\n`)
    console.log(name, figures, `threshold ${threshold}`)
  }
}
