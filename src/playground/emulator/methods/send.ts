// Methods that put a message into a chat: sendMessage, sendPhoto, sendDocument, sendChatAction.

import { badRequest } from '../bot-api-error.ts'
import { type Call, findUpload, readFlag, readText } from '../call.ts'
import { readCaption, readMessageText } from '../content.ts'
import { readKeyboard } from '../keyboard.ts'
import type { Attachment, ChatMessage, ChatRecord } from '../model.ts'
import { sizeOfPicture } from '../picture.ts'
import { reachChatToWrite, reachReplied, reachThread } from '../reach.ts'
import { wireMessage } from '../wire.ts'
import { addFile, addMessage, announce, type World } from '../world.ts'
import type { Method } from './method.ts'

const MAX_PHOTO_BYTES = 10_485_760
const MAX_DOCUMENT_BYTES = 52_428_800
/** https://core.telegram.org/bots/api#sendphoto */
const MAX_PHOTO_SIDES = 10_000
const MAX_PHOTO_RATIO = 20
const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
])

export const sendMethods: ReadonlyMap<string, Method> = new Map([
  ['sendmessage', sendMessage],
  ['sendphoto', sendPhoto],
  ['senddocument', sendDocument],
  ['sendchataction', sendChatAction],
])

function sendMessage(call: Call, world: World): unknown {
  if (readText(call, 'text') === '') throw badRequest('Message text is empty')
  const chat = reachChatToWrite(world, call)
  return put(call, world, chat, { ...readMessageText(call), attachment: null })
}

function sendPhoto(call: Call, world: World): unknown {
  const chat = reachChatToWrite(world, call)
  return put(call, world, chat, { ...readCaption(call), attachment: readPhoto(call, world, 'photo') })
}

function sendDocument(call: Call, world: World): unknown {
  const chat = reachChatToWrite(world, call)
  return put(call, world, chat, { ...readCaption(call), attachment: readDocument(call, world) })
}

function sendChatAction(call: Call, world: World): unknown {
  const action = readText(call, 'action').toLowerCase()
  if (!ACTIONS.has(action)) throw badRequest('Wrong parameter action in request')
  const chat = reachChatToWrite(world, call)
  announce(world, { kind: 'action', chatId: chat.id, action })
  return true
}

/** A photo that was uploaded under `name`, or one that Telegram has, by its id. Throws a 400. */
export function readPhoto(call: Call, world: World, name: string): Attachment {
  const upload = findUpload(call, name)
  if (upload === undefined) {
    const file = world.files.get(readText(call, name))
    const size = file === undefined ? undefined : sizeOfPicture(file.bytes)
    if (readText(call, name) === '') throw badRequest('There is no photo in the request')
    if (file === undefined || size === undefined) throw badRequest('Wrong file identifier/HTTP URL specified')
    return { kind: 'photo', file, ...size }
  }
  if (upload.bytes.length === 0) throw badRequest('File must be non-empty')
  if (upload.bytes.length > MAX_PHOTO_BYTES) throw badRequest('File is too big for a photo')
  const size = sizeOfPicture(upload.bytes)
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  if (width + height > MAX_PHOTO_SIDES || Math.max(width, height) > MAX_PHOTO_RATIO * Math.min(width, height))
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return { kind: 'photo', file: addFile(world, 'photos', upload.bytes, upload.filename, upload.mime), ...size }
}

function readDocument(call: Call, world: World): Attachment {
  const upload = findUpload(call, 'document')
  if (upload === undefined) {
    const id = readText(call, 'document')
    const file = world.files.get(id)
    if (id === '') throw badRequest('There is no document in the request')
    if (file === undefined) throw badRequest('Wrong file identifier/HTTP URL specified')
    return { kind: 'document', file }
  }
  if (upload.bytes.length === 0) throw badRequest('File must be non-empty')
  if (upload.bytes.length > MAX_DOCUMENT_BYTES) throw badRequest('File is too big')
  return { kind: 'document', file: addFile(world, 'documents', upload.bytes, upload.filename, upload.mime) }
}

function put(
  call: Call,
  world: World,
  chat: ChatRecord,
  content: Pick<ChatMessage, 'text' | 'entities' | 'attachment'>,
): unknown {
  const message = addMessage(world, chat, {
    ...content,
    keyboard: readKeyboard(call),
    threadId: reachThread(call, chat),
    replyTo: reachReplied(call, chat),
    isSilent: readFlag(call, 'disable_notification'),
    from: chat.type === 'channel' ? null : world.bot,
    isFromBot: true,
    service: null,
  })
  return wireMessage(world, chat, message)
}
