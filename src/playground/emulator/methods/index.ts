// All methods of the emulated Bot API by lower-case name. Whatever is not here answers 404.

import { botMethods } from './bot.ts'
import { chatMethods } from './chats.ts'
import { commandMethods } from './commands.ts'
import { editMethods } from './edit.ts'
import type { Method } from './method.ts'
import { sendMethods } from './send.ts'
import { updateMethods } from './updates.ts'

export const methods: ReadonlyMap<string, Method> = new Map([
  ...botMethods,
  ...chatMethods,
  ...commandMethods,
  ...editMethods,
  ...sendMethods,
  ...updateMethods,
])
