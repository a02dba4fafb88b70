// `node --import tsx src/cli/validate.ts FOLDER`: how well the reader does on articles that its models have not seen. Each
// part of the annotated articles is read by models fitted on all others. A tool of the project, not of the bot.

import { parseArgs } from 'node:util'
import { toAnalysis } from '../analysis/analyse.ts'
import { createMatchers } from '../analysis/matchers.ts'
import { readModels } from '../analysis/models.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { toModelWeights } from './training/fit.ts'
import { readGoldFolder } from './training/gold.ts'
import { createScores, MEASURES, type Measure, type Scores } from './training/score.ts'
import { AREAS, type Area, type Lesson, prepare, trainModels } from './training/train-models.ts'
import { createParts } from './training/validate.ts'

const USAGE = `usage: node --import tsx src/cli/validate.ts FOLDER [--data DATA] [--of FILE] [--parts N] [--area AREA]… [--errors MEASURE]
  --of      only articles of files whose names begin so, in N parts; without it dev in 3 and all files in 5 parts
  --area    fit anew only these models: ${Object.keys(AREAS).join(', ')}; the others are those of DATA/models
  --errors  list what is missing (-) and superfluous (+): ${MEASURES.join(', ')}`

/** What each area's models decide. Where those of DATA/models have seen the articles, nothing is told. */
const LEARNED: Readonly<Record<Area, readonly Measure[]>> = {
  relevance: ['relevance'],
  statements: ['statements'],
  signals: ['issues', 'directions', 'signals', 'parties'],
  meetings: ['meetings'],
}

interface Options {
  readonly folder: string
  readonly data: string
  readonly areas: readonly Area[]
  readonly errors: string | undefined
  readonly runs: readonly { readonly of: string; readonly parts: number }[]
}

const options = readOptions()
if (options === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else await validate(options)

function readOptions(): Options | undefined {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: text, of: text, parts: text, errors: text, area: { type: 'string', multiple: true } },
  })
  const [folder] = positionals
  const names = values.area ?? Object.keys(AREAS)
  const areas = names.filter((name): name is Area => Object.hasOwn(AREAS, name))
  const parts = Number(values.parts ?? 3)
  const isKnown = values.errors === undefined || MEASURES.some(measure => measure === values.errors)
  if (folder === undefined || areas.length < names.length || !(parts >= 2) || !isKnown) return undefined
  const runs =
    values.of === undefined
      ? [
          { of: 'dev', parts: 3 },
          { of: '', parts: 5 },
        ]
      : [{ of: values.of, parts }]
  return { folder, data: values.data ?? 'data', areas, errors: values.errors, runs }
}

async function validate({ folder, data, areas, errors, runs }: Options): Promise<void> {
  const knowledge = await loadKnowledge(data)
  const matchers = createMatchers(knowledge)
  const lessons = (await readGoldFolder(folder)).map(article => prepare(article, matchers))
  for (const { of, parts } of runs) {
    const scores = createScores()
    const asked = lessons.filter(({ example }) => example.file.startsWith(of))
    const partOf = createParts(
      asked.map(lesson => lesson.group),
      parts,
    )
    for (let part = 0; part < parts; part++) {
      const left = asked.filter(lesson => partOf(lesson.group) === part)
      const groups = new Set(left.map(lesson => lesson.group))
      const others = lessons.filter(lesson => !groups.has(lesson.group))
      readWithout(left, others, knowledge, areas, scores)
    }
    console.log(`\n${of === '' ? 'all files' : of}: ${asked.length} articles, ${parts} parts`)
    print(scores, areas, errors)
  }
}

/** Reads the articles with models fitted on the others alone. */
function readWithout(
  left: readonly Lesson[],
  others: readonly Lesson[],
  knowledge: Knowledge,
  areas: readonly Area[],
  scores: Scores,
): void {
  const fitted = Object.entries(trainModels(others, areas)).map(([name, { weights, threshold, figures }]) => {
    return [name, toModelWeights(name, weights, { trained: '', figures, threshold })] as const
  })
  const models = readModels({ ...knowledge, models: new Map([...(knowledge.models ?? []), ...fitted]) })
  for (const { reading, example } of left) scores.add(example, toAnalysis(reading, models))
}

function print(scores: Scores, areas: readonly Area[], errors: string | undefined): void {
  const seen = Object.entries(LEARNED).flatMap(([area, measures]) => (areas.some(one => one === area) ? [] : measures))
  for (const { measure, precision, recall, f1, asked } of scores.rows()) {
    if (seen.includes(measure)) continue
    const figures = [precision, recall, f1].map(figure => figure.toFixed(3)).join('  ')
    console.log(`${measure.padEnd(12)} P R F1  ${figures}  of ${asked}`)
  }
  for (const { measure, text } of scores.errors()) if (measure === errors) console.log(text)
}
