// Answers the press of a button. What a press says comes from the presser's own client: rights are checked again and
// the command itself checks its data.

import { UserError } from '../model/errors.ts'
import { answerOrApologise } from './error-boundary.ts'
import type { Pressed } from './incoming.ts'
import { parseCallback } from './parse-command.ts'
import { type Rim, toRequest } from './rim.ts'
import { demandRights } from './said.ts'

/** Telegram's limit for callback data, in bytes; a longer one is forged. */
const MAX_DATA_BYTES = 64

export async function answerPressed(pressed: Pressed, rim: Rim): Promise<void> {
  const { name, data } = parseCallback(pressed.data)
  const command = rim.commands.get(name)
  const request = await toRequest(pressed, '', rim)
  const t = rim.deps.texts.in(request.locale)
  const act = command?.act?.bind(command)
  if (command === undefined || act === undefined || Buffer.byteLength(pressed.data) > MAX_DATA_BYTES)
    return rim.answerPress(pressed.queryId, t('error-press-expired'))
  const refusal = await refusalOf(() => demandRights(command, pressed, rim))
  if (refusal !== undefined) return rim.answerPress(pressed.queryId, t(`error-${refusal.code}`))
  rim.answerPress(pressed.queryId)
  const message = await answerOrApologise(() => act(data, request, rim.deps), command, t, rim.boundary)
  const { address, message: place } = pressed
  if (message.isSeparate === true || place === null) void rim.replies.say(address, message)
  else void rim.replies.replace({ address, messageId: place.id, hasPicture: place.hasPicture }, message)
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
