// Entry: the command line. It reads the settings, chooses what to run, and turns errors into one line and an exit code.

import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { type Archive, createArchive } from './app/archive.ts'
import { DATA_FOLDER } from './app/base.ts'
import { createApp } from './app.ts'
import { runAnalyze } from './cli/analyze.ts'
import { explain } from './cli/explain.ts'
import { runImport } from './cli/import.ts'
import { runRebuild } from './cli/rebuild.ts'
import { runUntilStopped } from './cli/start.ts'
import { type Config, readConfig } from './config.ts'
import { createLog } from './log.ts'

// node-cron leaves out hours at the autumn change in any other zone. Must stand before the first Date.
process.env.TZ = 'UTC'
if (existsSync('.env')) process.loadEnvFile('.env')

const program = new Command('verhandlungsbote').description('follows a negotiation in the news, on Telegram')

program
  .command('start')
  .description('run the bot; without BOT_TOKEN the playground')
  .action(() => run(async config => runUntilStopped(createApp(config, createLog({ level: config.logLevel })), process)))

program
  .command('analyze')
  .description('read articles from standard input, one JSON object a line; write what was found, one line each')
  .action(() => run(() => runAnalyze({ ...streams(), dataFolder: DATA_FOLDER })))

program
  .command('import')
  .description('take an archive of articles into the corpus and the ledger')
  .argument('<file>', 'JSON lines with the fields of `analyze`')
  .action((file: string) => withArchive(archive => runImport({ file, ...streams(), ...archive })))

program
  .command('rebuild')
  .description('read again what an older analyser has read, and build the ledger anew from all evidence')
  .action(() => withArchive(archive => runRebuild({ ...streams(), rebuild: archive.rebuild })))

await program.parseAsync()

function streams() {
  const { stdin, stdout, stderr } = process
  return { stdin, stdout, stderr }
}

/** Runs a subcommand that works on the database without a chat. */
async function withArchive(action: (archive: Archive) => Promise<number>): Promise<void> {
  await run(async config => {
    const archive = await createArchive(config, createLog({ level: config.logLevel }))
    try {
      return await action(archive)
    } finally {
      await archive.close()
    }
  })
}

/** Runs a subcommand with the settings; a mistake of the operator ends it with one clear line. */
async function run(action: (config: Config) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await action(readConfig(process.env))
  } catch (error) {
    const { text, exitCode } = explain(error)
    process.stderr.write(`${text}\n`)
    process.exitCode = exitCode
  }
}
