// The emulator behind grammY, the client that the bot really uses.

import { Api, Bot, GrammyError, InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { openBench, READER, TOKEN } from './driver.ts'

/** A PNG of this size, its picture data left out: only the head is looked at. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

test('a bot of grammY polls, answers a command and a press, and stops', async () => {
  const { url, emulator } = await openBench()
  const bot = new Bot(TOKEN, { client: { apiRoot: url } })
  bot.command('start', context =>
    context.reply('Willkommen', { reply_markup: { inline_keyboard: [[{ text: 'mehr', callback_data: 'more' }]] } }),
  )
  bot.callbackQuery('more', async context => {
    await context.answerCallbackQuery('gern')
    await context.editMessageText('mehr')
  })
  const running = bot.start()

  emulator.sendText({ chat: READER, from: READER, text: '/start' })
  const welcome = await emulator.until(() => emulator.messages(READER).find(message => message.isFromBot))
  const { answered } = emulator.press({ chatId: READER, messageId: welcome.messageId, data: 'more', from: READER })
  const answer = await answered
  await emulator.until(() => emulator.messages(READER).find(({ text }) => text === 'mehr'))
  await bot.stop()
  await running

  expect(answer.text).toBe('gern')
  expect(emulator.pendingUpdates()).toBe(0)
})

test('a picture is uploaded, captioned, sent again by its id, and fetched', async () => {
  const { url, emulator } = await openBench()
  const api = new Api(TOKEN, { apiRoot: url })
  const png = pngHead(800, 600)

  const sent = await api.sendPhoto(READER, new InputFile(png, 'stand.png'), {
    caption: 'Stand heute',
    caption_entities: [{ type: 'bold', offset: 0, length: 5 }],
  })
  const photo = sent.photo.at(-1)
  const again = await api.sendPhoto(READER, photo?.file_id ?? '')
  const file = await api.getFile(photo?.file_id ?? '')
  const download = await fetch(`${url}/file/bot${TOKEN}/${file.file_path}`)

  expect(sent).toMatchObject({ caption: 'Stand heute', caption_entities: [{ type: 'bold', offset: 0, length: 5 }] })
  expect(photo).toMatchObject({ width: 800, height: 600, file_size: png.length })
  expect(again.photo[0]?.file_unique_id).toBe(photo?.file_unique_id)
  expect(Buffer.from(await download.arrayBuffer())).toEqual(png)
  expect(emulator.messages(READER)[0]?.attachment).toMatchObject({ kind: 'photo', width: 800, height: 600 })
})

test('a document is uploaded with its name', async () => {
  const { url } = await openBench()
  const api = new Api(TOKEN, { apiRoot: url })

  const { document } = await api.sendDocument(READER, new InputFile(Buffer.from('{}'), 'belege.json'))

  expect(document).toMatchObject({ file_name: 'belege.json', file_size: 2 })
})

test('a picture is edited to another one', async () => {
  const { url } = await openBench()
  const api = new Api(TOKEN, { apiRoot: url })
  const { message_id } = await api.sendPhoto(READER, new InputFile(pngHead(10, 10), 'a.png'), { caption: 'a' })

  await api.editMessageCaption(READER, message_id, { caption: 'b' })
  const edited = await api.editMessageMedia(READER, message_id, {
    type: 'photo',
    media: new InputFile(pngHead(20, 10), 'b.png'),
    caption: 'c',
  })

  expect(edited).toMatchObject({ caption: 'c', photo: [{ width: 20 }] })
})

test.each([
  ['no picture at all', Buffer.from('hallo'), undefined, 'Bad Request: IMAGE_PROCESS_FAILED'],
  ['far too wide', pngHead(2100, 100), undefined, 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  ['too large', pngHead(9000, 1001), undefined, 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  ['empty', Buffer.alloc(0), undefined, 'Bad Request: file must be non-empty'],
  ['captioned too long', pngHead(10, 10), 'x'.repeat(1025), 'Bad Request: message caption is too long'],
])('a picture that is %s is refused', async (_what, bytes, caption, description) => {
  const { url, emulator } = await openBench()
  const api = new Api(TOKEN, { apiRoot: url })

  const refusal = await api
    .sendPhoto(READER, new InputFile(bytes, 'a.png'), caption === undefined ? {} : { caption })
    .catch((error: unknown) => error)

  expect(refusal).toBeInstanceOf(GrammyError)
  expect(refusal).toMatchObject({ error_code: 400, description })
  expect(emulator.messages(READER)).toEqual([])
})

test('waiting for something that never comes ends with a reason', async () => {
  const { emulator } = await openBench()

  await expect(emulator.until(() => emulator.messages(READER)[0], 1)).rejects.toThrow('nothing came within 1 ms')
})
