import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { start } from '../../commands/start.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps
const help = commands.find(({ name }) => name === 'help') ?? start

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/help', () => {
  test('lists what everyone may do', async () => {
    const { text } = checked(await help.run(aRequest(), deps))

    expect(text).toContain('/status – Stand der Streitpunkte')
    expect(text).toContain('/help – ')
    expect(text).not.toContain('/addsource')
  })

  test('lists the commands of operators to operators', async () => {
    const { text } = checked(await help.run(aRequest('', { isBotAdmin: true }), deps))

    expect(text).toContain('Für die Betreiber\n/health – ')
    expect(text).toContain('/addsource – ')
  })

  test('tells in a group what its administrators may do', async () => {
    const { text } = checked(await help.run(aRequest('', { chatKind: 'group' }), deps))

    expect(text).toMatch(/Für die Verwaltung dieser Gruppe\n\/subscribe/)
  })

  test.each(['status', '/status', 'stand'])('explains one command for «%s»', async args => {
    const { text } = checked(await help.run(aRequest(args), deps))

    expect(text).toMatch(/^\/status – .*\nSo geht es: \/status \[Thema\]/)
    expect(text).toContain('Auch: /stand')
  })

  test('gives the whole list for what is no command', async () => {
    expect((await help.run(aRequest('fliegen'), deps)).text).toContain('Was ich kann')
  })
})

describe('/start', () => {
  test('says what the bot is and offers the first steps', async () => {
    const message = checked(await start.run(aRequest(), deps))

    expect(message.text).toContain('Ich verfolge in deutschsprachigen Medien')
    expect(labelsOf(message)).toContain('🔔 Täglich um 07:30')
  })

  test('follows a link to an issue or a person', async () => {
    expect((await start.run(aRequest('issue-nato-membership'), deps)).text).toContain('NATO-Mitgliedschaft')
    expect((await start.run(aRequest('actor-rustem-umerov'), deps)).text).toContain('Rustem Umerow')
  })

  test('ignores a link that it does not understand', async () => {
    expect((await start.run(aRequest('kampagne42'), deps)).text).toContain('Verhandlungsbote')
  })
})
