// Deletes all that is known of a chat with its topics. A new table that names a chat belongs here as well.

import type { Write } from './schema.ts'

/** All tables that name a chat. */
export const TABLES_OF_CHATS = [
  'told_entry',
  'told_subject',
  'interest',
  'press',
  'delivery',
  'correction',
  'chat',
] as const

export async function forgetChat(transaction: Write, chatId: number): Promise<void> {
  for (const table of TABLES_OF_CHATS) await transaction.deleteFrom(table).where('chat_id', '=', chatId).execute()
}
