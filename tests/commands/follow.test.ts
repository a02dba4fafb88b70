import { beforeEach, describe, expect, test } from 'vitest'
import { follow } from '../../commands/follow.ts'
import { following } from '../../commands/following.ts'
import { mute } from '../../commands/mute.ts'
import { unfollow } from '../../commands/unfollow.ts'
import type { Message } from '../../src/model/message.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps
const address = { chatId: 7, threadId: null }

beforeEach(async () => {
  deps = await createTestDeps()
})

describe('/follow', () => {
  test.each([
    ['Witkoff', 'actor', 'steve-witkoff'],
    ['Wittkoff', 'actor', 'steve-witkoff'],
    ['Gebiete', 'issue', 'territory'],
    ['territory', 'issue', 'territory'],
  ])('follows «%s»', async (args, kind, id) => {
    const { text } = checked(await follow.run(aRequest(args), deps))

    expect(text).toMatch(/^🔔 .* wird verfolgt/)
    expect(await deps.store.interests.of(address)).toEqual([{ kind, id, wish: 'follow' }])
  })

  test('offers issues and persons if nothing is said, or nothing like it is known', async () => {
    for (const args of ['', 'Rumpelstilzchen']) {
      const message = checked(await follow.run(aRequest(args), deps))
      expect(labelsOf(message).some(label => label.startsWith('🧭'))).toBe(true)
      expect(labelsOf(message).some(label => label.startsWith('👤'))).toBe(true)
    }
    expect(await deps.store.interests.of(address)).toEqual([])
  })

  test('follows by a button what is still known', async () => {
    const message = await follow.act?.('a|steve-witkoff', aRequest(), deps)

    expect(message).toMatchObject({ isSeparate: true })
    await expect(follow.act?.('a|nobody', aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
    await expect(follow.act?.('x|territory', aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
    expect(await deps.store.interests.of(address)).toHaveLength(1)
  })

  test('S16: does not take more than a reader could mean', async () => {
    const ids = [...deps.knowledge.actors.keys()].slice(0, 40)
    for (const id of ids) await deps.store.interests.set(address, { kind: 'actor', id, wish: 'follow' })

    await expect(follow.run(aRequest('Gebiete'), deps)).rejects.toMatchObject({ code: 'interests-full' })
  })
})

describe('/mute and /unfollow', () => {
  test('change the wish, and end it', async () => {
    await follow.run(aRequest('Witkoff'), deps)
    expect((await mute.run(aRequest('Witkoff'), deps)).text).toContain('wird ausgeblendet')
    expect(await deps.store.interests.of(address)).toMatchObject([{ wish: 'mute' }])

    expect((await unfollow.run(aRequest('Witkoff'), deps)).text).toContain('nicht mehr verfolgt')
    await expect(unfollow.run(aRequest('Witkoff'), deps)).rejects.toMatchObject({ code: 'interest-unknown' })
  })
})

describe('/following', () => {
  test('lists what is followed and muted; a press ends it', async () => {
    await follow.run(aRequest('Witkoff'), deps)
    await mute.run(aRequest('Sanktionen'), deps)

    const message = checked(await following.run(aRequest(), deps))
    expect(message.text).toMatch(/Sofort gemeldet\n👤 Steve Witkoff\n\nAusgeblendet\n🧭 Sanktionen/)

    const rest = await following.act?.('a|steve-witkoff', aRequest(), deps)
    expect(rest?.text).not.toContain('Witkoff')
    expect((await following.act?.('i|sanctions', aRequest(), deps))?.text).toContain('Hier wird nichts verfolgt')
  })
})

function firstData({ buttons }: Message): string {
  const button = buttons?.[0]?.[0]
  return button !== undefined && 'data' in button ? button.data : ''
}

describe('for a channel, from the private chat of who administers it', () => {
  const channel = { chatId: -1001234, threadId: null }
  beforeEach(() => {
    deps.namedChats.set('@tageslage', { chatId: -1001234, kind: 'channel', title: 'Tageslage', admins: [7] })
  })

  test('a person is followed there and not here, and no more by the button', async () => {
    const message = checked(await follow.run(aRequest('@tageslage Witkoff'), deps))

    expect(message.text).toMatch(/^Tageslage: 🔔 Steve Witkoff wird verfolgt/)
    expect(message.buttons?.[0]?.[0]).toMatchObject({ command: 'following', data: 'new|-1001234' })
    expect(await deps.store.interests.of(address)).toEqual([])
    expect(await deps.store.interests.of(channel)).toMatchObject([{ id: 'steve-witkoff', wish: 'follow' }])

    const list = checked(await following.run(aRequest('@tageslage'), deps))
    expect(list.text).toMatch(/^Tageslage: /)
    const off = firstData(list)
    await following.act?.(off, aRequest(), deps)
    expect(await deps.store.interests.of(channel)).toEqual([])
  })

  test('the buttons of a choice are about the channel, and /unfollow is too', async () => {
    const choice = checked(await mute.run(aRequest('@tageslage'), deps))
    await mute.act?.(firstData(choice), aRequest(), deps)
    expect(await deps.store.interests.of(channel)).toMatchObject([{ wish: 'mute' }])

    await follow.run(aRequest('@tageslage Witkoff'), deps)
    expect((await unfollow.run(aRequest('@tageslage Witkoff'), deps)).text).toMatch(/^Tageslage: /)
    expect((await unfollow.run(aRequest('@tageslage'), deps)).text).toMatch(/^Tageslage: /)
    expect(await deps.store.interests.of(channel)).toHaveLength(1)
  })

  test('nobody else may', async () => {
    deps.namedChats.set('@tageslage', { chatId: -1001234, kind: 'channel', title: 'Tageslage', admins: [8] })

    await expect(follow.run(aRequest('@tageslage Witkoff'), deps)).rejects.toMatchObject({ code: 'chat-not-yours' })
    await expect(follow.act?.('a|steve-witkoff|-1001234', aRequest(), deps)).rejects.toMatchObject({
      code: 'chat-not-yours',
    })
    expect(await deps.store.interests.of(channel)).toEqual([])
  })
})
