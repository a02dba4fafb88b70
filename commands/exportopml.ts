// /exportopml: all sources as a file that other feed readers take.

import type { Command } from '../src/chat/command.ts'
import { writeOpml } from '../src/feed/opml.ts'
import { toMessage } from '../src/view/rich.ts'
import { readerOf } from './parts/reader.ts'

export const exportopml: Command = {
  name: 'exportopml',
  aliases: ['opml_export', 'quellen_exportieren'],
  scope: 'bot-admins',
  async run(request, deps) {
    const { t, today } = readerOf(request, deps)
    const sources = await deps.store.sources.list()
    if (sources.length === 0) return toMessage(t('sources-none'))
    const text = writeOpml(
      t('exportopml-title'),
      sources.map(({ name, url }) => ({ title: name, url })),
    )
    const message = toMessage(t('exportopml-done', { count: sources.length }))
    return { ...message, document: { bytes: Buffer.from(text), name: `verhandlungsbote-${today}.opml` } }
  },
}
