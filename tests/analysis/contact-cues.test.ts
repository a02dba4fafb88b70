import { describe, expect, it } from 'vitest'
import { aReader } from './a-reading.ts'

const read = await aReader()

const contactsOf = (text: string): string[] => {
  const { document, contacts } = read(text)
  return contacts.flat().map(({ at, kind }) => `${document.tokens[at]?.text} ${kind}`)
}

describe('a contact word', () => {
  it.each([
    ['Nach dem Treffen in Wien reisten beide ab.', 'Treffen meeting'],
    ['Am Montag kamen die Unterhändler in Wien zusammen.', 'kamen meeting'],
    ['Danach rief Trump den Kremlchef noch einmal an.', 'rief call'],
    ['Putin sprach am Freitag lange mit Erdogan.', 'sprach meeting'],
    ['Am Rande haben Rubio und Lawrow miteinander geredet.', 'geredet meeting'],
    ['Witkoff war am Dienstag bei Putin.', 'bei meeting'],
  ])('is found in “%s”', (text, expected) => {
    expect(contactsOf(text)).toContain(expected)
  })

  it.each([
    ['that arrives', 'Am Abend traf Kellogg in Wien ein.'],
    ['that decides', 'Die Entscheidung müssen am Ende beide Seiten treffen.'],
    ['that calls upon', 'Merz rief am Montag zur Geduld auf.'],
    ['that only says', 'Putin sprach am Freitag von einem Erfolg.'],
    ['in a quotation', '„Das Treffen war gut“, sagte Merz.'],
    ['that belongs to somebody', 'Kritik gab es bei Putins Beratern.'],
  ])('is no verb %s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })

  it('of talking by video is the call itself', () => {
    expect(contactsOf('Am Montag berieten die Verbündeten in einer Videokonferenz.')).toEqual(['Videokonferenz call'])
    expect(contactsOf('Sie berieten in Kiew und telefonierten mit Trump.')).toHaveLength(2)
  })
})
