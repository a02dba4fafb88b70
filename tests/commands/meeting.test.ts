import { beforeAll, describe, expect, test } from 'vitest'
import { agenda } from '../../commands/agenda.ts'
import { meeting } from '../../commands/meeting.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/meeting', () => {
  test.each(['moskau', 'Moskau 2.12.', 'Putin', '2025-12-02'])('finds one by %s', async words => {
    const { text } = checked(await meeting.run(aRequest(words), deps))

    expect(text).toContain('Di 2.12. · Moskau – fand statt\nTreffen · 2 Berichte')
    expect(text).toContain('🇺🇸 Steve Witkoff\u00a0[1]')
    expect(text).toContain('„Fünf Stunden saßen Steve Witkoff')
  })

  test('asks which of several is meant', async () => {
    expect(labelsOf(checked(await meeting.run(aRequest('Witkoff'), deps)))).toEqual([
      'Sa–So 20.–21.12. Miami',
      'Di 2.12. Moskau',
    ])
    expect(labelsOf(checked(await meeting.run(aRequest(), deps)))).toHaveLength(2)
  })

  test('says that there is none', async () => {
    await expect(meeting.run(aRequest('Timbuktu'), deps)).rejects.toMatchObject({ code: 'meeting-unknown' })
    await expect(meeting.act?.('gone', aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })

  test('hands out a calendar file', async () => {
    const message = checked((await meeting.act?.('moskau|ics', aRequest(), deps)) ?? { text: '', entities: [] })

    expect(message.document?.name).toBe('verhandlungen.ics')
    expect(Buffer.from(message.document?.bytes ?? []).toString()).toContain('UID:moskau@verhandlungsbote')
    expect(message.isSeparate).toBe(true)
  })
})

describe('/agenda', () => {
  test('tells what lies ahead, how sure it is and who says so', async () => {
    const message = checked(await agenda.run(aRequest(), deps))

    expect(message.text).toContain(
      'Sa–So 20.–21.12. · Miami – angekündigt · übermorgen\nSteve Witkoff, Kirill Dmitrijew',
    )
    expect(message.text).toContain('„Am Samstag und Sonntag kommen')
    expect(labelsOf(message)).toContain('📅 In den Kalender')
  })

  test('gives all of them as one file', async () => {
    const message = checked((await agenda.act?.('ics', aRequest(), deps)) ?? { text: '', entities: [] })

    expect(
      Buffer.from(message.document?.bytes ?? [])
        .toString()
        .match(/BEGIN:VEVENT/g),
    ).toHaveLength(1)
  })
})
