// `npm run --silent replay -- FILE… [--from DAY] [--to DAY] [--time HH:MM] [--locale de|en] [--book]`: an archive told
// day by day to one chat, as it would have come: articles one after the other, a digest each morning. Prints all digests
// (with --book what the ledger came to) and, on stderr, what of the ledger was told, where, and what was not.

import { parseArgs } from 'node:util'
import type { ClockTime, IsoDay } from '../../src/model/time.ts'
import { type ReplayReport, replay } from './replay.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '2025-02-13' },
    to: { type: 'string', default: '2025-12-18' },
    time: { type: 'string', default: '07:30' },
    locale: { type: 'string', default: 'de' },
    book: { type: 'boolean', default: false },
  },
})

if (positionals.length === 0) {
  console.error(
    'usage: npm run --silent replay -- FILE… [--from DAY] [--to DAY] [--time HH:MM] [--locale de|en] [--book]',
  )
  process.exitCode = 2
} else {
  const report = await replay({
    files: positionals,
    from: values.from as IsoDay,
    to: values.to as IsoDay,
    time: values.time as ClockTime,
    locale: values.locale === 'en' ? 'en' : 'de',
    isBook: values.book,
    print: text => console.log(text),
  })
  printReport(report)
  if (report.faults.length > 0) process.exitCode = 1
}

function printReport({ counts, faults }: ReplayReport): void {
  for (const [figure, value] of Object.entries(counts)) console.error(`${figure.padEnd(40)} ${value}`)
  for (const fault of faults) console.error(`FAULT ${fault}`)
}
