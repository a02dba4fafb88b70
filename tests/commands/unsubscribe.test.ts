import { expect, test } from 'vitest'
import { subscribe } from '../../commands/subscribe.ts'
import { unsubscribe } from '../../commands/unsubscribe.ts'
import { aRequest, createTestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

test('ends the subscription and offers it again', async () => {
  const deps = await createTestDeps()
  await subscribe.run(aRequest('09:15'), deps)

  const message = checked(await unsubscribe.run(aRequest(), deps))

  expect(message.text).toContain('Abbestellt.')
  expect(labelsOf(message)).toEqual(['Wieder täglich um 09:15'])
  expect((await deps.store.chats.find({ chatId: 7, threadId: null }))?.subscription).toBeNull()
})

test('says that there was none', async () => {
  await expect(unsubscribe.run(aRequest(), await createTestDeps())).rejects.toMatchObject({ code: 'not-subscribed' })
})
