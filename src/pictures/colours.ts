// The colours of all pictures: dark ground, so that they look right in both of Telegram's themes.

import type { Position } from '../model/position.ts'
import type { IssueStatus } from '../model/status.ts'

export const INK = '#e8edf6'
export const FAINT = '#94a1b8'
export const GROUND = '#141c2c'
export const STRIPE = '#1a2436'
export const TRACK = '#33415a'

export const STATUS_COLOURS: Readonly<Record<IssueStatus, string>> = {
  blocked: '#f0605f',
  disputed: '#f59b4c',
  open: '#a9b4c6',
  approaching: '#58a6f5',
  provisional: '#ecd04a',
  agreed: '#51c878',
}

export const STANCE_COLOURS: Readonly<Record<Position['stance'], string>> = { demanded: '#51c878', rejected: '#f0605f' }
