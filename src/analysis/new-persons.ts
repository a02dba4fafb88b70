// Persons who are named and not in the knowledge, with the role the text gives them. Proposals only: nobody is merged.

import type { NewPerson } from '../model/analysis.ts'
import type { Token } from '../text/tokens.ts'
import type { PersonHit } from './person-hits.ts'
import type { Reading } from './reading.ts'

interface Placed extends PersonHit {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly inTitle: boolean
}

/** One proposal a person, in the fullest form of the name, by the first place in the text, then in the title. */
export function findNewPersons({ document, persons, titlePersons }: Reading): NewPerson[] {
  const { title } = document.article
  const all: Placed[] = [
    ...persons.map(hit => ({ ...hit, text: document.text, tokens: document.tokens, inTitle: false })),
    ...titlePersons.map(hit => ({ ...hit, text: title, tokens: document.title, inTitle: true })),
  ]
  const kept: Placed[] = []
  for (const person of all) {
    const at = kept.findIndex(other => isSameSurname(surnameOf(other.name), surnameOf(person.name)))
    const other = kept[at]
    if (other === undefined) kept.push(person)
    else if (isFuller(person.name, other.name)) kept[at] = { ...person, role: person.role ?? other.role }
  }
  return kept.map(({ first, last, name, role, rule, text, tokens, inTitle }) => {
    const start = tokens[first]?.start ?? 0
    const end = tokens[last]?.end ?? start
    return { start, end, quote: text.slice(start, end), rule, name, role, ...(inTitle ? { inTitle } : {}) }
  })
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

/** `Bidens` after `Joe Biden` is the genitive of the same name. */
function isSameSurname(a: string, b: string): boolean {
  return a === b || a === `${b}s` || b === `${a}s`
}

function isFuller(name: string, other: string): boolean {
  return !other.includes(' ') && name.includes(' ')
}
