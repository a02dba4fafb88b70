// Which sentence stands below a title. Our own sentences.

import { describe, expect, test } from 'vitest'
import { findLead, restates } from '../../src/digest/lead.ts'
import { createProof } from '../../src/digest/proof.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { evidence, meeting, reading } from './materials.ts'

const title = 'Umerow und Witkoff sprechen in Wien über Gebiete'
const scrap = 'Gespräche von Umerow und Witkoff in Wien über die Gebiete.'
const leaning = 'Das sei noch nicht alles, was auf dem Tisch liege, und man werde sehen.'
const said = '„Über die Gebiete entscheiden wir nicht allein“, sagte Rustem Umerow nach dem Gespräch.'

function first(quotes: readonly string[], about?: Parameters<typeof findLead>[0]['meeting']): string | undefined {
  const proof = createProof(new Map([['a', reading(title)]]), knowledge)
  const all = quotes.map(quote => evidence('a', quote))
  return findLead({ title, evidence: all, meeting: about }, proof).evidence[0]?.quote
}

describe('findLead', () => {
  test('prefers what adds to the title to what says it once more', () => {
    expect(first([scrap, said])).toBe(said)
  })

  test('prefers a sentence that can be read by itself', () => {
    expect(first([leaning, said])).toBe(said)
  })

  test('prefers in a report of a meeting the sentence that tells it', () => {
    const aside = '„Europa muss mehr für seine Verteidigung tun“, schrieb Donald Tusk am Abend.'
    const telling = 'Umerow hat Witkoff am Montag in Wien empfangen und ihm einen Entwurf für die Gebiete übergeben.'

    expect(first([aside, telling], meeting('m', '2026-03-09'))).toBe(telling)
  })

  test('keeps all sentences, and takes the only one there is', () => {
    const proof = createProof(new Map(), knowledge)
    const all = [leaning, said].map(quote => evidence('a', quote))

    expect(findLead({ title, evidence: all, meeting: undefined }, proof).evidence).toHaveLength(2)
    expect(first([leaning])).toBe(leaning)
    expect(first([])).toBeUndefined()
  })
})

test('a heading without a verb restates a title, what is said about it does not', () => {
  expect(restates(title, scrap)).toBe(true)
  expect(restates(title, 'Beratungen von Umerow und Witkoff ohne Ergebnis am Montag in Wien über Grenzen.')).toBe(true)
  expect(restates(title, said)).toBe(false)
})
