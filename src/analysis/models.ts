// The trained models that the rules ask, by the names of their files in data/models.

import type { Knowledge } from '../model/knowledge.ts'
import { createLinearModel, EMPTY_MODEL, type LinearModel } from './linear-model.ts'

export const MODEL_NAMES = [
  'relevance',
  'relevanceOfTeaser',
  'speaks',
  'moves',
  'movesIssue',
  'movesSo',
  'speaksOf',
  'owns',
  'isMeeting',
  'isPlanned',
  'isPlace',
  'takesPart',
] as const
export type ModelName = (typeof MODEL_NAMES)[number]

export type Models = Readonly<Record<ModelName, LinearModel>>

/** A model that the knowledge lacks finds nothing. */
export function readModels({ models }: Knowledge): Models {
  const entries = MODEL_NAMES.map(name => {
    const file = models?.get(name)
    return [name, file === undefined ? EMPTY_MODEL : createLinearModel(file)] as const
  })
  return Object.fromEntries(entries) as Record<ModelName, LinearModel>
}
