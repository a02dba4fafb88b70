// The shape of a method: a call in, the `result` of the answer out.

import type { Call } from '../call.ts'
import type { World } from '../world.ts'

/** Throws BotApiError for what Telegram refuses. */
export type Method = (call: Call, world: World) => unknown
