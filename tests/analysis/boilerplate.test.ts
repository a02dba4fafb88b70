import { describe, expect, it } from 'vitest'
import { aReader } from './a-reading.ts'

const read = await aReader()
const PARAGRAPHS = [
  'Die Delegationen berieten am Montag in Genf. Ein Ergebnis gab es nicht.',
  'Am Dienstag wird weiter verhandelt. Der Gastgeber hofft auf Bewegung.',
  'Die Vermittler schwiegen. Sie wollen am Abend berichten.',
]

function boilerplateOf(...lines: string[]): string[] {
  return read([...PARAGRAPHS, ...lines].join('\n\n')).document.boilerplate.map(line => line.quote)
}

describe('around an article lie', () => {
  it.each([
    ['calls to donate', 'Unsere Redaktion ist spendenfinanziert.'],
    ['newsletters', 'Bestellen Sie unseren Newsletter.'],
    ['calls to follow', 'Folgen Sie uns auf Mastodon.'],
    ['related links', 'Lesen Sie auch: Was der Entwurf vorsieht'],
    ['picture credits', 'Foto: Werkfoto/Muster'],
    ['bylines', 'Von: Karla Muster'],
    ['times of publication', 'Aktualisiert am 3. Dezember'],
    ['authors’ codes', '(kam/mus)'],
  ])('%s', (_, line) => {
    expect(boilerplateOf(line)).toEqual([line])
  })

  it('the comments of readers, to the end of the text', () => {
    const comments = ['Kommentare (12)', 'Die wollen doch gar keinen Frieden!', 'Selenskyj lehnt alles ab.']

    expect(boilerplateOf(...comments)).toEqual(comments)
  })
})

describe('part of an article are', () => {
  it.each([
    ['a person who donates', 'Die Regierung sammelt Spenden für die Opfer.'],
    ['allies who follow', 'Die Verbündeten folgen dem Vorschlag.'],
    ['a comment by a politician', 'Einen Kommentar lehnte der Sprecher ab.'],
    ['a photo in a story', 'Ein Foto zeigt die Delegationen am Tisch.'],
  ])('%s', (_, line) => {
    expect(boilerplateOf(line)).toEqual([])
  })
})

it('is left out of the body and of all that is read', () => {
  const { document } = read([...PARAGRAPHS, 'Foto: Werkfoto/Muster'].join('\n\n'))

  expect(document.body).toBe(PARAGRAPHS.join('\n\n'))
  expect(document.tokens.map(token => token.text)).not.toContain('Werkfoto')
})
