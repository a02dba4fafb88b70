// Answers the press of a button. What a press says comes from the presser's own client: rights are checked again, what
// may change something is behind a key of ours (button-keys.ts), and the command itself checks its data.

import { UserError } from '../model/errors.ts'
import { toIsoTime } from '../model/time.ts'
import { KEYED, needsKey } from './button-keys.ts'
import type { Command } from './command.ts'
import { answerOrApologise } from './error-boundary.ts'
import type { Pressed } from './incoming.ts'
import { parseCallback } from './parse-command.ts'
import { createProgress } from './progress.ts'
import { type Rim, toRequest } from './rim.ts'
import { demandRights, untilAnswered } from './said.ts'

/** Telegram's limit for callback data, in bytes; a longer one is forged. */
const MAX_DATA_BYTES = 64

/** What a button stands for. */
interface Meaning {
  readonly command: Command
  readonly data: string
  /** Uses the button up; false if that has been done meanwhile. */
  use(): Promise<boolean>
}

export async function answerPressed(pressed: Pressed, rim: Rim): Promise<void> {
  const request = await toRequest(pressed, '', rim)
  const t = rim.deps.texts.in(request.locale)
  const meaning = await findMeaning(pressed, rim)
  const { command, data = '' } = meaning ?? {}
  const act = command?.act?.bind(command)
  if (meaning === undefined || command === undefined || act === undefined)
    return rim.answerPress(pressed.queryId, t('error-press-expired'))
  const refusal = await refusalOf(() => demandRights(command, pressed, rim))
  if (refusal !== undefined) return rim.answerPress(pressed.queryId, t(`error-${refusal.code}`))
  if (!(await meaning.use())) return rim.answerPress(pressed.queryId, t('error-press-expired'))
  rim.answerPress(pressed.queryId)
  const { address, message: place } = pressed
  const standing = place && { address, messageId: place.id, hasPicture: place.hasPicture }
  const progress = createProgress(address, standing, rim)
  const asked = { ...request, tellProgress: progress.tell }
  const answer = answerOrApologise(() => act(data, asked, rim.deps), command, t, rim.boundary)
  await untilAnswered(answer, progress, rim)
}

/** Undefined: not to be believed, or of a button that is no more. */
async function findMeaning(pressed: Pressed, { commands, deps }: Rim): Promise<Meaning | undefined> {
  if (Buffer.byteLength(pressed.data) > MAX_DATA_BYTES) return undefined
  const { name, data } = parseCallback(pressed.data)
  if (name !== KEYED) {
    const command = commands.get(name)
    return command && !needsKey(command) ? { command, data, use: async () => true } : undefined
  }
  const { presses } = deps.store
  const by = { chatId: pressed.address.chatId, updateId: pressed.updateId }
  const now = toIsoTime(deps.now())
  const press = await presses.find(data, by, now)
  const command = press && commands.get(press.command)
  return press && command && { command, data: press.data, use: () => presses.use(data, by, now) }
}

async function refusalOf(check: () => Promise<void>): Promise<UserError | undefined> {
  try {
    await check()
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}
