// Deletes all that is known of a chat with its topics. A new table that names a chat belongs here as well.

import type { Write } from './schema.ts'

const TABLES = ['told_entry', 'told_subject', 'interest', 'press', 'delivery', 'chat'] as const

export async function forgetChat(transaction: Write, chatId: number): Promise<void> {
  for (const table of TABLES) await transaction.deleteFrom(table).where('chat_id', '=', chatId).execute()
}
