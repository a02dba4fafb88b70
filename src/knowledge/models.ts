// data/models/*.json → checked weights. What they weigh is the analysis' matter.

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { ModelWeights } from '../model/knowledge.ts'
import type { Problem } from './problems.ts'

const schema: z.ZodType<ModelWeights> = z
  .strictObject({
    name: z.string().min(1),
    trained: z.string(),
    figures: z.record(z.string(), z.union([z.number(), z.string()])),
    bits: z.int().min(4).max(20),
    scale: z.number().positive(),
    threshold: z.number(),
    weights: z.base64(),
  })
  .refine(({ bits, weights }) => Buffer.from(weights, 'base64').length === 2 ** bits, {
    path: ['weights'],
    message: 'expected a byte for each of the 2^bits weights',
  })

/** All models of a data folder, none if it has no models. Mistakes go to `problems`; such a file is left out. */
export async function readModels(root: string, problems: Problem[]): Promise<ModelWeights[]> {
  const names = await readdir(join(root, 'models')).catch(() => [])
  const models: ModelWeights[] = []
  for (const name of names.filter(each => each.endsWith('.json')).sort()) {
    const file = `${basename(root)}/models/${name}`
    const result = schema.safeParse(parse(await readFile(join(root, 'models', name), 'utf8')))
    if (result.success) models.push(result.data)
    else
      for (const issue of result.error.issues)
        problems.push({ file, line: 0, text: `${issue.path.join('.')}: ${issue.message}` })
  }
  return models
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
