// The list of commands, and the page of one with its usage.

import type { Button, Message } from '../model/message.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, toMessage } from './rich.ts'

export interface HelpEntry {
  readonly name: string
  readonly aliases: readonly string[]
}

export interface HelpView {
  readonly everyone: readonly HelpEntry[]
  /** For administrators of a group; shown apart in groups only. */
  readonly chatAdmins: readonly HelpEntry[]
  /** Empty for readers who are no bot admins. */
  readonly botAdmins: readonly HelpEntry[]
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /help: each command with what it does. */
export function renderHelp(view: HelpView, reader: Reader): Message {
  const { t } = reader
  const section = (title: string, entries: readonly HelpEntry[]) =>
    entries.length === 0
      ? undefined
      : join([bold(title), ...entries.map(({ name }) => `/${name} – ${t(`command-${name}`)}`)])
  const blocks = [
    join([concat('🕊 ', bold(t('help-title'))), t('help-about')]),
    section(t('help-everyone'), view.everyone),
    section(t('help-chat-admins'), view.chatAdmins),
    section(t('help-bot-admins'), view.botAdmins),
    t('help-more'),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons: view.buttons })
}

/** The answer to /help COMMAND: what it does, how it is written, by which other names. */
export function renderUsage(entry: HelpEntry, reader: Reader): Message {
  const { t } = reader
  const aliases = entry.aliases.map(alias => `/${alias}`).join(' ')
  return toMessage(
    join([
      concat(bold(`/${entry.name}`), ` – ${t(`command-${entry.name}`)}`),
      t(`usage-${entry.name}`),
      aliases === '' ? undefined : t('help-aliases', { aliases }),
    ]),
  )
}

/** The answer to /start. */
export function renderStart(buttons: readonly (readonly Button[])[], { t }: Reader): Message {
  const blocks = [join([concat('🕊 ', bold(t('start-title'))), t('start-about')]), t('start-promise'), t('start-next')]
  return toMessage(join(blocks, '\n\n'), { buttons })
}
