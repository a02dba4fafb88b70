// What is behind a command about sources and means nothing: the answer says what would be right.

import { beforeEach, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { answerOrApologise } from '../../src/chat/error-boundary.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createTestDeps()
  const source = { url: 'https://elbkurier.example/rss', name: 'Elbkurier', tier: 2, country: null } as const
  await deps.store.sources.add(source, '2025-12-01T00:00:00.000Z')
})

async function answer(name: string, args: string): Promise<string> {
  const command = commands.find(one => one.name === name)
  if (command === undefined) throw new Error(`no command ${name}`)
  const boundary = { log: deps.log, scrub: () => ({ name: 'Error' }) }
  const work = async () => await command.run(aRequest(args), deps)
  return checked(await answerOrApologise(work, command, deps.texts.in('de'), boundary)).text
}

test.each([
  ['addsource', ''],
  ['addsource', 'Elbkurier'],
  ['addsource', 'ftp://elbkurier.example/'],
  ['testsource', 'Alpenpost'],
  ['source', 'Alpenpost'],
  ['source', '7'],
  ['pausesource', 'Alpenpost'],
  ['resumesource', '0'],
  ['renamesource', ''],
  ['renamesource', 'Elbkurier'],
  ['renamesource', 'Elbkurier = '],
  ['renamesource', 'Alpenpost = Blatt'],
  ['settier', 'Elbkurier 9'],
  ['settier', 'Alpenpost 1'],
  ['removesource', 'Alpenpost'],
])('/%s «%s» is answered with how it is used', async (name, args) => {
  const text = await answer(name, args)

  expect(text).toContain(`So geht es: /${name}`)
})

test.each(['source', 'testsource', 'pausesource', 'resumesource', 'settier', 'removesource'])(
  '/%s alone asks which source is meant',
  async name => {
    expect(await answer(name, '')).toBe('Welche Quelle?')
  },
)
