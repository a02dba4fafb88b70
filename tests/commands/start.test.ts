// What a link to the bot may bring with it.

import { beforeEach, describe, expect, test } from 'vitest'
import { start } from '../../commands/start.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createFilledDeps()
})

describe('/start', () => {
  test('says what the bot is, and offers a first digest', async () => {
    const { buttons } = checked(await start.run(aRequest(), deps))

    expect(buttons?.flat()).toContainEqual(expect.objectContaining({ command: 'subscribe' }))
  })

  test('opens what a link names', async () => {
    expect(checked(await start.run(aRequest('issue-territory'), deps)).text).toContain('Gebiete und Grenzen')
    expect(checked(await start.run(aRequest('actor-steve-witkoff'), deps)).text).toContain('Steve Witkoff')
  })

  test.each([
    'admin',
    'issue-',
    'issue-../../etc',
    'actor-<b>x</b>',
    'subscribe-07:30',
    "actor-' or 1=1--",
    `issue-${'x'.repeat(200)}`,
    'settings off',
    '\u202eissue-territory',
    '-1001234|off',
  ])('S14: a link with «%s» grants nothing and is welcomed like any other', async payload => {
    const before = checked(await start.run(aRequest(), deps))

    expect(checked(await start.run(aRequest(payload), deps))).toEqual(before)
    expect(await deps.store.chats.find({ chatId: 7, threadId: null })).toMatchObject({ subscription: null })
    expect(await deps.store.interests.of({ chatId: 7, threadId: null })).toEqual([])
  })
})
