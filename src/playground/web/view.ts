// What the page gets to see of the emulated Telegram, as JSON.

import type { Bilingual } from '../../model/locale.ts'
import type { Emulator } from '../emulator/emulator.ts'
import type { ChatMessage, Person } from '../emulator/model.ts'

/** An entry of the page's chat list. */
export interface Place {
  readonly chatId: number
  readonly label: Bilingual
  readonly note: Bilingual
  /** As whom one may speak there, the usual one first. */
  readonly speakers: readonly number[]
}

export function viewState(emulator: Emulator, places: readonly Place[], now: Date, zone: string): object {
  return {
    bot: { name: emulator.bot.firstName, username: emulator.bot.username },
    now: now.toISOString(),
    zone,
    places: places.map(place => ({
      ...place,
      speakers: place.speakers.flatMap(id => viewPerson(emulator.people().find(person => person.id === id))),
      isGroup: place.chatId < 0,
      messages: emulator.messages(place.chatId).map(viewMessage),
    })),
  }
}

export function viewMessage(message: ChatMessage): object {
  const { attachment, from } = message
  return {
    id: message.messageId,
    chatId: message.chatId,
    from: from === null ? null : { id: from.id, name: nameOf(from) },
    isFromBot: message.isFromBot,
    at: message.at.toISOString(),
    isEdited: message.editedAt !== null,
    isSilent: message.isSilent,
    text: message.text,
    entities: message.entities,
    keyboard: message.keyboard,
    replyTo: message.replyTo,
    attachment:
      attachment === null
        ? null
        : {
            kind: attachment.kind,
            name: attachment.file.name,
            size: attachment.file.bytes.length,
            url: `/api/files/${attachment.file.id}`,
            ...(attachment.kind === 'photo' ? { width: attachment.width, height: attachment.height } : {}),
          },
    service: message.service,
  }
}

function viewPerson(person: Person | undefined): object[] {
  return person === undefined ? [] : [{ id: person.id, name: nameOf(person) }]
}

function nameOf({ firstName, lastName }: Person): string {
  return lastName === null ? firstName : `${firstName} ${lastName}`
}
